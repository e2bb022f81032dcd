import { join } from 'node:path'
import { docName, type DocName } from '#domain/act/doc-name.ts'
import { decodeSegment } from './envelope.ts'
import { frameOverhead, scanFrames } from './frames.ts'
import { errorCode, type StoreFs } from './fs.ts'

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

const fileName = /^[a-z2-7]{26}\.cwk$/

export function createSegmentIndex(fs: StoreFs, folder: string, saved: IndexJson | null): SegmentIndex {
  const docs = new Map<DocName, Place[]>()
  const stamps = new Map<DocName, [count: number, a: number, b: number]>()
  const ends = new Map<string, number>()
  const sizes = new Map<string, number>()
  const owned = new Set<string>()
  // Never saved: a repaired file, or one that was read badly once, is read anew at the next opening.
  const damaged = new Set<string>()
  let changed = false
  let refreshing: Promise<readonly DocName[]> | null = null

  const add = (doc: DocName, place: Place) => {
    const known = docs.get(doc)
    if (known === undefined) docs.set(doc, [place])
    else known.push(place)
    const stamp = stamps.get(doc) ?? [0, 0, 0]
    // Independent of the order in which files are read, so that every process finds the same stamp.
    stamps.set(doc, [
      stamp[0] + place.acts,
      (stamp[1] ^ Number.parseInt(place.hash.slice(0, 8), 16)) >>> 0,
      (stamp[2] ^ Number.parseInt(place.hash.slice(8, 16), 16)) >>> 0,
    ])
    changed = true
  }

  async function scanFile(name: string, grown: Set<DocName>): Promise<void> {
    const path = join(folder, name)
    const at = await fs.kind(path)
    if (at === null || at.kind !== 'file') return
    const from = ends.get(name) ?? 0
    if (at.size <= from || sizes.get(name) === at.size) return
    const scan = scanFrames(await fs.read(path, from, at.size - from), from)
    for (const frame of scan.frames) {
      const segment = decodeSegment(frame.content)
      if (segment === null) {
        damaged.add(name)
        continue
      }
      const { doc, first, last } = segment.header
      add(doc, {
        file: name,
        at: frame.at + frameOverhead,
        length: frame.content.length,
        acts: Math.max(0, last - first + 1),
        hash: frame.hash,
      })
      grown.add(doc)
    }
    if (scan.damages.length > 0) damaged.add(name)
    ends.set(name, scan.end)
    sizes.set(name, at.size)
  }
  async function scanAll(): Promise<readonly DocName[]> {
    const grown = new Set<DocName>()
    for (const { name, kind } of await fs.list(folder)) {
      if (kind !== 'file' || !fileName.test(name) || owned.has(name)) continue
      try {
        await scanFile(name, grown)
      } catch (error) {
        // Cannot be read just now: that is never taken for damage, and tried again at the next look.
        if (errorCode(error) === '') throw error
      }
    }
    return [...grown]
  }

  const index: SegmentIndex = {
    places: (doc) => docs.get(doc) ?? [],
    documents: () => [...docs.keys()],
    stamp: (doc) => (stamps.get(doc) ?? [0, 0, 0]).map((part) => part.toString(36)).join('.'),
    refresh() {
      refreshing ??= scanAll().finally(() => (refreshing = null))
      return refreshing
    },
    own: (file) => void owned.add(file),
    isOwn: (file) => owned.has(file),
    async consistent() {
      for (const [name, end] of ends) {
        const at = await fs.kind(join(folder, name))
        if (at === null || at.kind !== 'file' || at.size < end) return false
      }
      return true
    },
    addOwn(file, end, segments) {
      for (const { doc, place } of segments) add(doc, place)
      ends.set(file, end)
      sizes.set(file, end)
    },
    save() {
      changed = false
      const files = [...ends].filter(([name]) => !damaged.has(name))
      const numbers = new Map(files.map(([name], i) => [name, i]))
      const docPlaces = [...docs].map(([doc, places]) => {
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
        add(docName.parse(doc), { file: files[file]!, at, length, acts, hash })
    for (const [name, end] of saved.files) ends.set(name, end)
    changed = false
  }
  return index
}
