import { useState } from 'react'
import type { Institution } from '#domain/institution/institution.ts'
import { inLanguage } from '#domain/values.ts'
import { useAppState } from '../../../app/app-context.tsx'
import { useSay } from '../../../intl/index.ts'
import { Button, Dialog, Field } from '../../../ui/index.ts'
import { codeProblem } from '../code.ts'

/** Code and name; the policy starts from the usual values and is set in the details. */
export function NewInstitutionDialog({
  others,
  onAdd,
  onClose,
}: {
  readonly others: readonly Institution[]
  readonly onAdd: (code: string, name: string) => void
  readonly onClose: () => void
}) {
  const say = useSay()
  const { preferences } = useAppState()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const problem = codeProblem(code, others)
  const wrongCode =
    problem === null
      ? null
      : problem.kind === 'shape'
        ? say('institutions.codeWrong')
        : say('institutions.codeTaken', { code, name: inLanguage(problem.by.name, preferences.language) })
  return (
    <Dialog
      title={say('institutions.new')}
      isOpen
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (problem === null && name.trim() !== '') onAdd(code, name.trim())
      }}
      actions={
        <>
          <Button onPress={onClose}>{say('institutions.cancel')}</Button>
          <Button kind="main" type="submit">
            {say('institutions.saveNew')}
          </Button>
        </>
      }
    >
      <Field
        label={say('institutions.code')}
        hint={say('institutions.codeHint')}
        value={code}
        onChange={(text) => setCode(text.toUpperCase())}
        error={tried || problem?.kind === 'taken' ? wrongCode : null}
        autoFocus
        maxLength={8}
        autoComplete="off"
        spellCheck="false"
      />
      <Field
        label={say(preferences.language === 'fr' ? 'institutions.nameFr' : 'institutions.nameEn')}
        value={name}
        onChange={setName}
        error={tried && name.trim() === '' ? say('institutions.nameMissing') : null}
        maxLength={300}
        autoComplete="off"
      />
    </Dialog>
  )
}
