import { join } from 'node:path'
import { committeeDoc, type DocName } from '#domain/act/doc-name.ts'
import { namesOf } from '#domain/act/order.ts'
import type { StoreReport } from '../../services/ports.ts'
import type { AttachmentFiles } from './attachment-files.ts'
import { frameOverhead, scanFrames } from './frames.ts'
import { errorCode, maxStoreFile, type StoreFs } from './fs.ts'
import type { KeyBox } from './key-box.ts'
import type { OpenIndex } from './saved-index.ts'
import { isActsFile } from './segment-index.ts'
import type { SegmentReader } from './segment-reader.ts'
import { storeFileProblems } from './store-file.ts'
import { inSyncedFolder } from './synced-folder.ts'

export interface CheckParts {
  readonly fs: StoreFs
  readonly folder: string
  readonly keys: KeyBox
  readonly reader: SegmentReader
  readonly attachments: AttachmentFiles
  readonly longest: OpenIndex['longest']
}
/** What was found so far, over all files. */
interface Seen {
  readonly ids: Set<string>
  /** What acts name of a document, by document. */
  readonly named: Map<DocName, Set<string>>
  /** The act at each place of each chain. */
  readonly chained: Map<string, string>
  /** Up to where each file can be read; null where that is told already. */
  readonly ends: Map<string, number | null>
}
type Problem = StoreReport['problems'][number]

/** Told of one file; a hostile one could fill the memory with complaints. */
const mostPerFile = 100

/**
 * Reads everything anew: every frame, hash, signature, act, key and attachment; caches aside but for how long each file
 * once was. Changes nothing.
 */
export async function checkStore(parts: CheckParts): Promise<StoreReport> {
  const { fs, folder, keys, attachments, longest } = parts
  const problems: Problem[] = []
  const seen: Seen = { ids: new Set(), named: new Map(), chained: new Map(), ends: new Map() }
  // Asked first: what others write meanwhile only makes files longer.
  const before = longest()
  let segments = 0
  if (inSyncedFolder(folder))
    problems.push({ file: '.', what: 'lies where a sync program copies it: move it elsewhere', at: null })
  for (const name of await storeFileProblems(fs, folder))
    problems.push({ file: name, what: 'damaged or missing', at: null })
  problems.push(...fewOf(await keys.problems()))
  for (const { name, kind } of await fs.list(join(folder, 'acts'))) {
    const found = await checkActs(parts, name, kind, seen)
    segments += found.segments
    problems.push(...fewOf(found.problems))
  }
  for (const [name, had] of before) {
    const has = seen.ends.get(name)
    if (has === undefined)
      problems.push({ file: `acts/${name}`, what: `missing: it held ${had} bytes`, at: null })
    else if (has !== null && has < had)
      problems.push({
        file: `acts/${name}`,
        what: `shorter than it was, ${had} bytes: an older state was put back, or it was cut`,
        at: has,
      })
  }
  for (const [doc, names] of seen.named) {
    let absent = 0
    for (const id of names) if (!seen.ids.has(id)) absent++
    if (absent > 0)
      problems.push({
        file: 'acts',
        what: `${absent} ${absent === 1 ? 'act' : 'acts'} of ${doc} ${absent === 1 ? 'is' : 'are'} not here although later acts name ${absent === 1 ? 'it' : 'them'}`,
        at: null,
      })
  }
  const found = await attachments.check()
  problems.push(...found.problems)
  return { acts: seen.ids.size, segments, attachments: found.count, problems }
}

async function checkActs(
  { fs, folder, reader }: CheckParts,
  name: string,
  kind: string,
  { ids, named, chained, ends }: Seen,
): Promise<{ segments: number; problems: Problem[] }> {
  const file = `acts/${name}`
  ends.set(name, null)
  const only = (what: string) => ({ segments: 0, problems: [{ file, what, at: null }] })
  if (kind !== 'file' || !isActsFile(name)) return only('not a file of this store')
  const path = join(folder, 'acts', name)
  const size = (await fs.kind(path))?.size ?? 0
  if (size > maxStoreFile) return only('larger than any file of this store')
  const bytes = await fs.read(path, 0, size).catch((error: unknown) => {
    if (errorCode(error) === '') throw error
    return null
  })
  if (bytes === null) return only('cannot be read')
  const { frames, damages, end } = scanFrames(bytes, 0)
  if (damages.length === 0) ends.set(name, end)
  const problems: Problem[] = damages.map(({ what, at }) => ({ file, what, at }))
  const chains = new Map<string, { last: number; id: string }>()
  let strange = false
  for (const frame of frames) {
    const at = frame.at + frameOverhead
    const { header, acts, faults } = await reader.open(frame.content)
    for (const what of faults) problems.push({ file, what, at })
    for (const act of acts) {
      ids.add(act.id)
      const place = `${act.session} ${act.n} ${act.doc}`
      const other = chained.get(place)
      // A computer that was copied while the program ran wakes twice, with one session between the two.
      if (other !== undefined && other !== act.id)
        problems.push({
          file,
          what: `another act ${act.n} of ${act.doc} stands in another file of the same session`,
          at,
        })
      else chained.set(place, act.id)
      const own = namesIn(named, act.doc)
      for (const id of namesOf(act)) own.add(id)
      if ('roster' in act) for (const id of act.roster) namesIn(named, committeeDoc).add(id)
    }
    if (header === null) continue
    const before = chains.get(header.doc)
    const follows =
      before === undefined
        ? header.first === 1 && header.prev === null
        : header.first === before.last + 1 && header.prev === before.id
    // After damage a gap is to be expected and was named already.
    if (!follows && damages.length === 0 && faults.length === 0)
      problems.push({ file, what: `the chain of ${header.doc} is broken before act ${header.first}`, at })
    if (header.session !== name.slice(0, -4) && !strange) {
      strange = true
      problems.push({ file, what: 'written by another session than its file', at })
    }
    const last = acts[acts.length - 1]
    if (last !== undefined) chains.set(header.doc, { last: header.last, id: last.id })
  }
  return { segments: frames.length, problems }
}

function namesIn(named: Map<DocName, Set<string>>, doc: DocName): Set<string> {
  let names = named.get(doc)
  if (names === undefined) named.set(doc, (names = new Set()))
  return names
}

function fewOf(problems: readonly Problem[]): readonly Problem[] {
  const more = problems.length - mostPerFile
  if (more <= 0) return problems
  return [
    ...problems.slice(0, mostPerFile),
    { file: problems[0]!.file, what: `and ${more} more of this kind`, at: null },
  ]
}
