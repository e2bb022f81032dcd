import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button, Dialog, TextArea } from '../../../ui/index.ts'

/** Asks why before a case is withdrawn; a reason is part of the record. */
export function WithdrawDialog({
  isOpen,
  onClose,
  onWithdraw,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onWithdraw: (reason: string) => void
}) {
  const { formatMessage } = useIntl()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const submit = () => {
    if (reason.trim() === '') return setAsked(true)
    onWithdraw(reason.trim())
  }
  return (
    <Dialog
      title={formatMessage({ id: 'caseFile.withdraw.title' })}
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button onPress={onClose}>{formatMessage({ id: 'caseFile.withdraw.stay' })}</Button>
          <Button kind="danger" type="submit">
            {formatMessage({ id: 'caseFile.withdraw.deed' })}
          </Button>
        </>
      }
    >
      <p>{formatMessage({ id: 'caseFile.withdraw.text' })}</p>
      <TextArea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog asks for one thing only
        autoFocus
        label={formatMessage({ id: 'caseFile.withdraw.reason' })}
        value={reason}
        onChange={setReason}
        error={asked && reason.trim() === '' ? formatMessage({ id: 'caseFile.withdraw.needsReason' }) : null}
      />
    </Dialog>
  )
}
