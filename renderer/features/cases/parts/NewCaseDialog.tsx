import { useState } from 'react'
import type { CommitteeView } from '#contract/views.ts'
import type { CaseId, CourseId } from '#domain/ids.ts'
import type { Refusal } from '#domain/refusal.ts'
import { useApp, useAppState } from '../../../app/app-context.tsx'
import { navigate } from '../../../app/route.ts'
import { useRefusalText } from '../../../app/use-refusal-text.ts'
import { useSay } from '../../../intl/index.ts'
import { Button, Dialog, Field, Notice, Select } from '../../../ui/index.ts'
import css from '../cases.module.css'

/** What must be said before there is a case; everything else is written on its page. */
export function NewCaseDialog({
  courses,
  institutions,
  onClose,
}: {
  readonly courses: CommitteeView['courses']
  readonly institutions: CommitteeView['institutions']
  readonly onClose: () => void
}) {
  const say = useSay()
  const tell = useRefusalText()
  const { client, saveStore } = useApp()
  const { preferences } = useAppState()
  const [title, setTitle] = useState('')
  const [provider, setProvider] = useState('')
  const [code, setCode] = useState('')
  const [course, setCourse] = useState<CourseId | 'later'>('later')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const codeOf = new Map(institutions.map((one) => [one.id, one.code]))
  const submit = async () => {
    setTried(true)
    if (title.trim() === '' || busy) return
    setBusy(true)
    const reply = await saveStore.track(() =>
      client.call('case.create', {
        title: { [preferences.language]: title.trim() },
        provider: provider.trim(),
        code: code.trim(),
        targetCourseId: course === 'later' ? null : course,
      }),
    )
    setBusy(false)
    if (!reply.ok) return setRefusal(reply.refusal)
    onClose()
    navigate({ screen: 'case', caseId: reply.value.caseId as CaseId, tab: 'dossier' })
  }
  return (
    <Dialog
      title={say('cases.create.title')}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>{say('cases.create.cancel')}</Button>
          <Button kind="main" type="submit" isDisabled={busy}>
            {say('cases.create.deed')}
          </Button>
        </>
      }
    >
      {refusal !== null && <Notice kind="danger">{tell(refusal)}</Notice>}
      <Field
        label={say('cases.create.name')}
        value={title}
        onChange={setTitle}
        error={tried && title.trim() === '' ? say('cases.create.nameMissing') : null}
        autoFocus
        maxLength={300}
        autoComplete="off"
      />
      <div className={css.pair}>
        <Field
          label={say('cases.create.provider')}
          hint={say('cases.create.providerHint')}
          value={provider}
          onChange={setProvider}
          maxLength={300}
          autoComplete="off"
        />
        <Field
          label={say('cases.create.code')}
          hint={say('cases.create.codeHint')}
          value={code}
          onChange={setCode}
          maxLength={300}
          autoComplete="off"
          spellCheck="false"
        />
      </div>
      {courses.length > 0 && (
        <Select
          label={say('cases.create.course')}
          hint={say('cases.create.courseHint')}
          value={course}
          onChange={setCourse}
          items={[
            { id: 'later', label: say('cases.create.noCourse') },
            ...courses.map((one) => ({
              id: one.id,
              label: `${codeOf.get(one.institutionId) ?? ''} ${one.subject} ${one.number}`.trim(),
              hint: one.title,
            })),
          ]}
        />
      )}
    </Dialog>
  )
}
