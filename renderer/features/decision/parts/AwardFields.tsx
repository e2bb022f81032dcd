import { useIntl } from 'react-intl'
import { decimalText, fromDecimal, type Fraction } from '#domain/fraction.ts'
import type { DecisionDraft } from '#domain/decision/decision.ts'
import { numberText } from '#domain/decision/paper-format.ts'
import { creditUnit, type Institution } from '#domain/institution/institution.ts'
import type { Language } from '#domain/values.ts'
import { useDraftText } from '../../../app/use-edit.ts'
import { useSay } from '../../../intl/index.ts'
import { Button, Field, NumberField, Select } from '../../../ui/index.ts'
import { readAward } from '../award-words.ts'
import type { DecisionFacts } from '../decision-facts.ts'
import css from '../decision.module.css'

type Set = (set: Partial<DecisionDraft>) => Promise<boolean>

/** The award in the guide's grammar: read back in words while it is written, or told where it stops making sense. */
export function AwardField({
  draft,
  facts,
  onSet,
}: {
  readonly draft: DecisionDraft
  readonly facts: DecisionFacts
  readonly onSet: Set
}) {
  const say = useSay()
  const { formatList } = useIntl()
  const text = useDraftText(draft.award, (award) => onSet({ award }))
  const read = readAward(text.value, say, (words) => formatList([...words]))
  const proposed = facts.proposedAward
  return (
    <div data-place="award">
      <Field
        label={say('decision.award')}
        hint={say('decision.awardHint')}
        error={draft.type === 'BLOCK' || draft.type === 'NO_CHANGE' ? null : read.problem}
        maxLength={300}
        autoComplete="off"
        spellCheck="false"
        {...text}
      />
      {read.words !== null && <output className={css.reads}>{read.words}</output>}
      {proposed !== null && proposed !== text.value && (
        <div className={css.beside}>
          <Button command="decision.proposed">{say('decision.useProposed', { text: proposed })}</Button>
        </div>
      )}
    </div>
  )
}

/** Credits and their unit, beside what the hours would make of them; neither figure is rounded, and neither is the award. */
export function CreditFields({
  draft,
  facts,
  policy,
  onSet,
}: {
  readonly draft: DecisionDraft
  readonly facts: DecisionFacts
  readonly policy: Institution | null
  readonly onSet: Set
}) {
  const say = useSay()
  const language: Language = useIntl().locale.startsWith('fr') ? 'fr' : 'en'
  const shown = (value: Fraction) => {
    const { text, exact } = decimalText(value, 4)
    const figure = numberText(text, language)
    return exact ? figure : `${figure}… (${value.n}/${value.d})`
  }
  const line = (hours: Fraction | null, per: number | undefined, made: Fraction | null) =>
    hours === null
      ? say('decision.convertNotStated')
      : made === null || per === undefined
        ? say('decision.convertNoRule')
        : say('decision.convertRow', {
            hours: numberText(decimalText(hours).text, language),
            per,
            credits: shown(made),
          })
  return (
    <div className={css.creditsRow} data-place="credits">
      <NumberField
        label={say('decision.credits')}
        value={draft.credits}
        onChange={(credits) => void onSet({ credits })}
        minValue={0}
        maxValue={500}
        formatOptions={{ maximumFractionDigits: 4 }}
      />
      <Select
        label={say('decision.creditUnit')}
        items={creditUnit.options.map((unit) => ({ id: unit, label: say(`decision.unit.${unit}`) }))}
        value={draft.creditUnit}
        onChange={(unit) => void onSet({ creditUnit: unit })}
      />
      <div>
        <p className={css.label}>{say('decision.conversions')}</p>
        <table className={css.conversions}>
          <tbody>
            <tr>
              <th scope="row">{say('decision.convertTotal')}</th>
              <td>{line(facts.learningHours, policy?.hoursPerCreditTotal, facts.byTotal)}</td>
            </tr>
            <tr>
              <th scope="row">{say('decision.convertInstruction')}</th>
              <td>
                {line(
                  facts.instructionalHours === null ? null : fromDecimal(facts.instructionalHours),
                  policy?.hoursPerCreditInstructional,
                  facts.byInstructional,
                )}
              </td>
            </tr>
          </tbody>
        </table>
        {policy !== null && <p className={css.hint}>{say('decision.convertNote', { code: policy.code })}</p>}
      </div>
    </div>
  )
}
