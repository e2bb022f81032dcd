import { join } from 'node:path'
import type { StoreReport } from '../../services/ports.ts'
import type { AttachmentFiles } from './attachment-files.ts'
import { frameOverhead, scanFrames } from './frames.ts'
import type { StoreFs } from './fs.ts'
import type { KeyBox } from './key-box.ts'
import type { SegmentReader } from './segment-reader.ts'
import { storeFileProblems } from './store-file.ts'

export interface CheckParts {
  readonly fs: StoreFs
  readonly folder: string
  readonly keys: KeyBox
  readonly reader: SegmentReader
  readonly attachments: AttachmentFiles
}

/** Reads everything anew, caches aside: every frame, hash, signature, act, key and attachment. Changes nothing. */
export async function checkStore({
  fs,
  folder,
  keys,
  reader,
  attachments,
}: CheckParts): Promise<StoreReport> {
  const problems: { file: string; what: string; at: number | null }[] = []
  let acts = 0
  let segments = 0
  for (const name of await storeFileProblems(fs, folder))
    problems.push({ file: name, what: 'damaged or missing', at: null })
  problems.push(...(await keys.problems()))
  for (const { name, kind } of await fs.list(join(folder, 'acts'))) {
    const file = `acts/${name}`
    const path = join(folder, 'acts', name)
    if (kind !== 'file') {
      problems.push({ file, what: 'not a file of this store', at: null })
      continue
    }
    const size = (await fs.kind(path))?.size ?? 0
    const bytes = await fs.read(path, 0, size).catch(() => null)
    if (bytes === null) {
      problems.push({ file, what: 'cannot be read', at: null })
      continue
    }
    const { frames, damages } = scanFrames(bytes, 0)
    problems.push(...damages.map(({ what, at }) => ({ file, what, at })))
    const chains = new Map<string, { last: number; id: string }>()
    for (const frame of frames) {
      const at = frame.at + frameOverhead
      const { header, acts: read, faults } = await reader.open(frame.content)
      segments++
      acts += read.length
      problems.push(...faults.map((what) => ({ file, what, at })))
      if (header === null) continue
      const before = chains.get(header.doc)
      const follows =
        before === undefined
          ? header.first === 1 && header.prev === null
          : header.first === before.last + 1 && header.prev === before.id
      // After damage a gap is to be expected and was named already.
      if (!follows && damages.length === 0 && faults.length === 0)
        problems.push({ file, what: `the chain of ${header.doc} is broken before act ${header.first}`, at })
      if (header.session !== name.slice(0, -4))
        problems.push({ file, what: 'written by another session than its file', at })
      const last = read[read.length - 1]
      if (last !== undefined) chains.set(header.doc, { last: header.last, id: last.id })
    }
  }
  const found = await attachments.check()
  problems.push(...found.problems)
  return { acts, segments, attachments: found.count, problems }
}
