import { createContext, useContext, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { CaseView } from '#contract/views.ts'
import type { CaseState, CaseStore } from './case-store.ts'

const CaseContext = createContext<CaseStore | null>(null)

/** Gives the open case to everything on its page. */
export function CaseProvider({
  store,
  children,
}: {
  readonly store: CaseStore
  readonly children: ReactNode
}) {
  return <CaseContext value={store}>{children}</CaseContext>
}

/** The open case's store; only under a CaseProvider. */
export function useCaseStore(): CaseStore {
  const store = useContext(CaseContext)
  if (store === null) throw new Error('useCaseStore is used outside a CaseProvider')
  return store
}

/** A part of the open case's state, drawn again only when that part changes. */
export function useCaseState<T>(select: (state: CaseState) => T): T {
  return useStore(useCaseStore(), select)
}

/** The open case. The page draws its tabs only once the case is there, so that none of them meets an absence. */
export function useCaseView(): CaseView {
  const view = useCaseState((state) => state.view)
  if (view === null) throw new Error('useCaseView is used before the case was read')
  return view
}
