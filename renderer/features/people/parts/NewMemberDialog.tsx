import { useState } from 'react'
import type { Member } from '#domain/committee/member.ts'
import type { Institution } from '#domain/institution/institution.ts'
import { inLanguage } from '#domain/values.ts'
import { useAppState } from '../../../app/app-context.tsx'
import { useSay } from '../../../intl/index.ts'
import { Button, Dialog, Field, Select } from '../../../ui/index.ts'

export function NewMemberDialog({
  institutions,
  onAdd,
  onClose,
}: {
  readonly institutions: readonly Institution[]
  readonly onAdd: (name: string, institutionId: Member['institutionId']) => void
  readonly onClose: () => void
}) {
  const say = useSay()
  const { preferences } = useAppState()
  const [name, setName] = useState('')
  const [institutionId, setInstitutionId] = useState<Member['institutionId']>(
    institutions.length === 1 ? institutions[0]!.id : null,
  )
  const [tried, setTried] = useState(false)
  return (
    <Dialog
      title={say('people.new')}
      isOpen
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (name.trim() !== '') onAdd(name.trim(), institutionId)
      }}
      actions={
        <>
          <Button onPress={onClose}>{say('people.cancel')}</Button>
          <Button kind="main" type="submit">
            {say('people.saveNew')}
          </Button>
        </>
      }
    >
      <Field
        label={say('people.name')}
        value={name}
        onChange={setName}
        error={tried && name.trim() === '' ? say('people.nameMissing') : null}
        autoFocus
        maxLength={300}
        autoComplete="off"
      />
      <Select
        label={say('people.institution')}
        value={institutionId ?? 'none'}
        onChange={(id) => setInstitutionId(id === 'none' ? null : id)}
        items={[
          { id: 'none' as const, label: say('people.noInstitution') },
          ...institutions.map((one) => ({
            id: one.id,
            label: one.code,
            hint: inLanguage(one.name, preferences.language),
          })),
        ]}
      />
    </Dialog>
  )
}
