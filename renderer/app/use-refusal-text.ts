import { useCallback } from 'react'
import type { Refusal } from '#domain/refusal.ts'
import { useSay } from '../intl/index.ts'
import { refusalText } from './refusal-text.ts'

/** `tell(refusal)` in the interface's language. */
export function useRefusalText(): (refusal: Refusal) => string {
  const say = useSay()
  return useCallback((refusal) => refusalText(refusal, say), [say])
}
