import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppEvent } from '#contract/events.ts'
import type { MethodName, ParamsOf, ResultOf } from '#contract/methods.ts'
import type { CaseView } from '#contract/views.ts'
import type { CaseId } from '#domain/ids.ts'
import type { Refusal, Result } from '#domain/refusal.ts'
import { concernsCase } from './case-scope.ts'

/** As much of the client as a case needs; the app's client fits it. */
export interface CaseClient {
  call<M extends MethodName>(method: M, params: ParamsOf<M>): Promise<Result<ResultOf<M>>>
  subscribe(listen: (event: AppEvent) => void): () => void
}

export interface CaseState {
  /** null until the first reply; afterwards the newest that arrived, and null again when the case is gone. */
  readonly view: CaseView | null
  /** Why the case can't be shown; null as soon as it can. */
  readonly refusal: Refusal | null
  /** Reads the case again. Calls that come while one is under way become one more read after it. */
  readonly load: () => Promise<void>
}

/** One open case: its view, read again whenever something that it shows has changed. */
export interface CaseStore extends StoreApi<CaseState> {
  /** Starts listening and loads; returns what ends it. The provider that mounts the case calls both. */
  readonly open: () => () => void
}

export function createCaseStore(client: CaseClient, caseId: CaseId): CaseStore {
  let running: Promise<void> | null = null
  let again = false

  const store = createStore<CaseState>()((set) => {
    const read = async () => {
      do {
        again = false
        const reply = await client.call('case.get', { caseId })
        if (reply.ok) set({ view: reply.value, refusal: null })
        // A case that was taken back is not shown as if it were still there.
        else set({ refusal: reply.refusal, ...(reply.refusal.kind === 'not-found' ? { view: null } : {}) })
      } while (again)
    }
    const load = () => {
      if (running !== null) again = true
      else
        running = read().finally(() => {
          running = null
        })
      return running
    }
    return { view: null, refusal: null, load }
  })

  const open = () => {
    const end = client.subscribe((event) => {
      const changed =
        event.kind === 'committee-changed' ||
        (event.kind === 'documents-changed' && concernsCase(event.docs, caseId, store.getState().view))
      if (changed) void store.getState().load()
    })
    void store.getState().load()
    return end
  }
  return Object.assign(store, { open })
}
