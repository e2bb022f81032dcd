import { createStore, type StoreApi } from 'zustand/vanilla'
import { docTypeOf, type DocName } from '#domain/act/doc-name.ts'
import type { CaseSummary, CommitteeView } from '#contract/views.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Client } from '../backend/client.ts'

export interface CommitteeState {
  readonly committee: CommitteeView | null
  /** null until first listed. */
  readonly cases: readonly CaseSummary[] | null
  readonly refusal: Refusal | null
  readonly load: () => Promise<void>
  /** Reads again what these documents are shown in. */
  readonly changed: (docs: readonly DocName[]) => void
  readonly clear: () => void
}
/** The open committee and its cases, as the backend tells them. */
export type CommitteeStore = StoreApi<CommitteeState>

/** One read at a time; requests that come meanwhile become one more read after it. */
function oneAtATime(read: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let again = false
  const run = async () => {
    do {
      again = false
      await read()
    } while (again)
  }
  return () => {
    if (running !== null) again = true
    else running = run().finally(() => void (running = null))
    return running
  }
}

export function createCommitteeStore(client: Client): CommitteeStore {
  return createStore<CommitteeState>()((set) => {
    const readCommittee = oneAtATime(async () => {
      const reply = await client.call('committee.get', {})
      if (reply.ok) set({ committee: reply.value, refusal: null })
      else set({ refusal: reply.refusal })
    })
    const readCases = oneAtATime(async () => {
      const reply = await client.call('cases.list', {})
      if (reply.ok) set({ cases: reply.value })
      else set({ refusal: reply.refusal })
    })
    return {
      committee: null,
      cases: null,
      refusal: null,
      load: async () => void (await Promise.all([readCommittee(), readCases()])),
      changed(docs) {
        const types = new Set(docs.map(docTypeOf))
        if (types.has('committee') || types.has('institution') || types.has('library')) void readCommittee()
        void readCases()
      },
      clear: () => set({ committee: null, cases: null, refusal: null }),
    }
  })
}
