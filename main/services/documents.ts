import type { Act, ActDraft, Folded, Json } from '#domain/act/act.ts'
import { committeeDoc, type DocName, type DocType } from '#domain/act/doc-name.ts'
import { extend, fold } from '#domain/act/fold.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import type { ActId } from '#domain/ids.ts'
import { draftChain } from './draft-chain.ts'
import type { Clock, Hash, Store, Unsubscribe } from './ports.ts'

/** One edit before it is an act: nobody has signed it yet. */
export interface Edit {
  readonly doc: DocName
  readonly kind: ActKind
  readonly body: Json
}

/** The committee's documents as folds of their acts, kept in memory while they are in use. */
export interface Documents {
  get(doc: DocName): Promise<Folded>
  /** Names that begin so, sorted: the same after every opening, wherever their acts lie on disk. */
  names(beginning: `${DocType}/${string}`): Promise<readonly DocName[]>
  /**
   * The store's stamps. Whoever reads a document after this gets a fold at least as new as its stamp, so that what is
   * made from the fold may be kept under the stamp.
   */
  stamps(): Promise<ReadonlyMap<DocName, string>>
  /**
   * Records the edits in order, all or none; resolves when they are on disk. An edit sees those before it. `at` is the
   * claimed time, now unless a sample tells an older story.
   */
  record(edits: readonly Edit[], at?: string): Promise<readonly ActId[]>
  /** Documents that got acts, by us or by another process; `savedAt` is the clock when they were known to be on disk. */
  onChange(listen: (docs: readonly DocName[], savedAt: string) => void): Unsubscribe
  close(): void
}

/** More open documents than a person looks at; the least recently used is dropped and folded again when asked for. */
const kept = 400

export function createDocuments(store: Store, clock: Clock, hash: Hash): Documents {
  const cache = new Map<DocName, Promise<Folded>>()
  const listeners = new Set<(docs: readonly DocName[], savedAt: string) => void>()
  let writing: Promise<unknown> = Promise.resolve()

  const remember = (doc: DocName, folded: Promise<Folded>): Promise<Folded> => {
    cache.delete(doc)
    cache.set(doc, folded)
    for (const oldest of cache.keys()) {
      if (cache.size <= kept) break
      cache.delete(oldest)
    }
    return folded
  }
  /** What could not be read is asked for again next time. */
  const forgetFailed = (doc: DocName, folded: Promise<Folded>): Promise<Folded> => {
    folded.catch(() => {
      if (cache.get(doc) === folded) cache.delete(doc)
    })
    return folded
  }
  const get = (doc: DocName): Promise<Folded> => {
    const known = cache.get(doc)
    if (known) return remember(doc, known)
    return remember(
      doc,
      forgetFailed(
        doc,
        store.load(doc).then((acts) => fold(doc, acts)),
      ),
    )
  }
  const tell = (docs: readonly DocName[]) => {
    const savedAt = clock.now()
    for (const listen of listeners) listen(docs, savedAt)
  }
  const leave = store.onChange((docs) => {
    for (const doc of docs) cache.delete(doc)
    tell(docs)
  })

  async function write(edits: readonly Edit[], at: string): Promise<readonly ActId[]> {
    const roster = (await get(committeeDoc)).heads
    const chain = draftChain({ hash, device: store.info.device, roster, at })
    const drafts: ActDraft[] = []
    for (const edit of edits) drafts.push(chain(await get(edit.doc), edit.kind, edit.body))
    const saved = await store.append(drafts)
    const byDoc = new Map<DocName, Act[]>()
    for (const act of saved) {
      const acts = byDoc.get(act.doc)
      if (acts) acts.push(act)
      else byDoc.set(act.doc, [act])
    }
    for (const [doc, acts] of byDoc) {
      const known = cache.get(doc)
      if (known)
        void remember(
          doc,
          forgetFailed(
            doc,
            known.then((folded) => extend(folded, acts)),
          ),
        )
    }
    tell([...byDoc.keys()])
    return saved.map((act) => act.id)
  }

  return {
    get,
    names: async (beginning) => (await store.documents()).filter((name) => name.startsWith(beginning)).sort(),
    async stamps() {
      const stamps = await store.stamps()
      // The store knows an act a moment before the fold does: a write that is under way ends first.
      await writing
      return stamps
    },
    record(edits, at) {
      if (edits.length === 0) return Promise.resolve([])
      const turn = writing.then(() => write(edits, at ?? clock.now()))
      writing = turn.catch(() => undefined)
      return turn
    },
    onChange(listen) {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    close() {
      leave()
      listeners.clear()
      cache.clear()
    },
  }
}
