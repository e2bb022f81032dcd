import type { CaseDocument } from '#domain/case/document.ts'
import type { Quote } from '#domain/review/outcome-match.ts'

/** The name by which people call a document: its file name without the ending. */
export const documentTitle = (document: Pick<CaseDocument, 'filename'>): string =>
  document.filename.replace(/\.[a-z0-9]{1,5}$/i, '')

/** Where a quote stands: the attached document's title, else what somebody wrote as its source. */
export function quoteTitle(quote: Quote, documents: readonly CaseDocument[]): string {
  const document = documents.find((one) => one.id === quote.documentId)
  return document === undefined ? quote.source : documentTitle(document)
}
