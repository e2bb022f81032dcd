import type { Institution } from '#domain/institution/institution.ts'
import { inLanguage, type Language } from '#domain/values.ts'
import { useSay } from '../../../intl/index.ts'
import { Checkbox, Field, Notice, NumberField, SegmentedControl, Select } from '../../../ui/index.ts'
import css from '../import.module.css'
import type { Target, TargetWrong } from '../import-target.ts'

/** What becomes of the outcomes: a new case, this case's credential, or a course of the library. */
export function ImportTarget({
  target,
  onChange,
  hasCase,
  institutions,
  language,
  wrong,
}: {
  readonly target: Target
  readonly onChange: (changed: Partial<Target>) => void
  readonly hasCase: boolean
  readonly institutions: readonly Institution[]
  readonly language: Language
  readonly wrong: TargetWrong
}) {
  const say = useSay()
  const said = (field: keyof TargetWrong) => (wrong[field] === undefined ? null : say(wrong[field]))
  const receiving = institutions.filter((one) => one.kind !== 'sending')
  return (
    <section className={css.target} aria-labelledby="import-into">
      <h3 id="import-into">{say('import.into')}</h3>
      <SegmentedControl
        label={say('import.into')}
        value={target.kind}
        onChange={(kind) => onChange({ kind })}
        segments={[
          ...(hasCase
            ? [{ id: 'credential' as const, label: say('import.into.credential') }]
            : [{ id: 'new-case' as const, label: say('import.into.new-case') }]),
          { id: 'course' as const, label: say('import.into.course') },
        ]}
      />
      {target.kind === 'credential' && <p className="muted">{say('import.into.credentialBody')}</p>}
      {target.kind === 'new-case' && (
        <>
          <Field
            label={say('import.case.title')}
            value={target.title}
            onChange={(title) => onChange({ title })}
            error={said('title')}
            maxLength={300}
            autoComplete="off"
          />
          <Field
            label={say('import.case.provider')}
            value={target.provider}
            onChange={(provider) => onChange({ provider })}
            maxLength={300}
            autoComplete="off"
          />
        </>
      )}
      {target.kind === 'course' &&
        (receiving.length === 0 ? (
          <Notice kind="attention">{say('import.course.noInstitution')}</Notice>
        ) : (
          <>
            <Select
              label={say('import.course.institution')}
              value={target.institutionId}
              onChange={(institutionId) => onChange({ institutionId })}
              error={said('institutionId')}
              items={receiving.map((one) => ({
                id: one.id,
                label: one.code,
                hint: inLanguage(one.name, language),
              }))}
            />
            <div className={css.three}>
              <Field
                label={say('import.course.subject')}
                value={target.subject}
                onChange={(subject) => onChange({ subject: subject.toUpperCase() })}
                error={said('subject')}
                maxLength={8}
                autoComplete="off"
                spellCheck="false"
              />
              <Field
                label={say('import.course.number')}
                value={target.number}
                onChange={(number) => onChange({ number: number.toUpperCase() })}
                error={said('number')}
                maxLength={6}
                autoComplete="off"
                spellCheck="false"
              />
              <NumberField
                label={say('import.course.credits')}
                value={target.credits}
                onChange={(credits) => onChange({ credits })}
                minValue={0}
                maxValue={500}
              />
            </div>
            <Field
              label={say('import.course.title')}
              value={target.courseTitle}
              onChange={(courseTitle) => onChange({ courseTitle })}
              error={said('courseTitle')}
              maxLength={300}
              autoComplete="off"
            />
            {hasCase && (
              <Checkbox isSelected={target.forCase} onChange={(forCase) => onChange({ forCase })}>
                {say('import.course.forCase')}
              </Checkbox>
            )}
          </>
        ))}
    </section>
  )
}
