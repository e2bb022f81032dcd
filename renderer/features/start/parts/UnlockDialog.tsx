import { useState } from 'react'
import type { Refusal } from '#domain/refusal.ts'
import { useRefusalText } from '../../../app/use-refusal-text.ts'
import { useSay } from '../../../intl/index.ts'
import { Button, Dialog, Field } from '../../../ui/index.ts'
import { useOpen } from '../use-open.ts'

/** Asks for the passphrase of a committee until it opens or is left closed. */
export function UnlockDialog({
  recent,
  name,
  onClose,
}: {
  readonly recent: string | null
  readonly name: string
  readonly onClose: () => void
}) {
  const say = useSay()
  const tell = useRefusalText()
  const { busy, open } = useOpen()
  const [passphrase, setPassphrase] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const submit = async () => {
    if (passphrase.length < 8) return setRefusal({ kind: 'wrong-passphrase' })
    setRefusal(await open('committee.open', { recent, passphrase }))
  }
  return (
    <Dialog
      title={say('start.unlock.title', { name })}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>{say('start.create.cancel')}</Button>
          <Button kind="main" type="submit" isDisabled={busy}>
            {busy ? say('start.opening') : say('start.unlock.deed')}
          </Button>
        </>
      }
    >
      <p>{say('start.unlock.body')}</p>
      <Field
        label={say('start.create.passphrase')}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        error={refusal === null ? null : tell(refusal)}
        autoFocus
        autoComplete="current-password"
        maxLength={500}
      />
    </Dialog>
  )
}
