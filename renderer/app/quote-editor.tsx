import { useState } from 'react'
import type { CaseDocument } from '#domain/case/document.ts'
import type { DocumentId } from '#domain/ids.ts'
import type { Quote } from '#domain/review/outcome-match.ts'
import { useSay } from '../intl/index.ts'
import { Button, cx, Field, NumberField, Select, TextArea } from '../ui/index.ts'
import css from './quote-editor.module.css'
import { documentTitle } from './quote-place.ts'

/** The choice for a source that is not attached to the case. */
const other = 'other'

export interface QuoteEditorProps {
  /** null writes a new one. */
  readonly quote: Quote | null
  readonly documents: readonly CaseDocument[]
  /** Kinds of document that are usually quoted here, the likeliest first: one of the first such kind is offered. */
  readonly preferred: readonly CaseDocument['kind'][]
  readonly onKeep: (quote: Quote) => void
  readonly onCancel: () => void
  /** Where the quote may also be taken away. */
  readonly onRemove?: () => void
}

/** Words of a source, typed or pasted, with the document and page they stand on; the same wherever evidence is quoted. */
export function QuoteEditor({ quote, documents, preferred, onKeep, onCancel, onRemove }: QuoteEditorProps) {
  const say = useSay()
  const usual = preferred.flatMap((kind) => documents.find((one) => one.kind === kind) ?? [])[0]
  const [text, setText] = useState(quote?.text ?? '')
  const [documentId, setDocumentId] = useState<DocumentId | null>(
    quote === null ? (usual?.id ?? null) : quote.documentId,
  )
  const [source, setSource] = useState(quote?.source ?? '')
  const [page, setPage] = useState<number | null>(quote?.page ?? null)
  const [asked, setAsked] = useState(false)
  const document = documents.find((one) => one.id === documentId)
  const noText = text.trim() === ''
  const noSource = document === undefined && source.trim() === ''
  const last = document?.pages ?? null
  const tooFar = last !== null && page !== null && page > last

  const keep = () => {
    setAsked(true)
    if (noText || noSource || tooFar) return
    onKeep({
      text: text.trim(),
      documentId: document?.id ?? null,
      page,
      source: document === undefined ? source.trim() : '',
    })
  }
  return (
    <div className={css.place}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape in any of its fields closes the form */}
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
          else return
          event.preventDefault()
        }}
      >
        <TextArea
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody has just asked to write here
          autoFocus
          serif
          rows={2}
          label={say('quote.words')}
          hint={say('quote.wordsHint')}
          value={text}
          onChange={setText}
          error={asked && noText ? say('quote.needsWords') : null}
        />
        <div className={cx(css.where, document === undefined && css.named)}>
          <Select
            label={say('quote.document')}
            items={[
              ...documents.map((one) => ({ id: one.id as string, label: documentTitle(one) })),
              { id: other, label: say('quote.otherSource') },
            ]}
            value={document?.id ?? other}
            onChange={(id) => setDocumentId(documents.find((one) => one.id === id)?.id ?? null)}
          />
          {document === undefined && (
            <Field
              className={css.source ?? ''}
              label={say('quote.source')}
              hint={say('quote.sourceHint')}
              value={source}
              onChange={setSource}
              error={asked && noSource ? say('quote.needsSource') : null}
              maxLength={300}
            />
          )}
          <NumberField
            label={say('quote.page')}
            value={page}
            onChange={setPage}
            minValue={1}
            maxValue={100_000}
            step={1}
            formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
            error={tooFar ? say('quote.tooFar', { pages: last }) : null}
          />
        </div>
        <div className={css.buttons}>
          <Button type="submit">{say('quote.keep')}</Button>
          <Button kind="quiet" onPress={onCancel}>
            {say('quote.cancel')}
          </Button>
          {quote !== null && onRemove !== undefined && (
            <Button kind="quiet" onPress={onRemove}>
              {say('quote.remove')}
            </Button>
          )}
        </div>
      </form>
    </div>
  )
}
