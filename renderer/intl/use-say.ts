import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { MessageId } from './index.ts'

export type Say = (
  id: MessageId,
  values?: Record<string, string | number | boolean | Date | null | undefined>,
) => string

/** `say('cases.title')`: a text of the catalogue, short enough to be used on every line. */
export function useSay(): Say {
  const intl = useIntl()
  return useMemo(() => (id, values) => intl.formatMessage({ id }, values), [intl])
}
