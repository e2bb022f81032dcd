import { useState } from 'react'
import { FileDown } from 'lucide-react'
import { useIntl } from 'react-intl'
import { caseDoc } from '#domain/act/doc-name.ts'
import type { CourseId } from '#domain/ids.ts'
import { useApp, useAppState, useCommittee } from '../../app/app-context.tsx'
import { hrefOf, navigate } from '../../app/route.ts'
import { useRecord } from '../../app/use-edit.ts'
import { Button, EmptyState, Select } from '../../ui/index.ts'
import { useCaseView, useOpenDocument } from '../case-file/index.ts'
import { Comparison } from './Comparison.tsx'
import css from './compare.module.css'

/** The Compare tab: a course to compare with, outcomes on both sides, and then the comparison. */
export function CompareTab() {
  const { formatMessage } = useIntl()
  const { preferences } = useAppState()
  const { me } = useCommittee()
  const view = useCaseView()
  const [targetId, setTargetId] = useState<CourseId | null>(null)
  const documents = useOpenDocument()
  const target = view.targets.find((one) => one.course.id === targetId) ?? view.targets[0]
  const dossier = () => navigate({ screen: 'case', caseId: view.id, tab: 'dossier' })

  if (target === undefined) return <NoTarget />
  const courseName = `${target.course.subject} ${target.course.number}`
  const lacking =
    target.course.outcomes.length === 0
      ? 'course'
      : view.credential.outcomes.length === 0
        ? 'credential'
        : null
  const targetChoice = view.targets.length > 1 && (
    <Select
      label={formatMessage({ id: 'compare.target' })}
      hideLabel
      items={view.targets.map(({ course, institution }) => ({
        id: course.id,
        label: `${institution.code} ${course.subject} ${course.number}`,
      }))}
      value={target.course.id}
      onChange={setTargetId}
    />
  )
  if (lacking !== null) {
    return (
      <EmptyState
        title={formatMessage({ id: `compare.empty.outcomes.${lacking}` }, { course: courseName })}
        actions={
          <>
            <Button kind="main" onPress={dossier}>
              {formatMessage({ id: 'compare.empty.dossier' })}
            </Button>
            {targetChoice}
          </>
        }
      >
        {formatMessage({ id: 'compare.empty.outcomesText' })}
      </EmptyState>
    )
  }
  return (
    <>
      <Comparison
        key={target.course.id}
        view={view}
        target={target}
        me={me.id}
        language={preferences.language}
        onOpen={documents.open}
        targetChoice={targetChoice}
      />
      {documents.dialog}
    </>
  )
}

function NoTarget() {
  const { formatMessage } = useIntl()
  const { commands } = useApp()
  const { courses, institutions } = useCommittee()
  const record = useRecord()
  const view = useCaseView()
  const code = (institutionId: string) => institutions.find((one) => one.id === institutionId)?.code ?? ''
  const choose = (courseId: CourseId) => {
    const course = courses.find((one) => one.id === courseId)
    if (course === undefined) return
    void record([
      {
        doc: caseDoc(view.id),
        kind: 'target.set',
        body: { courseId: course.id, institutionId: course.institutionId, included: true },
      },
    ])
  }
  return (
    <EmptyState
      title={formatMessage({ id: 'compare.empty.target' })}
      actions={
        <div className={css.begin}>
          {courses.length > 0 && (
            <Select
              label={formatMessage({ id: 'compare.empty.course' })}
              placeholder={formatMessage({ id: 'compare.empty.choose' })}
              items={courses.map((one) => ({
                id: one.id,
                label: `${code(one.institutionId)} ${one.subject} ${one.number} ${one.title}`,
              }))}
              value={null}
              onChange={choose}
            />
          )}
          <Button kind="main" icon={FileDown} onPress={() => void commands.run('file.import')}>
            {formatMessage({ id: 'compare.empty.import' })}
          </Button>
          <a href={hrefOf({ screen: 'case', caseId: view.id, tab: 'dossier' })}>
            {formatMessage({ id: 'compare.empty.dossier' })}
          </a>
        </div>
      }
    >
      {formatMessage({ id: 'compare.empty.targetText' })}
      {courses.length === 0 && ` ${formatMessage({ id: 'compare.empty.noCourses' })}`}
    </EmptyState>
  )
}
