import { writeSync } from 'node:fs'
import type { CaseId } from '#domain/ids.ts'
import { caseDoc } from '#domain/act/doc-name.ts'
import { draftAct } from '#domain/act/draft.ts'
import { emptyFold } from '#domain/act/fold.ts'
import { nodeFs } from '../../main/adapters/file-store/fs.ts'
import { faultyFs } from './fakes/faulty-fs.ts'
import { fileStores } from './file-stores.ts'

/**
 * A process that writes to a store: `store-child.ts FOLDER PASSPHRASE APPENDS KILL-AT PART`. After every append that
 * resolved it prints the ids of the saved acts on one line. Before change number KILL-AT (0 = never) it kills itself
 * as `kill -9` does; where that change is a write, PART hundredths of it are made first.
 */
const [folder, passphrase, appends, killAt, part] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
]
let changes = 0
const fs = faultyFs(nodeFs(), async (change) => {
  if (++changes !== Number(killAt)) return
  await change.partial(Math.floor((change.bytes * Number(part)) / 100))
  process.kill(process.pid, 'SIGKILL')
  await new Promise(() => undefined)
})
const opened = await fileStores(folder, { fs }).open(folder, passphrase)
if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
const store = opened.value
const letters = 'abcd'
for (let i = 0; i < Number(appends); i++) {
  const docs = [letters[i % 4]!, letters[(i + 1) % 4]!].map((letter) => caseDoc(letter.repeat(26) as CaseId))
  const saved = await store.append(
    docs.map((doc) =>
      draftAct(
        emptyFold(doc),
        [],
        'case.opened',
        { set: { purpose: `${process.pid} ${i}` } },
        '2026-11-21T18:00:00.000Z',
      ),
    ),
  )
  writeSync(1, `${saved.map((act) => act.id).join(' ')}\n`)
}
await store.close()
writeSync(1, `changes ${changes}\n`)
