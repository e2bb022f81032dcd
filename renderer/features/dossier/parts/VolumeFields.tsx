import { useIntl } from 'react-intl'
import type { CaseView } from '#contract/views.ts'
import { creditConversions, learningHours } from '#domain/case/hours.ts'
import type { CredentialFields } from '#domain/case/micro-credential.ts'
import { shownPercent, type Fraction } from '#domain/fraction.ts'
import { creditUnit } from '#domain/institution/institution.ts'
import { NumberField, Select } from '../../../ui/index.ts'
import css from '../dossier.module.css'

const parts = ['instructional', 'practice', 'workplace', 'selfStudy'] as const
const unstated = 'unstated'
const fieldOf = {
  instructional: 'instructionalHours',
  practice: 'practiceHours',
  workplace: 'workplaceHours',
  selfStudy: 'selfStudyHours',
} as const
/** Credits to a hundredth, rounded down: an aid, never the award. */
const credits = (share: Fraction | null) => (share === null ? null : Math.floor(shownPercent(share)) / 100)

/** Hours and the provider's own credit claim, with what the hours would be at the receiving institutions. */
export function VolumeFields({
  view,
  onSet,
}: {
  readonly view: CaseView
  readonly onSet: (set: Partial<CredentialFields>) => void
}) {
  const { formatMessage, formatNumber } = useIntl()
  const { credential } = view
  const stated = parts.map((part) => credential[fieldOf[part]]).filter((hours) => hours !== null)
  const sum = stated.reduce((total, hours) => total + hours, 0)
  const total = credential.totalLearningHours
  const conversions = view.targets.flatMap(({ institution }) => {
    const found = creditConversions(credential, institution)
    const byInstructional = credits(found.byInstructional)
    const byTotal = credits(found.byTotal)
    return byInstructional === null && byTotal === null ? [] : [{ institution, byInstructional, byTotal }]
  })
  const shown = (value: number | null) =>
    value === null ? 'none' : formatNumber(value, { maximumFractionDigits: 2 })
  return (
    <>
      <div className={css.hours}>
        {parts.map((part) => (
          <NumberField
            key={part}
            label={formatMessage({ id: `dossier.hours.${part}` })}
            end={formatMessage({ id: 'dossier.hours.unit' })}
            minValue={0}
            maxValue={20_000}
            value={credential[fieldOf[part]]}
            onChange={(hours) => onSet({ [fieldOf[part]]: hours })}
          />
        ))}
        <NumberField
          label={formatMessage({ id: 'dossier.hours.total' })}
          end={formatMessage({ id: 'dossier.hours.unit' })}
          minValue={0}
          maxValue={20_000}
          value={total}
          onChange={(totalLearningHours) => onSet({ totalLearningHours })}
        />
        <NumberField
          label={formatMessage({ id: 'dossier.claimedCredit' })}
          minValue={0}
          maxValue={500}
          value={credential.claimedCredit}
          onChange={(claimedCredit) => onSet({ claimedCredit })}
        />
        <Select
          label={formatMessage({ id: 'dossier.claimedUnit' })}
          items={[
            { id: unstated, label: formatMessage({ id: 'dossier.unit.unstated' }) },
            ...creditUnit.options.map((id) => ({
              id: id as string,
              label: formatMessage({ id: `dossier.unit.${id}` }),
            })),
          ]}
          value={credential.claimedCreditUnit ?? unstated}
          onChange={(id) =>
            onSet({ claimedCreditUnit: creditUnit.options.find((known) => known === id) ?? null })
          }
        />
      </div>
      <div className={css.sum}>
        {stated.length > 0 && total !== null && sum !== total && (
          <p>{formatMessage({ id: 'dossier.hours.differ' }, { sum, total })}</p>
        )}
        {stated.length > 0 && total === null && learningHours(credential) !== null && (
          <p>{formatMessage({ id: 'dossier.hours.sum' }, { sum })}</p>
        )}
        {conversions.map(({ institution, byInstructional, byTotal }) => (
          <p key={institution.id}>
            {formatMessage(
              { id: 'dossier.hours.convert' },
              {
                institution: institution.code,
                byInstructional: shown(byInstructional),
                byTotal: shown(byTotal),
                both: String(byInstructional !== null && byTotal !== null),
              },
            )}
          </p>
        ))}
      </div>
    </>
  )
}
