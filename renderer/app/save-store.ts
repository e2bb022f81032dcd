import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Refusal } from '#domain/refusal.ts'

/** How far edits have got, in facts: how many are on their way, when the newest was on disk, and what went wrong last. */
export interface SaveState {
  readonly pending: number
  readonly savedAt: string | null
  readonly failed: Refusal | null
}
export interface SaveStore extends StoreApi<SaveState> {
  /** Runs one save and keeps the state honest; the answer is passed on unchanged. */
  readonly track: <T extends { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }>(
    save: () => Promise<T>,
  ) => Promise<T>
  /** Something is typed and not sent yet; returns what says that it has been. */
  readonly hold: () => () => void
  readonly savedAt: (at: string) => void
}

export function createSaveStore(): SaveStore {
  const store = createStore<SaveState>()(() => ({ pending: 0, savedAt: null, failed: null }))
  const hold = () => {
    let held = true
    store.setState((s) => ({ pending: s.pending + 1 }))
    return () => {
      if (held) store.setState((s) => ({ pending: s.pending - 1 }))
      held = false
    }
  }
  const savedAt = (at: string) =>
    store.setState((s) => (s.savedAt === null || at > s.savedAt ? { savedAt: at } : s))
  return {
    ...store,
    hold,
    savedAt,
    async track(save) {
      const release = hold()
      try {
        const reply = await save()
        store.setState({ failed: reply.ok ? null : reply.refusal })
        // The backend answers when the edit is on disk.
        if (reply.ok) savedAt(new Date().toISOString())
        return reply
      } finally {
        release()
      }
    },
  }
}
