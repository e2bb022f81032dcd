import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppState, Preferences } from '#contract/views.ts'
import type { Refusal, Result } from '#domain/refusal.ts'
import type { Client } from '../backend/client.ts'

export interface AppStoreState {
  /** null until the first answer. */
  readonly app: AppState | null
  /** Why the backend did not answer the last time. */
  readonly refusal: Refusal | null
  readonly load: () => Promise<Result<AppState>>
  readonly prefer: (changed: Partial<Preferences>) => Promise<void>
}
/** What holds for the program: preferences, recent committees, what can be undone. */
export type AppStore = StoreApi<AppStoreState>

export function createAppStore(client: Client): AppStore {
  return createStore<AppStoreState>()((set, get) => ({
    app: null,
    refusal: null,
    async load() {
      const reply = await client.call('app.state', {})
      if (reply.ok) set({ app: reply.value, refusal: null })
      else set({ refusal: reply.refusal })
      return reply
    },
    async prefer(changed) {
      const { app } = get()
      if (app !== null) set({ app: { ...app, preferences: { ...app.preferences, ...changed } } })
      const reply = await client.call('preferences.set', changed)
      const after = get().app
      if (reply.ok && after !== null) set({ app: { ...after, preferences: reply.value } })
      else if (!reply.ok) await get().load()
    },
  }))
}
