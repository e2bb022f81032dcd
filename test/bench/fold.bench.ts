import * as automerge from '@automerge/automerge'
import { createHash } from 'node:crypto'
import type { Act, Json } from '#domain/act/act.ts'
import { caseDoc } from '#domain/act/doc-name.ts'
import { draftAct } from '#domain/act/draft.ts'
import { encodeAct } from '#domain/act/encode.ts'
import { emptyFold, extend, fold } from '#domain/act/fold.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import { valueAt } from '#domain/act/registers.ts'
import type { ActId, CaseId, DeviceId, OutcomeId, SessionId } from '#domain/ids.ts'

/**
 * Folding a case of 5,000 acts against loading the same content from Automerge, in one run and in CPU time. Prints one
 * line of JSON; `ratio` is fold / load. Aim (design notes, sync section 9): 0.1.
 */
const acts = 5_000
const rounds = 20
const doc = caseDoc('a'.repeat(26) as CaseId)
const by = 'b'.repeat(26) as DeviceId
const session = 's'.repeat(26) as SessionId
const letters = 'abcdefghijklmnopqrstuvwxyz234567'
const outcomeId = (i: number) => `${letters[i >> 5]!}${letters[i & 31]!}`.padEnd(26, 'o') as OutcomeId

const edits: { kind: ActKind; body: Json }[] = Array.from({ length: acts }, (_, i) =>
  i === 0
    ? { kind: 'case.opened', body: { set: { title: { en: 'Data literacy' } } } }
    : i % 10 === 9
      ? { kind: 'case.set', body: { set: { purpose: `Pathway into the second year, version ${i}` } } }
      : {
          kind: 'outcome.set',
          body: {
            outcomeId: outcomeId(i % 60),
            courseId: null,
            set: { text: { en: `Explains and compares ways of sampling, wording ${i}` } },
          },
        },
)

let folded = emptyFold(doc)
const written: Act[] = []
for (const { kind, body } of edits) {
  const draft = draftAct(folded, [], kind, body, '2026-11-21T18:00:00.000Z')
  const id = createHash('sha256').update(encodeAct(draft, by)).digest('hex') as ActId
  const act: Act = { ...draft, v: 1, id, by, session, n: written.length + 1, member: null }
  written.push(act)
  folded = extend(folded, [act])
}

interface Content {
  [part: string]: { [field: string]: Json }
}
let crdt = automerge.init<{ content: Content }>()
crdt = automerge.change(crdt, (d) => void (d.content = {}))
for (const { kind, body } of edits) {
  crdt = automerge.change(crdt, (d) => {
    const { outcomeId: id, set } = body as { outcomeId?: string; set: { [field: string]: Json } }
    const part = kind === 'outcome.set' ? `outcome/${id!}` : 'case'
    d.content[part] ??= {}
    Object.assign(d.content[part], structuredClone(set))
  })
}
const saved = automerge.save(crdt)

const cpu = (work: () => unknown): number => {
  const times: number[] = []
  for (let i = 0; i < rounds; i++) {
    const start = process.cpuUsage()
    work()
    const used = process.cpuUsage(start)
    times.push((used.user + used.system) / 1000)
  }
  return times.sort((a, b) => a - b)[rounds >> 1]!
}

const shuffled = written
  .map((act) => ({ act, key: act.id }))
  .sort((a, b) => (a.key < b.key ? -1 : 1))
  .map(({ act }) => act)
const foldMs = cpu(() => fold(doc, written))
const foldShuffledMs = cpu(() => fold(doc, shuffled))
const extendMs = cpu(() => extend(fold(doc, written.slice(0, -1)), written.slice(-1))) - foldMs
const loadMs = cpu(() => automerge.load(saved))
if (valueAt(fold(doc, shuffled), 'case/purpose') === null) throw new Error('the case was not folded')
console.log(
  JSON.stringify({
    bench: 'fold',
    acts,
    foldMs,
    foldShuffledMs,
    extendMs,
    automergeLoadMs: loadMs,
    ratio: foldMs / loadMs,
    ratioShuffled: foldShuffledMs / loadMs,
  }),
)
