import type { DocName } from '#domain/act/doc-name.ts'
import type { Log, Unsubscribe } from '../../services/ports.ts'
import type { StoreFs } from './fs.ts'
import type { SegmentIndex } from './segment-index.ts'

/** Notices what other processes write to the same store: hints of the system make it quick, looking makes it sure. */
export interface Others {
  /** Looks now, unless that was done a moment ago; a look that is under way is waited for, and its listeners are told. */
  look(): Promise<void>
  onChange(listen: (docs: readonly DocName[]) => void): Unsubscribe
  close(): void
}
export interface WatchParts {
  readonly fs: StoreFs
  readonly folder: string
  readonly index: SegmentIndex
  readonly log: Log
  readonly pollEvery: number
}

/** Listing a folder of many sessions for every document read would cost more than the reading. */
const lookAtMostEvery = 100

export function watchOthers({ fs, folder, index, log, pollEvery }: WatchParts): Others {
  const listeners = new Set<(docs: readonly DocName[]) => void>()
  let lookedAt = 0
  let closed = false
  let looking: Promise<void> | null = null
  let hinted: NodeJS.Timeout | null = null

  /** The index grows file by file: nobody may read it before those who hold older state were told. */
  function refresh(): Promise<void> {
    looking ??= lookOnce().finally(() => (looking = null))
    return looking
  }
  async function lookOnce(): Promise<void> {
    if (closed) return
    lookedAt = performance.now()
    try {
      const grown = await index.refresh()
      if (grown.length > 0 && !closed) for (const listen of listeners) listen(grown)
    } catch (error) {
      // A folder that cannot be listed just now is looked at again later; nothing that is known is forgotten.
      log.problem('store.cannot-look', error)
    }
  }
  const stop = fs.watch(folder, (name) => {
    if (name !== null && index.isOwn(name)) return
    hinted ??= setTimeout(() => {
      hinted = null
      void refresh()
    }, 20).unref()
  })
  const poll = setInterval(() => void refresh(), pollEvery).unref()
  return {
    async look() {
      if (looking !== null || performance.now() - lookedAt >= lookAtMostEvery) await refresh()
    },
    onChange(listen) {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    close() {
      closed = true
      stop()
      clearInterval(poll)
      if (hinted !== null) clearTimeout(hinted)
      listeners.clear()
    },
  }
}
