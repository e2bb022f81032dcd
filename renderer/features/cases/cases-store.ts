import type { SortingState } from '@tanstack/react-table'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CaseId } from '#domain/ids.ts'
import { useKept } from '../../app/kept.ts'

/** What the table remembers while one is in a case: words, order, the case that was chosen. */
export interface CasesState {
  readonly query: string
  readonly sorting: SortingState
  readonly selected: CaseId | null
}
export type CasesStore = StoreApi<CasesState>

export const createCasesStore = (): CasesStore =>
  createStore<CasesState>()(() => ({ query: '', sorting: [{ id: 'due', desc: false }], selected: null }))
export const useCasesStore = (): CasesStore => useKept('cases', createCasesStore)
