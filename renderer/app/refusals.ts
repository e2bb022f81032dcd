import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Refusal } from '#domain/refusal.ts'

/** The newest "no" that nobody has put away yet. It stays until then: an error is never a toast. */
export interface Refusals extends StoreApi<{ readonly current: Refusal | null }> {
  /** A cancelled choice needs no words, so it is not shown. */
  readonly show: (refusal: Refusal) => void
  readonly clear: () => void
}

export function createRefusals(): Refusals {
  const store = createStore<{ readonly current: Refusal | null }>()(() => ({ current: null }))
  return {
    ...store,
    show: (refusal) => {
      if (refusal.kind !== 'cancelled') store.setState({ current: refusal })
    },
    clear: () => store.setState({ current: null }),
  }
}
