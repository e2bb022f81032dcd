import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { CaseDocument } from '#domain/case/document.ts'
import type { DocumentId } from '#domain/ids.ts'
import type { Quote } from '#domain/review/outcome-match.ts'
import { Button, Field, NumberField, Select, TextArea } from '../../../ui/index.ts'
import css from './inspector.module.css'
import { documentTitle } from '../quote-place.ts'

const other = 'other'

/** Words of one side, typed or pasted, with the document and page they stand on. */
export function QuoteEditor({
  quote,
  documents,
  preferred,
  onKeep,
  onCancel,
  onRemove,
}: {
  readonly quote: Quote | null
  readonly documents: readonly CaseDocument[]
  /** Kinds of document that this side is usually quoted from: the first such one is offered. */
  readonly preferred: readonly CaseDocument['kind'][]
  readonly onKeep: (quote: Quote) => void
  readonly onCancel: () => void
  readonly onRemove: () => void
}) {
  const { formatMessage } = useIntl()
  const suggested = documents.find((document) => preferred.includes(document.kind))?.id ?? null
  const [text, setText] = useState(quote?.text ?? '')
  const [documentId, setDocumentId] = useState<DocumentId | null>(
    quote === null ? suggested : quote.documentId,
  )
  const [source, setSource] = useState(quote?.source ?? '')
  const [page, setPage] = useState<number | null>(quote?.page ?? null)
  const [asked, setAsked] = useState(false)
  const document = documents.find((one) => one.id === documentId)
  const keep = () => {
    if (text.trim() === '') return setAsked(true)
    onKeep({
      text: text.trim(),
      documentId: document?.id ?? null,
      page,
      source: document === undefined ? source.trim() : '',
    })
  }
  return (
    <form
      className={css.editQuote}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <TextArea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody has just asked to write here
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
          else return
          event.preventDefault()
        }}
        serif
        label={formatMessage({ id: 'compare.quote.words' })}
        hint={formatMessage({ id: 'compare.quote.wordsHint' })}
        value={text}
        onChange={setText}
        error={asked && text.trim() === '' ? formatMessage({ id: 'compare.quote.missing' }) : null}
      />
      <div className={css.where}>
        <Select
          label={formatMessage({ id: 'compare.quote.document' })}
          items={[
            ...documents.map((one) => ({ id: one.id as string, label: documentTitle(one) })),
            { id: other, label: formatMessage({ id: 'compare.quote.otherSource' }) },
          ]}
          value={document?.id ?? other}
          onChange={(id) => setDocumentId(documents.find((one) => one.id === id)?.id ?? null)}
        />
        <NumberField
          label={formatMessage({ id: 'compare.quote.page' })}
          value={page}
          onChange={setPage}
          minValue={1}
          maxValue={100_000}
          step={1}
        />
      </div>
      {document === undefined && (
        <Field
          label={formatMessage({ id: 'compare.quote.source' })}
          value={source}
          onChange={setSource}
          maxLength={300}
        />
      )}
      <div className={css.buttons}>
        <Button type="submit">{formatMessage({ id: 'compare.quote.save' })}</Button>
        <Button kind="quiet" onPress={onCancel}>
          {formatMessage({ id: 'compare.quote.cancel' })}
        </Button>
        {quote !== null && (
          <Button kind="quiet" onPress={onRemove}>
            {formatMessage({ id: 'compare.quote.remove' })}
          </Button>
        )}
      </div>
    </form>
  )
}
