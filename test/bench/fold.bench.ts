import { createHash } from 'node:crypto'
import type { Act } from '#domain/act/act.ts'
import { draftAct } from '#domain/act/draft.ts'
import { encodeAct } from '#domain/act/encode.ts'
import { emptyFold, extend, fold } from '#domain/act/fold.ts'
import { valueAt } from '#domain/act/registers.ts'
import type { ActId, DeviceId, SessionId } from '#domain/ids.ts'
import { automergeBytes, automergeLoad, cpu, doc, edits } from './large-case.ts'
import { report } from './report.ts'

/**
 * Folding a case of 5,000 acts against loading the same content from Automerge, in one run and in CPU time. The
 * aim of 0.1 is the design's (sync, section 9).
 */
const rounds = 20
const by = 'b'.repeat(26) as DeviceId
const session = 's'.repeat(26) as SessionId

let folded = emptyFold(doc)
const written: Act[] = []
for (const { kind, body } of edits) {
  const draft = draftAct(folded, [], kind, body, '2026-11-21T18:00:00.000Z')
  const id = createHash('sha256').update(encodeAct(draft, by)).digest('hex') as ActId
  const act: Act = { ...draft, v: 1, id, by, session, n: written.length + 1, member: null }
  written.push(act)
  folded = extend(folded, [act])
}
const saved = automergeBytes()
const shuffled = [...written].sort((a, b) => (a.id < b.id ? -1 : 1))
const all = fold(doc, written.slice(0, -1))

const foldMs = await cpu(rounds, () => fold(doc, written))
const foldShuffledMs = await cpu(rounds, () => fold(doc, shuffled))
const extendMs = await cpu(rounds, () => extend(all, written.slice(-1)))
const automergeLoadMs = await cpu(rounds, () => automergeLoad(saved))
if (valueAt(fold(doc, shuffled), 'case/purpose') === null) throw new Error('the case was not folded')
const peer = 'Automerge loading the same content'
report(
  'fold',
  [
    {
      what: 'fold of a 5,000-act case',
      peer,
      unit: 'CPU ms',
      ours: foldMs,
      theirs: automergeLoadMs,
      aim: 0.1,
    },
    {
      what: 'the same, acts in any order',
      peer,
      unit: 'CPU ms',
      ours: foldShuffledMs,
      theirs: automergeLoadMs,
    },
    { what: 'one more act', peer, unit: 'CPU ms', ours: extendMs, theirs: automergeLoadMs },
  ],
  { acts: edits.length },
)
