import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { frenchDetail } from './fr/file-details.ts'

/** What a reader of files says of a place, in the language of the window; null where it has no words for it. */
export function useFileDetail(): (detail: string) => string | null {
  const french = useIntl().locale.startsWith('fr')
  return useCallback((detail) => (french ? frenchDetail(detail) : detail), [french])
}
