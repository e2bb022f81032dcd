import type { AnyAct, Json } from '#domain/act/act.ts'
import type { DocName } from '#domain/act/doc-name.ts'
import type { MemberId } from '#domain/ids.ts'
import type { Log } from '../../services/ports.ts'
import type { CacheFiles } from './cache-files.ts'
import { packDocument, readableKinds, unpackDocument, type PackedActs } from './packed-acts.ts'
import type { Place, SegmentIndex } from './segment-index.ts'
import { notNow, type SegmentReader } from './segment-reader.ts'

/** A document's acts from its cache entry and the segments that came since. */
export interface DocumentReader {
  load(doc: DocName): Promise<AnyAct[]>
  /** Resolves when entries that are being written are there. */
  settle(): Promise<void>
}
export interface DocumentReaderParts {
  readonly index: SegmentIndex
  readonly reader: SegmentReader
  readonly caches: CacheFiles
  readonly member: MemberId
  readonly log: Log
}

/** What an entry covers: of each file the first so many of the document's segments, ending with that hash. */
type Covered = readonly (readonly [file: string, segments: number, lastHash: string])[]
interface Entry {
  readonly covers: Covered
  readonly packed: PackedActs
}

/** Fewer segments are read as quickly as an entry; a new entry pays from as many new ones on. */
const worthAnEntry = 48

export function createDocumentReader({
  index,
  reader,
  caches,
  member,
  log,
}: DocumentReaderParts): DocumentReader {
  const writing = new Set<Promise<unknown>>()

  async function cached(
    doc: DocName,
    places: readonly Place[],
  ): Promise<{ acts: AnyAct[]; rest: readonly Place[] } | null> {
    if (places.length < worthAnEntry) return null
    const entry = (await caches.read(entryName(doc))) as Entry | null
    if (entry === null || entry.packed.release !== readableKinds) return null
    const rest = notCovered(places, entry.covers)
    const acts = rest === null ? null : unpackDocument(entry.packed, doc, member)
    return rest === null || acts === null ? null : { acts, rest }
  }

  async function read(doc: DocName): Promise<{ acts: AnyAct[]; keep: () => void; elsewhere: boolean }> {
    const places = [...index.places(doc)]
    const entry = await cached(doc, places)
    const acts = entry?.acts ?? []
    const rest = entry?.rest ?? places
    let intact = true
    let elsewhere = false
    for (const { place, read } of await reader.readAll(rest)) {
      if (read.faults.length > 0) {
        intact = false
        if (!read.faults.includes(notNow)) elsewhere = true
        log.note('store.damaged-segment', { file: place.file, at: place.at })
      }
      for (const act of read.acts) acts.push(act)
    }
    const keep = () => {
      // An entry must not make damage permanent: where a segment could not be read it is asked again next time.
      if (!intact || rest.length < worthAnEntry) return
      const value: Entry = { covers: coverage(places), packed: packDocument(acts) }
      const turn: Promise<unknown> = caches
        .write(entryName(doc), value as unknown as Json)
        .finally(() => writing.delete(turn))
      writing.add(turn)
    }
    return { acts, keep, elsewhere }
  }

  return {
    async load(doc) {
      let found = await read(doc)
      if (found.elsewhere) {
        // Files that were swapped or put back hold their segments elsewhere: nothing that is there may be missed.
        await index.rereadOnce()
        found = await read(doc)
      }
      found.keep()
      return found.acts
    },
    async settle() {
      await Promise.all(writing)
    },
  }
}

const entryName = (doc: DocName): string => `document/2/${doc}`

function byFile(places: readonly Place[]): Map<string, Place[]> {
  const files = new Map<string, Place[]>()
  for (const place of places) {
    const known = files.get(place.file)
    if (known === undefined) files.set(place.file, [place])
    else known.push(place)
  }
  return files
}

const coverage = (places: readonly Place[]): Covered =>
  [...byFile(places)].map(([file, of]) => [file, of.length, of[of.length - 1]!.hash])

/** Null where the files are not those that the entry was made from. */
function notCovered(places: readonly Place[], covers: Covered): readonly Place[] | null {
  const files = byFile(places)
  for (const [file, segments, lastHash] of covers) {
    const of = files.get(file)
    if (of?.[segments - 1]?.hash !== lastHash) return null
    files.set(file, of.slice(segments))
  }
  return [...files.values()].flat()
}
