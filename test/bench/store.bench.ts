import { open, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { draftAct } from '#domain/act/draft.ts'
import { emptyFold, extend, fold } from '#domain/act/fold.ts'
import type { CommitteeId, MemberId } from '#domain/ids.ts'
import type { Store } from '../../main/services/ports.ts'
import { fileStores } from '../support/file-stores.ts'
import { automergeBytes, automergeLoad, cpu, doc, edits } from './large-case.ts'
import { report } from './report.ts'

/**
 * The store on disk. An edit until it is saved against one flushed append of as many bytes, both p95 and alternating in
 * one run. Reading and folding a case of 5,000 acts, each its own segment, against loading the same content from
 * Automerge, in CPU time: from its cache entry, and for the first time, when every signature is checked.
 */
const place = await mkdtemp(join(tmpdir(), 'crosswalk-bench-'))
const stores = fileStores(place)
const folder = join(place, 'store')
const facts = {
  committee: 'c'.repeat(26) as CommitteeId,
  member: 'm'.repeat(26) as MemberId,
  sample: false,
  passphrase: 'measure',
}
const made = await stores.create(folder, facts)
if (!made.ok) throw new Error(JSON.stringify(made.refusal))

const plain = await open(join(place, 'plain'), 'w')
const saved: number[] = []
const flushed: number[] = []
let folded = emptyFold(doc)
for (const [i, { kind, body }] of edits.entries()) {
  const draft = draftAct(folded, [], kind, body, '2026-11-21T18:00:00.000Z')
  let start = performance.now()
  const acts = await made.value.store.append([draft])
  if (i < 1_000) {
    saved.push(performance.now() - start)
    start = performance.now()
    await plain.write(Buffer.alloc(1_000))
    await plain.sync()
    flushed.push(performance.now() - start)
  }
  folded = extend(folded, acts)
}
await plain.close()
await made.value.store.close()
const p95 = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!

const opened = async (): Promise<Store> => {
  const store = await stores.open(folder, facts.passphrase)
  if (!store.ok) throw new Error(JSON.stringify(store.refusal))
  return store.value
}
// The first reading checks every signature and leaves a cache entry.
const first = await opened()
const uncachedMs = await cpu(1, () => first.load(doc))
await first.close()
const store = await opened()
const openMs = await cpu(9, async () => fold(doc, await store.load(doc)))
await store.close()
const bytes = automergeBytes()
const automergeLoadMs = await cpu(9, () => automergeLoad(bytes))
const automerge = 'Automerge loading the same content'
report(
  'store',
  [
    {
      what: 'an edit until it is saved, p95',
      peer: 'one flushed append of as many bytes, p95',
      unit: 'ms',
      ours: p95(saved),
      theirs: p95(flushed),
      aim: 5,
    },
    {
      what: 'opening a 5,000-act case',
      peer: automerge,
      unit: 'CPU ms',
      ours: openMs,
      theirs: automergeLoadMs,
    },
    {
      what: 'the same for the first time',
      peer: automerge,
      unit: 'CPU ms',
      ours: uncachedMs,
      theirs: automergeLoadMs,
    },
  ],
  { acts: edits.length },
)
await rm(place, { recursive: true })
