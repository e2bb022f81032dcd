import { createHash } from 'node:crypto'
import type { Act, ActDraft, AnyAct, Json } from '#domain/act/act.ts'
import { caseDoc } from '#domain/act/doc-name.ts'
import { draftAct } from '#domain/act/draft.ts'
import { decodeAct, encodeAct } from '#domain/act/encode.ts'
import { emptyFold, extend } from '#domain/act/fold.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import { undoAct } from '#domain/act/undo.ts'
import type { ActId, CaseId, DeviceId, OutcomeId, SessionId } from '#domain/ids.ts'

/** Histories of one case as several devices write them, each knowing only what reached it. */
export const doc = caseDoc('a'.repeat(26) as CaseId)
export const device = (i: number) => 'bcdefg'[i]!.repeat(26) as DeviceId
export const outcome = (i: number) => 'opqrst'[i]!.repeat(26) as OutcomeId
const session = 's'.repeat(26) as SessionId
const time = '2026-11-21T18:00:00.000Z'

/** Reads a text as the store would. */
export function readAct(text: string, n = 1): AnyAct {
  const id = createHash('sha256').update(text).digest('hex') as ActId
  const decoded = decodeAct(text, { id, session, n, member: null })
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.refusal))
  return decoded.value
}
export const signed = (draft: ActDraft, by = device(0)): Act => readAct(encodeAct(draft, by)) as Act

/** One step of a history: who does what, or hears from whom. Numbers come from a generator; any are possible. */
export interface Step {
  readonly who: number
  readonly what: 'title' | 'purpose' | 'outcome' | 'remove' | 'undo' | 'number' | 'hear' | 'newer'
  readonly pick: number
}

/** Plays the steps on three devices and answers every act that was written. */
export function play(steps: readonly Step[]): AnyAct[] {
  const devices = [emptyFold(doc), emptyFold(doc), emptyFold(doc)]
  const all = new Map<ActId, AnyAct>()
  steps.forEach(({ who, what, pick }, i) => {
    const at = who % devices.length
    const known = devices[at]!
    const take = (act: AnyAct) => {
      all.set(act.id, act)
      devices[at] = extend(devices[at]!, [act])
    }
    const write = (kind: ActKind, body: Json) =>
      take(signed(draftAct(known, [], kind, body, time), device(at)))
    switch (what) {
      case 'title':
        return write('case.set', { set: { title: { en: `Title ${pick % 4}` } } })
      case 'purpose':
        return write('case.set', {
          set: { purpose: `Purpose ${pick % 3}`, priority: pick % 2 === 0 ? 'low' : 'high' },
        })
      case 'outcome':
        return write('outcome.set', {
          outcomeId: outcome(pick % 4),
          courseId: null,
          set: { text: { en: `Outcome ${i}` } },
        })
      case 'remove':
        return write('outcome.removed', { outcomeId: outcome(pick % 4) })
      case 'number':
        return write('case.numbered', { number: `MC-2026-${100 + (pick % 50)}`, rests: [...known.heads] })
      case 'undo': {
        const target = known.acts[pick % Math.max(1, known.acts.length)]
        const body = target === undefined ? null : undoAct(known, target.id)
        if (body !== null && body.ok) write('act.undone', body.value)
        return undefined
      }
      case 'newer': {
        const over = Object.fromEntries(
          ['case/title', 'case/purpose'].map((path) => [
            path,
            (known.registers.get(path) ?? []).map((s) => s.act),
          ]),
        )
        return take(
          readAct(
            JSON.stringify({
              v: 1,
              doc,
              kind: 'case.foreseen',
              body: pick,
              over,
              seen: known.heads,
              roster: [],
              at: time,
              by: device(at),
            }),
          ),
        )
      }
      case 'hear':
        devices[at] = extend(
          known,
          [...devices[pick % devices.length]!.known.values()].map((placed) => placed.act),
        )
    }
  })
  return [...all.values()]
}
