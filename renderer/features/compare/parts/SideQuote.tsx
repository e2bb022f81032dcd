import { FileText } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { CaseDocument } from '#domain/case/document.ts'
import type { DocumentId } from '#domain/ids.ts'
import type { Quote as Quoted } from '#domain/review/outcome-match.ts'
import { QuoteEditor } from '../../../app/quote-editor.tsx'
import { quoteTitle } from '../../../app/quote-place.ts'
import { Button, Icon, Panel, Quote } from '../../../ui/index.ts'
import css from './inspector.module.css'

const usual: Record<'course' | 'credential', readonly CaseDocument['kind'][]> = {
  course: ['outline'],
  credential: ['syllabus', 'rubric', 'sample', 'quality', 'badge'],
}

/** One side's quote with its place, or the words that say it is missing. */
export function SideQuote({
  side,
  quote,
  documents,
  isEditing,
  editable,
  onEdit,
  onKeep,
  onClose,
  onOpen,
  children,
}: {
  readonly side: 'course' | 'credential'
  readonly quote: Quoted | null
  readonly documents: readonly CaseDocument[]
  readonly isEditing: boolean
  readonly editable: boolean
  readonly onEdit: () => void
  readonly onKeep: (quote: Quoted | null) => void
  readonly onClose: () => void
  readonly onOpen: (documentId: DocumentId) => void
  readonly children?: React.ReactNode
}) {
  const { formatMessage } = useIntl()
  const place =
    quote === null
      ? ''
      : formatMessage(
          { id: 'quote.place' },
          { title: quoteTitle(quote, documents), page: quote.page ?? 'none' },
        )
  const attached = documents.find((document) => document.id === quote?.documentId)
  const canEdit = editable && !isEditing && quote !== null
  return (
    <Panel
      title={formatMessage({ id: `compare.from.${side}` })}
      end={
        canEdit && (
          <Button
            kind="quiet"
            className={css.edit ?? ''}
            onPress={onEdit}
            aria-label={formatMessage({ id: `compare.quote.editOf.${side}` })}
          >
            {formatMessage({ id: 'compare.quote.edit' })}
          </Button>
        )
      }
    >
      {isEditing ? (
        <QuoteEditor
          quote={quote}
          documents={documents}
          preferred={usual[side]}
          onKeep={onKeep}
          onCancel={onClose}
          onRemove={() => onKeep(null)}
        />
      ) : quote !== null ? (
        <Quote
          className={(side === 'course' ? css.quoteCourse : css.quoteCredential) ?? ''}
          {...(place === ''
            ? {}
            : {
                source: (
                  <>
                    <Icon of={FileText} size={14} />
                    {attached === undefined ? (
                      <span>{place}</span>
                    ) : (
                      <button type="button" className={css.source} onClick={() => onOpen(attached.id)}>
                        {place}
                      </button>
                    )}
                  </>
                ),
              })}
        >
          {quote.text}
        </Quote>
      ) : (
        <div className={css.editQuote}>
          <p className={css.hint}>
            {formatMessage({ id: editable ? `compare.quote.none.${side}` : 'compare.quote.absent' })}
          </p>
          {editable && (
            <div className={css.buttons}>
              <Button onPress={onEdit}>{formatMessage({ id: 'compare.quote.add' })}</Button>
            </div>
          )}
        </div>
      )}
      {children}
    </Panel>
  )
}
