import { type Act, type ActDraft, type Folded, type Json } from '#domain/act/act.ts'
import { committeeDoc, type DocName } from '#domain/act/doc-name.ts'
import { draftAct } from '#domain/act/draft.ts'
import { encodeAct } from '#domain/act/encode.ts'
import { extend, fold } from '#domain/act/fold.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import type { ActId } from '#domain/ids.ts'
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
  /** Names of all documents, as the store knows them now. */
  names(): Promise<readonly DocName[]>
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
  const get = (doc: DocName): Promise<Folded> => {
    const known = cache.get(doc)
    if (known) return remember(doc, known)
    const folding = store.load(doc).then((acts) => fold(doc, acts))
    folding.catch(() => cache.delete(doc))
    return remember(doc, folding)
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
    const drafts: ActDraft[] = []
    const ids: ActId[] = []
    const working = new Map<DocName, Folded>()
    for (const edit of edits) {
      const before = working.get(edit.doc) ?? (await get(edit.doc))
      const draft = draftAct(before, roster, edit.kind, edit.body, at)
      const id = hash.text(encodeAct(draft, store.info.device)) as string as ActId
      drafts.push(draft)
      ids.push(id)
      // The chain position is the store's to give; folding does not look at it.
      const expected: Act = {
        ...draft,
        v: 1,
        id,
        by: store.info.device,
        session: '' as Act['session'],
        n: 0,
        member: store.info.member,
      }
      working.set(edit.doc, extend(before, [expected]))
    }
    const saved = await store.append(drafts)
    const byDoc = new Map<DocName, Act[]>()
    for (const act of saved) byDoc.set(act.doc, [...(byDoc.get(act.doc) ?? []), act])
    for (const [doc, acts] of byDoc) {
      const known = cache.get(doc)
      if (known)
        remember(
          doc,
          known.then((folded) => extend(folded, acts)),
        )
    }
    tell([...byDoc.keys()])
    return ids
  }

  return {
    get,
    names: () => store.documents(),
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
