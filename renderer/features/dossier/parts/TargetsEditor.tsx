import { FileDown, X } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { CommitteeView, Target } from '#contract/views.ts'
import { libraryDoc } from '#domain/act/doc-name.ts'
import type { CaseId } from '#domain/ids.ts'
import type { CourseFields } from '#domain/library/course.ts'
import type { Language } from '#domain/values.ts'
import { inLanguage } from '#domain/values.ts'
import { useApp } from '../../../app/app-context.tsx'
import { useRecord } from '../../../app/use-edit.ts'
import { Button, IconButton, NumberField, Select } from '../../../ui/index.ts'
import { setTarget } from '../dossier-edits.ts'
import css from '../dossier.module.css'
import { OutcomesEditor } from './OutcomesEditor.tsx'

/** The courses that the credential is compared with, each with its own outcomes. */
export function TargetsEditor({
  caseId,
  targets,
  committee,
  language,
}: {
  readonly caseId: CaseId
  readonly targets: readonly Target[]
  readonly committee: CommitteeView
  readonly language: Language
}) {
  const { formatMessage } = useIntl()
  const { toasts, commands } = useApp()
  const record = useRecord()
  const free = committee.courses.filter((course) => !targets.some((target) => target.course.id === course.id))
  const code = (institutionId: string) =>
    committee.institutions.find((one) => one.id === institutionId)?.code ?? ''

  const remove = async (target: Target, name: string) => {
    if (!(await record([setTarget(caseId, target.course, false)]))) return
    toasts.say({
      text: formatMessage({ id: 'dossier.targets.removed' }, { course: name }),
      undo: {
        label: formatMessage({ id: 'dossier.undo' }),
        command: 'edit.undo',
        run: () => void commands.run('edit.undo'),
      },
    })
  }
  const setCourse = (target: Target, set: Partial<CourseFields>) =>
    void record([
      {
        doc: libraryDoc(target.institution.id),
        kind: 'course.set',
        body: { courseId: target.course.id, set },
      },
    ])

  return (
    <div className={css.targets}>
      {targets.length === 0 && <p className={css.nothing}>{formatMessage({ id: 'dossier.targets.none' })}</p>}
      {targets.map((target) => {
        const { course, institution } = target
        const name = `${institution.code} ${course.subject} ${course.number}`
        return (
          <section key={course.id} className={css.target} aria-label={name}>
            <header className={css.targetHead}>
              <h3>
                {name} <span>{course.title}</span>
              </h3>
              <IconButton
                icon={X}
                label={formatMessage({ id: 'dossier.targets.remove' }, { course: name })}
                onPress={() => void remove(target, name)}
              />
            </header>
            <p className={css.sum}>
              {inLanguage(institution.name, language)}.{' '}
              {formatMessage({ id: 'dossier.course.shared' }, { course: name })}
            </p>
            <div className={css.three}>
              <NumberField
                label={formatMessage({ id: 'dossier.course.credits' })}
                minValue={0}
                maxValue={500}
                value={course.credits}
                onChange={(credits) => setCourse(target, { credits })}
              />
              <NumberField
                label={formatMessage({ id: 'dossier.course.instructionalHours' })}
                end={formatMessage({ id: 'dossier.hours.unit' })}
                minValue={0}
                maxValue={20_000}
                value={course.instructionalHours}
                onChange={(instructionalHours) => setCourse(target, { instructionalHours })}
              />
              <NumberField
                label={formatMessage({ id: 'dossier.course.totalHours' })}
                end={formatMessage({ id: 'dossier.hours.unit' })}
                minValue={0}
                maxValue={20_000}
                value={course.totalHours}
                onChange={(totalHours) => setCourse(target, { totalHours })}
              />
            </div>
            <OutcomesEditor
              owner={{ type: 'course', courseId: course.id, institutionId: institution.id }}
              outcomes={course.outcomes}
              language={language}
              label={formatMessage({ id: 'dossier.course.outcomes' }, { course: name })}
              addLabel={formatMessage({ id: 'dossier.outcome.addOf' }, { course: name })}
            />
          </section>
        )
      })}
      <div className={css.addTarget}>
        {free.length > 0 ? (
          <Select
            label={formatMessage({ id: 'dossier.targets.add' })}
            placeholder={formatMessage({ id: 'dossier.targets.choose' })}
            items={free.map((course) => ({
              id: course.id,
              label: `${code(course.institutionId)} ${course.subject} ${course.number} ${course.title}`,
            }))}
            value={null}
            onChange={(id) => {
              const course = free.find((one) => one.id === id)
              if (course !== undefined) void record([setTarget(caseId, course, true)])
            }}
          />
        ) : (
          <p className={css.nothing}>{formatMessage({ id: 'dossier.targets.empty' })}</p>
        )}
        <Button icon={FileDown} onPress={() => void commands.run('file.import')}>
          {formatMessage({ id: 'dossier.targets.import' })}
        </Button>
      </div>
    </div>
  )
}
