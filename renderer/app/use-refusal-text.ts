import { useCallback } from 'react'
import { useStore } from 'zustand'
import type { Refusal } from '#domain/refusal.ts'
import { useFileDetail, useSay } from '../intl/index.ts'
import { useApp } from './app-context.tsx'
import { refusalText } from './refusal-text.ts'

/** `tell(refusal)` in the interface's language. */
export function useRefusalText(): (refusal: Refusal) => string {
  const say = useSay()
  const detailOf = useFileDetail()
  const members = useStore(useApp().committeeStore, (state) => state.committee?.members)
  return useCallback(
    (refusal) =>
      refusalText(refusal, say, (id) => members?.find((member) => member.id === id)?.name ?? null, detailOf),
    [say, members, detailOf],
  )
}
