import { join } from 'node:path'
import { docName, type DocName } from '#domain/act/doc-name.ts'
import { decodeSegment } from './envelope.ts'
import { frameOverhead, scanFrames } from './frames.ts'
import { errorCode, maxStoreFile, type StoreFs } from './fs.ts'

/** Where a segment lies. `hash` is the start of its SHA-256. */
export interface Place {
  readonly file: string
  readonly at: number
  readonly length: number
  readonly acts: number
  readonly hash: string
}
/** Which document's segments lie where, in all sessions' files; grows as files grow, never forgets. */
export interface SegmentIndex {
  places(doc: DocName): readonly Place[]
  documents(): readonly DocName[]
  stamp(doc: DocName): string
  /** Reads what other processes added; answers the documents that grew. */
  refresh(): Promise<readonly DocName[]>
  /** Up to where each file was read: the end of its last whole commit. */
  ends(): ReadonlyMap<string, number>
  /** Reads all files from their start, the first time that it is called: they are not what the saved index spoke of. */
  rereadOnce(): Promise<void>
  /** Names a file that this process writes: it is never read here, `addOwn` tells what is in it. */
  own(file: string): void
  isOwn(file: string): boolean
  /** False where a saved index speaks of more than the files hold: then it must be built anew. */
  consistent(): Promise<boolean>
  addOwn(file: string, end: number, segments: readonly { doc: DocName; place: Place }[]): void
  /** As JSON, for the cache, and back; false where the JSON is not of this shape. */
  save(): IndexJson
  /** True where something was added since the last `save`. */
  dirty(): boolean
}
export interface IndexJson {
  readonly files: readonly (readonly [file: string, end: number])[]
  readonly docs: readonly (readonly [
    doc: string,
    places: readonly (readonly [file: number, at: number, length: number, acts: number, hash: string])[],
  ])[]
}

/** Files of sessions, and what sync programs made of their names: a segment says by itself whose it is. */
export const isActsFile = (name: string): boolean => /^[^.].*\.cwk$/i.test(name)

interface Known {
  readonly docs: Map<DocName, Place[]>
  readonly stamps: Map<DocName, [count: number, a: number, b: number]>
  readonly ends: Map<string, number>
  readonly sizes: Map<string, number>
  // Never saved: a repaired file, or one that was read badly once, is read anew at the next opening.
  readonly damaged: Set<string>
}
const nothingKnown = (): Known => ({
  docs: new Map(),
  stamps: new Map(),
  ends: new Map(),
  sizes: new Map(),
  damaged: new Set(),
})

function add({ docs, stamps }: Known, doc: DocName, place: Place): void {
  const places = docs.get(doc)
  if (places === undefined) docs.set(doc, [place])
  else places.push(place)
  const stamp = stamps.get(doc) ?? [0, 0, 0]
  // Independent of the order in which files are read, so that every process finds the same stamp.
  stamps.set(doc, [
    stamp[0] + place.acts,
    (stamp[1] ^ Number.parseInt(place.hash.slice(0, 8), 16)) >>> 0,
    (stamp[2] ^ Number.parseInt(place.hash.slice(8, 16), 16)) >>> 0,
  ])
}

export function createSegmentIndex(fs: StoreFs, folder: string, saved: IndexJson | null): SegmentIndex {
  let known = nothingKnown()
  const owned = new Set<string>()
  let changed = false
  let refreshing: Promise<readonly DocName[]> | null = null
  let rereading: Promise<void> | null = null

  async function scanFile(to: Known, name: string, grown: Set<DocName>): Promise<void> {
    const path = join(folder, name)
    const at = await fs.kind(path)
    if (at === null || at.kind !== 'file' || at.size > maxStoreFile) return
    const from = to.ends.get(name) ?? 0
    if (at.size <= from || to.sizes.get(name) === at.size) return
    const scan = scanFrames(await fs.read(path, from, at.size - from), from)
    for (const frame of scan.frames) {
      const segment = decodeSegment(frame.content)
      if (segment === null) {
        to.damaged.add(name)
        continue
      }
      const { doc, first, last } = segment.header
      add(to, doc, {
        file: name,
        at: frame.at + frameOverhead,
        length: frame.content.length,
        acts: Math.max(0, last - first + 1),
        hash: frame.hash,
      })
      grown.add(doc)
    }
    if (scan.damages.length > 0) to.damaged.add(name)
    if (scan.end !== from) changed = true
    to.ends.set(name, scan.end)
    to.sizes.set(name, at.size)
  }
  async function scanAll(to: Known, missed?: Set<string>): Promise<readonly DocName[]> {
    const grown = new Set<DocName>()
    for (const { name, kind } of await fs.list(folder)) {
      if (kind !== 'file' || !isActsFile(name) || owned.has(name)) continue
      try {
        await scanFile(to, name, grown)
      } catch (error) {
        // Cannot be read just now: that is never taken for damage, and tried again at the next look.
        if (errorCode(error) === '') throw error
        missed?.add(name)
      }
    }
    return [...grown]
  }
  /** Built aside and put in place at once: nobody ever reads half of it. */
  async function anew(): Promise<void> {
    await refreshing?.catch(() => undefined)
    const fresh = nothingKnown()
    const kept = new Set<string>()
    refreshing = scanAll(fresh, kept)
      .then((grown) => {
        for (const name of owned) kept.add(name)
        for (const [doc, places] of known.docs)
          for (const place of places) if (kept.has(place.file)) add(fresh, doc, place)
        for (const name of kept) {
          if (known.ends.has(name)) fresh.ends.set(name, known.ends.get(name)!)
          if (known.sizes.has(name)) fresh.sizes.set(name, known.sizes.get(name)!)
        }
        known = fresh
        changed = true
        return grown
      })
      .finally(() => (refreshing = null))
    await refreshing
  }

  const index: SegmentIndex = {
    places: (doc) => known.docs.get(doc) ?? [],
    documents: () => [...known.docs.keys()],
    stamp: (doc) => (known.stamps.get(doc) ?? [0, 0, 0]).map((part) => part.toString(36)).join('.'),
    ends: () => known.ends,
    refresh() {
      refreshing ??= scanAll(known).finally(() => (refreshing = null))
      return refreshing
    },
    rereadOnce: () => (rereading ??= anew()),
    own: (file) => void owned.add(file),
    isOwn: (file) => owned.has(file),
    async consistent() {
      for (const [name, end] of known.ends) {
        const at = await fs.kind(join(folder, name))
        if (at === null || at.kind !== 'file' || at.size < end) return false
      }
      return true
    },
    addOwn(file, end, segments) {
      for (const { doc, place } of segments) add(known, doc, place)
      known.ends.set(file, end)
      known.sizes.set(file, end)
      changed = true
    },
    save() {
      changed = false
      const files = [...known.ends].filter(([name]) => !known.damaged.has(name))
      const numbers = new Map(files.map(([name], i) => [name, i]))
      const docPlaces = [...known.docs].map(([doc, places]) => {
        const kept = places.filter((p) => numbers.has(p.file))
        return [
          doc,
          kept.map((p) => [numbers.get(p.file)!, p.at, p.length, p.acts, p.hash] as const),
        ] as const
      })
      return { files, docs: docPlaces.filter(([, places]) => places.length > 0) }
    },
    dirty: () => changed,
  }
  if (saved !== null) {
    const files = saved.files.map(([name]) => name)
    for (const [doc, places] of saved.docs)
      for (const [file, at, length, acts, hash] of places)
        add(known, docName.parse(doc), { file: files[file]!, at, length, acts, hash })
    for (const [name, end] of saved.files) known.ends.set(name, end)
  }
  return index
}
