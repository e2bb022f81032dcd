import { useState } from 'react'
import type { CaseDocument } from '#domain/case/document.ts'
import type { Quote } from '#domain/review/outcome-match.ts'
import { useSay } from '../../../intl/index.ts'
import { Button, cx, Field, NumberField, Select, TextArea } from '../../../ui/index.ts'
import css from '../scoring.module.css'

/** The choice for a source that is not attached to the case. */
const elsewhere = 'elsewhere'

/** Words from the dossier and where they stand: an attached document and its page, or a place in words. */
export function NewQuote({
  documents,
  onKeep,
  onCancel,
}: {
  readonly documents: readonly CaseDocument[]
  readonly onKeep: (quote: Quote) => Promise<boolean>
  readonly onCancel: () => void
}) {
  const say = useSay()
  const [text, setText] = useState('')
  const [from, setFrom] = useState<string>(
    (documents.find((one) => one.kind !== 'outline') ?? documents[0])?.id ?? elsewhere,
  )
  const [source, setSource] = useState('')
  const [page, setPage] = useState<number | null>(null)
  const [asked, setAsked] = useState(false)
  const attached = documents.find((one) => one.id === from) ?? null
  const noText = text.trim() === ''
  const tooFar = attached !== null && attached.pages !== null && page !== null && page > attached.pages
  const noSource = attached === null && source.trim() === ''

  const keep = async () => {
    setAsked(true)
    if (noText || noSource || tooFar) return
    await onKeep({
      text: text.trim(),
      documentId: attached?.id ?? null,
      page,
      source: attached === null ? source.trim() : attached.filename,
    })
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape in any of its fields closes the form
    <form
      className={css.newQuote}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <TextArea
        label={say('scoring.quoteText')}
        value={text}
        onChange={setText}
        autoFocus
        serif
        rows={2}
        error={asked && noText ? say('scoring.quoteNeedsText') : null}
      />
      <div className={cx(css.place, attached !== null && css.placeTwo)}>
        <Select
          label={say('scoring.quoteDocument')}
          items={[
            ...documents.map((one) => ({ id: one.id as string, label: one.filename })),
            { id: elsewhere, label: say('scoring.quoteElsewhere') },
          ]}
          value={from}
          onChange={setFrom}
        />
        {attached === null && (
          <Field
            label={say('scoring.quoteSource')}
            value={source}
            onChange={setSource}
            hint={say('scoring.quoteSourceHint')}
            error={asked && noSource ? say('scoring.quoteNeedsSource') : null}
            maxLength={300}
          />
        )}
        <NumberField
          label={say('scoring.quotePage')}
          value={page}
          onChange={setPage}
          minValue={1}
          maxValue={100_000}
          error={tooFar ? say('scoring.quoteTooFar', { pages: attached?.pages ?? 0 }) : null}
          step={1}
          formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
        />
      </div>
      <div className={css.formEnds}>
        <Button kind="quiet" onPress={onCancel}>
          {say('scoring.cancel')}
        </Button>
        <Button type="submit">{say('scoring.quoteSave')}</Button>
      </div>
    </form>
  )
}
