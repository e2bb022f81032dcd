import { useState } from 'react'
import { useIntl } from 'react-intl'
import { inLanguage, type Language } from '#domain/values.ts'
import type { CriterionId } from '#domain/ids.ts'
import { useSay } from '../../../intl/index.ts'
import { Button, Dialog, TextArea } from '../../../ui/index.ts'
import type { CriterionRow } from '../scoring-view.ts'

/** Submitting is a deed: it says what leaves one's hands, what is unfinished, and asks why when it replaces a submitted review. */
export function SubmitDialog({
  title,
  again,
  open,
  language,
  onClose,
  onGoTo,
  onSubmit,
}: {
  readonly title: string
  /** A submitted review is replaced: a reason is required. */
  readonly again: boolean
  /** Criteria that are not finished. */
  readonly open: readonly CriterionRow[]
  readonly language: Language
  readonly onClose: () => void
  readonly onGoTo: (criterion: CriterionId) => void
  readonly onSubmit: (reason: string) => void
}) {
  const say = useSay()
  const { formatList } = useIntl()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const name = (row: CriterionRow) => inLanguage(row.criterion.name, language)
  const first = open[0]

  const submit = () => {
    setAsked(true)
    if (again && reason.trim() === '') return
    onSubmit(reason.trim())
  }
  return (
    <Dialog
      role="alertdialog"
      isOpen
      title={say(again ? 'scoring.submitAgainTitle' : 'scoring.submitTitle', { title })}
      onClose={onClose}
      {...(first === undefined ? { onSubmit: submit } : {})}
      actions={
        <>
          <Button onPress={onClose}>{say('scoring.keepWorking')}</Button>
          {first === undefined ? (
            <Button kind="main" type="submit">
              {say(again ? 'scoring.submitAgain' : 'scoring.submit')}
            </Button>
          ) : (
            <Button kind="main" onPress={() => onGoTo(first.criterion.id)}>
              {say('scoring.submitGoto', { name: name(first) })}
            </Button>
          )}
        </>
      }
    >
      {first === undefined ? (
        <p>{say('scoring.submitBody')}</p>
      ) : (
        <p>{say('scoring.submitOpen', { count: open.length, names: formatList(open.map(name)) })}</p>
      )}
      {again && first === undefined && (
        <TextArea
          label={say('scoring.submitReason')}
          hint={say('scoring.submitReasonHint')}
          value={reason}
          onChange={setReason}
          isRequired
          autoFocus
          error={asked && reason.trim() === '' ? say('scoring.submitNeedsReason') : null}
          maxLength={2000}
        />
      )}
    </Dialog>
  )
}
