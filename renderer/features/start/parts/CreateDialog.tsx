import { useState } from 'react'
import type { Refusal } from '#domain/refusal.ts'
import { useAppState } from '../../../app/app-context.tsx'
import { useRefusalText } from '../../../app/use-refusal-text.ts'
import { useSay, type MessageId } from '../../../intl/index.ts'
import { Button, Checkbox, Dialog, Field, Notice } from '../../../ui/index.ts'
import css from '../start.module.css'
import { useOpen } from '../use-open.ts'

interface Written {
  readonly name: string
  readonly you: string
  readonly code: string
  readonly institution: string
  readonly passphrase: string
  readonly repeat: string
}
type Wrong = Partial<Record<keyof Written, MessageId>>

/** What must be corrected before a committee can be founded; empty = nothing. */
export function wrongIn(written: Written, asksPassphrase: boolean): Wrong {
  return {
    ...(written.name.trim() === '' ? { name: 'start.create.nameMissing' as const } : {}),
    ...(written.you.trim() === '' ? { you: 'start.create.youMissing' as const } : {}),
    ...(/^[A-Z0-9-]{1,8}$/.test(written.code) ? {} : { code: 'start.create.codeWrong' as const }),
    ...(written.institution.trim() === '' ? { institution: 'start.create.institutionMissing' as const } : {}),
    ...(asksPassphrase && written.passphrase.length < 8
      ? { passphrase: 'start.create.passphraseShort' as const }
      : {}),
    ...(asksPassphrase && written.passphrase.length >= 8 && written.repeat !== written.passphrase
      ? { repeat: 'start.create.repeatWrong' as const }
      : {}),
  }
}

export function CreateDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  const tell = useRefusalText()
  const { protection, canChooseFolder, preferences } = useAppState()
  const { busy, open } = useOpen()
  const asks = protection === 'passphrase'
  const [written, setWritten] = useState<Written>({
    name: '',
    you: '',
    code: '',
    institution: '',
    passphrase: '',
    repeat: '',
  })
  const [chooseFolder, setChooseFolder] = useState(false)
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const wrong = tried ? wrongIn(written, asks) : {}
  const bind = (field: keyof Written) => ({
    value: written[field],
    onChange: (value: string) =>
      setWritten((before) => ({ ...before, [field]: field === 'code' ? value.toUpperCase() : value })),
    error: wrong[field] === undefined ? null : say(wrong[field]),
  })
  const submit = async () => {
    setTried(true)
    if (Object.keys(wrongIn(written, asks)).length > 0) return
    const language = preferences.language
    setRefusal(
      await open('committee.create', {
        name: { [language]: written.name.trim() },
        you: written.you.trim(),
        institution: { code: written.code, name: { [language]: written.institution.trim() } },
        passphrase: asks ? written.passphrase : null,
        chooseFolder: canChooseFolder && chooseFolder,
      }),
    )
  }
  return (
    <Dialog
      title={say('start.create.title')}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>{say('start.create.cancel')}</Button>
          <Button kind="main" type="submit" isDisabled={busy}>
            {busy ? say('start.opening') : say('start.create.deed')}
          </Button>
        </>
      }
    >
      {refusal !== null && <Notice kind="danger">{tell(refusal)}</Notice>}
      <Field
        label={say('start.create.name')}
        {...bind('name')}
        autoFocus
        autoComplete="off"
        maxLength={300}
      />
      <Field
        label={say('start.create.you')}
        hint={say('start.create.youHint')}
        {...bind('you')}
        autoComplete="name"
        maxLength={300}
      />
      <div className={css.pair}>
        <Field
          label={say('start.create.code')}
          hint={say('start.create.codeHint')}
          {...bind('code')}
          autoComplete="off"
          spellCheck="false"
          maxLength={8}
        />
        <Field
          label={say('start.create.institution')}
          {...bind('institution')}
          autoComplete="organization"
          maxLength={300}
        />
      </div>
      {asks && (
        <>
          <Field
            label={say('start.create.passphrase')}
            hint={say('start.create.passphraseHint')}
            type="password"
            {...bind('passphrase')}
            autoComplete="new-password"
            maxLength={500}
          />
          <Field
            label={say('start.create.repeat')}
            type="password"
            {...bind('repeat')}
            autoComplete="new-password"
            maxLength={500}
          />
        </>
      )}
      {canChooseFolder && (
        <Checkbox isSelected={chooseFolder} onChange={setChooseFolder}>
          {say('start.create.folder')}
        </Checkbox>
      )}
    </Dialog>
  )
}
