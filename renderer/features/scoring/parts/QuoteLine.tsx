import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CaseDocument } from '#domain/case/document.ts'
import type { Quote as Quoted } from '#domain/review/outcome-match.ts'
import { useSay } from '../../../intl/index.ts'
import { Icon, Quote } from '../../../ui/index.ts'

/** Quoted words with the place they stand in; `end` holds what can be done with them. */
export function QuoteLine({
  quote,
  documents,
  end,
}: {
  readonly quote: Quoted
  readonly documents: readonly CaseDocument[]
  readonly end?: ReactNode
}) {
  const say = useSay()
  const attached = quote.documentId === null ? null : documents.find((one) => one.id === quote.documentId)
  const source = attached?.filename ?? (quote.source === '' ? say('scoring.sourceMissing') : quote.source)
  return (
    <Quote
      source={
        <>
          <Icon of={FileText} size={14} />
          <span>{quote.page === null ? source : say('scoring.page', { source, page: quote.page })}</span>
          {end}
        </>
      }
    >
      {quote.text}
    </Quote>
  )
}
