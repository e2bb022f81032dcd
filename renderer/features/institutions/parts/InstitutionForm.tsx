import { creditUnit, type Institution, type InstitutionFields } from '#domain/institution/institution.ts'
import { inLanguage } from '#domain/values.ts'
import { useAppState } from '../../../app/app-context.tsx'
import { useDraftText } from '../../../app/use-edit.ts'
import { useSay } from '../../../intl/index.ts'
import { Checkbox, Field, Notice, NumberField, Panel, Select, TextArea } from '../../../ui/index.ts'
import { codeProblem } from '../code.ts'
import css from '../institutions.module.css'

const kinds = ['sending', 'receiving', 'both'] as const
const shares = { minValue: 0, maxValue: 100 }

/** One institution's own rules; every change is saved by itself and counts from then on. */
export function InstitutionForm({
  institution,
  others,
  onSet,
}: {
  readonly institution: Institution
  readonly others: readonly Institution[]
  readonly onSet: (set: Partial<InstitutionFields>) => Promise<boolean>
}) {
  const say = useSay()
  const { preferences } = useAppState()
  const not = Promise.resolve(false)
  const code = useDraftText(institution.code, (text) =>
    codeProblem(text, others) === null ? onSet({ code: text }) : not,
  )
  const problem = codeProblem(code.value, others)
  const setName = (language: 'en' | 'fr') => (text: string) => {
    const { [language]: _, ...rest } = institution.name
    const name = text.trim() === '' ? rest : { ...rest, [language]: text.trim() }
    return Object.keys(name).length === 0 ? not : onSet({ name })
  }
  const en = useDraftText(institution.name.en ?? '', setName('en'))
  const fr = useDraftText(institution.name.fr ?? '', setName('fr'))
  const province = useDraftText(institution.province, (text) => onSet({ province: text.trim() }))
  const country = useDraftText(institution.country, (text) => onSet({ country: text.trim() }))
  const appeal = useDraftText(institution.appealText, (text) => onSet({ appealText: text.trim() }))
  const number = (
    field:
      | 'directThreshold'
      | 'unspecifiedThreshold'
      | 'bundleThreshold'
      | 'hoursPerCreditInstructional'
      | 'hoursPerCreditTotal',
  ) => ({
    value: institution[field],
    onChange: (value: number | null) => {
      if (value !== null && value !== institution[field]) void onSet({ [field]: value })
    },
  })
  const falls =
    institution.directThreshold >= institution.unspecifiedThreshold &&
    institution.unspecifiedThreshold >= institution.bundleThreshold
  return (
    <>
      <Panel title={say('institutions.who')}>
        <div className={css.form}>
          <Field
            label={say('institutions.code')}
            hint={say('institutions.codeHint')}
            {...code}
            onChange={(text) => code.onChange(text.toUpperCase())}
            error={
              problem === null
                ? null
                : problem.kind === 'shape'
                  ? say('institutions.codeWrong')
                  : say('institutions.codeTaken', {
                      code: code.value,
                      name: inLanguage(problem.by.name, preferences.language),
                    })
            }
            maxLength={8}
            autoComplete="off"
            spellCheck="false"
          />
          <Field
            label={say('institutions.nameEn')}
            lang="en"
            {...en}
            error={en.value.trim() === '' && fr.value.trim() === '' ? say('institutions.nameMissing') : null}
            maxLength={300}
            autoComplete="off"
          />
          <Field label={say('institutions.nameFr')} lang="fr" {...fr} maxLength={300} autoComplete="off" />
          <Select
            label={say('institutions.kind')}
            value={institution.kind}
            onChange={(kind) => void onSet({ kind })}
            items={kinds.map((id) => ({ id, label: say(`institutions.kind.${id}`) }))}
          />
          <div className={css.pair}>
            <Field label={say('institutions.province')} {...province} maxLength={300} autoComplete="off" />
            <Field label={say('institutions.country')} {...country} maxLength={300} autoComplete="off" />
          </div>
        </div>
      </Panel>
      <Panel title={say('institutions.bands')}>
        <div className={css.form}>
          <NumberField
            label={say('institutions.direct')}
            hint={say('institutions.thresholdHint')}
            end="%"
            {...shares}
            {...number('directThreshold')}
          />
          <NumberField
            label={say('institutions.unspecified')}
            end="%"
            {...shares}
            {...number('unspecifiedThreshold')}
          />
          <NumberField
            label={say('institutions.bundle')}
            end="%"
            {...shares}
            {...number('bundleThreshold')}
          />
          {!falls && <Notice kind="attention">{say('institutions.order')}</Notice>}
          <Checkbox
            isSelected={institution.assessedEvidenceRule}
            onChange={(assessedEvidenceRule) => void onSet({ assessedEvidenceRule })}
          >
            {say('institutions.evidence')}
          </Checkbox>
        </div>
      </Panel>
      <Panel title={say('institutions.hours')}>
        <div className={css.form}>
          <Select
            label={say('institutions.unit')}
            value={institution.creditUnit}
            onChange={(unit) => void onSet({ creditUnit: unit })}
            items={creditUnit.options.map((id) => ({ id, label: say(`institutions.unit.${id}`) }))}
          />
          <div className={css.pair}>
            <NumberField
              label={say('institutions.hoursInstructional')}
              minValue={0}
              maxValue={20_000}
              {...number('hoursPerCreditInstructional')}
            />
            <NumberField
              label={say('institutions.hoursTotal')}
              minValue={0}
              maxValue={20_000}
              {...number('hoursPerCreditTotal')}
            />
          </div>
        </div>
      </Panel>
      <Panel title={say('institutions.appeal')}>
        <TextArea
          label={say('institutions.appeal')}
          hideLabel
          hint={say('institutions.appealHint')}
          {...appeal}
          maxLength={300}
        />
      </Panel>
    </>
  )
}
