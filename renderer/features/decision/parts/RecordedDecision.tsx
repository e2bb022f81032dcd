import { FileDown } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { CaseView } from '#contract/views.ts'
import { dateInWords, monthInWords } from '#domain/decision/paper-format.ts'
import { decimalText, parseWritten, shownPercent } from '#domain/fraction.ts'
import type { Language } from '#domain/values.ts'
import { useSay } from '../../../intl/index.ts'
import { Button, Chip } from '../../../ui/index.ts'
import css from '../decision.module.css'

/** A decision as it was settled: in serif, behind a rule, with its number; struck once another one superseded it. */
export function RecordedDecision({
  decision,
  institutionCode,
  onExport,
}: {
  readonly decision: CaseView['decisions'][number]
  readonly institutionCode: string
  readonly onExport: () => void
}) {
  const say = useSay()
  const language: Language = useIntl().locale.startsWith('fr') ? 'fr' : 'en'
  const day = (date: string) => dateInWords(date, language)
  const month = (value: string) => monthInWords(value, language)
  const { figures, effectiveStart, effectiveEnd } = decision
  const share = parseWritten(figures.coverage)
  const total = figures.rubricTotal === null ? null : parseWritten(figures.rubricTotal)
  const counted = {
    coverage:
      share === null ? figures.coverage : say('decision.coverageOnly', { percent: shownPercent(share) }),
    met: figures.criticalMet,
    total: figures.criticalTotal,
  }
  const period =
    effectiveStart === null
      ? null
      : effectiveEnd === null
        ? say('decision.from', { start: month(effectiveStart) })
        : say('decision.fromTo', { start: month(effectiveStart), end: month(effectiveEnd) })
  return (
    <article
      className={css.decision}
      data-superseded={decision.superseded ? '' : undefined}
      aria-label={say('decision.recordedNumber', { number: decision.number })}
    >
      <p className={css.decisionMeta}>
        <strong>{say('decision.recordedNumber', { number: decision.number })}</strong>
        <span>{say('decision.recordedOn', { date: day(decision.decidedOn) })}</span>
        {decision.superseded && <Chip>{say('decision.superseded')}</Chip>}
      </p>
      <p className={css.award}>
        {decision.award === '' ? say(`decision.type.${decision.type}`) : decision.award}
      </p>
      <p className={css.serif}>
        {say(`decision.type.${decision.type}`)}, {institutionCode}
        {period === null ? '' : `, ${period}`}.
      </p>
      {decision.conditions.length > 0 && (
        <div className={css.serif}>
          <p>{say('decision.onCondition')}</p>
          <ul>
            {decision.conditions.map((one) => (
              <li key={one.id}>
                {one.dueAt === null
                  ? say('decision.conditionLineNoDue', { text: one.text, owner: one.owner })
                  : say('decision.conditionLine', { text: one.text, owner: one.owner, due: day(one.dueAt) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {decision.rationale !== '' && <p className={css.serif}>{decision.rationale}</p>}
      <div className={css.decisionFoot}>
        <span>
          {total === null
            ? say('decision.figures', counted)
            : say('decision.figuresTotal', { ...counted, rubric: decimalText(total, 1).text })}
        </span>
        <Button
          icon={FileDown}
          aria-label={say('decision.exportOf', { number: decision.number })}
          onPress={onExport}
        >
          {say('decision.export')}
        </Button>
      </div>
    </article>
  )
}
