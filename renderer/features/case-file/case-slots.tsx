import { createContext, useContext, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Places of the shell that belong to the tab on show: the toolbar's end and the status bar's keys. */
export interface CaseSlots {
  readonly toolbar: HTMLElement | null
  readonly status: HTMLElement | null
}
export const CaseSlotsContext = createContext<CaseSlots>({ toolbar: null, status: null })

/** View controls of a tab and its one filled button, at the end of the case's toolbar. */
export function CaseToolbarEnd({ children }: { readonly children: ReactNode }) {
  const { toolbar } = useContext(CaseSlotsContext)
  return toolbar === null ? null : createPortal(children, toolbar)
}

/** The keys that matter on a tab, in the status bar. */
export function CaseStatus({ children }: { readonly children: ReactNode }) {
  const { status } = useContext(CaseSlotsContext)
  return status === null ? null : createPortal(children, status)
}
