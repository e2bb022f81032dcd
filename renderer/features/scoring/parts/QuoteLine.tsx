import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CaseDocument } from '#domain/case/document.ts'
import type { Quote as Quoted } from '#domain/review/outcome-match.ts'
import { quoteTitle } from '../../../app/quote-place.ts'
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
  const title = quoteTitle(quote, documents) || say('scoring.sourceMissing')
  return (
    <Quote
      source={
        <>
          <Icon of={FileText} size={14} />
          <span>{say('quote.place', { title, page: quote.page ?? 'none' })}</span>
          {end}
        </>
      }
    >
      {quote.text}
    </Quote>
  )
}
