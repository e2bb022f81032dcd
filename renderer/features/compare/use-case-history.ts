import { useEffect, useState } from 'react'
import type { CaseView, HistoryEntry } from '#contract/views.ts'
import { useApp } from '../../app/app-context.tsx'

/** How long nothing must change before the history is read again: it only says when, and never holds up an edit. */
const pause = 400

/** The case's acts as far as the viewer sees them; empty until they were read, and never an error of its own. */
export function useCaseHistory(view: CaseView): readonly HistoryEntry[] {
  const { client } = useApp()
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([])
  useEffect(() => {
    let current = true
    const timer = window.setTimeout(async () => {
      const reply = await client.call('case.history', { caseId: view.id })
      if (current && reply.ok) setEntries(reply.value)
    }, pause)
    return () => {
      current = false
      window.clearTimeout(timer)
    }
  }, [client, view])
  return entries
}
