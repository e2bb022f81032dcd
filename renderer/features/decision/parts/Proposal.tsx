import { useIntl } from 'react-intl'
import type { CaseView } from '#contract/views.ts'
import { shownPercent, subtract, decimalText, zero } from '#domain/fraction.ts'
import type { OutcomeId } from '#domain/ids.ts'
import { inLanguage, type Language } from '#domain/values.ts'
import { useSay } from '../../../intl/index.ts'
import { CoverageBar, Facts, Panel } from '../../../ui/index.ts'
import type { DecisionFacts } from '../decision-facts.ts'
import css from '../decision.module.css'

/** How many gaps are worth reading at once. */
const helpful = 3

/** What the figures say, and what they leave to people: a type that it could be, what blocks, what would make it direct. */
export function ProposalPanel({
  view,
  facts,
  language,
}: {
  readonly view: CaseView
  readonly facts: DecisionFacts
  readonly language: Language
}) {
  const say = useSay()
  const { formatList } = useIntl()
  const { proposal, coverage, critical, totals, target } = facts
  const none = say('decision.notYet')
  const outcome = (id: OutcomeId) => {
    const at = target?.course.outcomes.findIndex((one) => one.id === id) ?? -1
    const found = target?.course.outcomes[at]
    const text = found === undefined ? '' : inLanguage(found.text, language)
    return text === '' ? say('decision.outcomeUnnamed', { n: at + 1 }) : text
  }
  const criterion = (id: string) =>
    inLanguage(view.rubric.criteria.find((one) => one.id === id)?.name ?? {}, language)
  const gates = view.rubric.criteria.filter((one) => one.gate)
  const gatesMet = gates.length - totals.gatesBelow.length - totals.gatesOpen.length
  const blocks = proposal?.band.blocksDirect ?? []
  const proven = coverage === null || target === null ? null : shownPercent(coverage.proven)

  return (
    <Panel title={say('decision.proposal')}>
      <p className={css.could}>
        {proposal === null
          ? say('decision.nothingProposed')
          : say('decision.couldBe', { type: say(`decision.type.${proposal.type}`) })}
      </p>
      <p className={css.basis}>
        {target === null
          ? say('decision.noTargets')
          : proposal === null
            ? say('decision.nothingToCompare')
            : say(facts.basis === 'agreed' ? 'decision.basisAgreed' : 'decision.basisMine')}
        {proposal !== null &&
          proposal.alternatives.length > 0 &&
          `. ${say('decision.alsoPossible', {
            types: formatList(
              proposal.alternatives.map((type) => say(`decision.type.${type}`)),
              { type: 'disjunction' },
            ),
          })}`}
      </p>
      {coverage !== null && target !== null && (
        <CoverageBar
          size="panel"
          className={css.bar ?? ''}
          full={shownPercent(coverage.provenFull)}
          partial={shownPercent(coverage.provenPartial)}
          claimed={shownPercent(subtract(coverage.withClaims, coverage.proven))}
          threshold={target.institution.directThreshold}
        />
      )}
      <Facts
        facts={[
          {
            label: say('decision.coverage'),
            value:
              proven === null || target === null
                ? none
                : say('decision.coverageNeeds', {
                    percent: proven,
                    threshold: target.institution.directThreshold,
                    code: target.institution.code,
                  }),
          },
          {
            label: say('decision.critical'),
            value:
              critical === null || critical.total === 0
                ? say('decision.noneCritical')
                : say('decision.metOf', { met: critical.met, total: critical.total }),
          },
          {
            label: say('decision.gates'),
            value: say('decision.metOf', { met: gatesMet, total: gates.length }),
          },
          {
            label: say('decision.total'),
            value:
              totals.total === null
                ? none
                : // A criterion that nobody looked at must not read as a zero.
                  totals.criteria.some((one) => one.state === 'open')
                  ? say('decision.totalOpen', {
                      scored: totals.criteria.filter((one) => one.state !== 'open').length,
                      all: totals.criteria.length,
                    })
                  : say('decision.totalOf', { total: decimalText(totals.total, 1).text }),
          },
          {
            label: say('decision.hours'),
            value:
              facts.hours === null
                ? none
                : say('decision.coverageOnly', { percent: shownPercent(facts.hours) }),
          },
        ]}
      />
      {proposal !== null && (
        <>
          <h3 className={css.subhead}>{say('decision.blocks')}</h3>
          {blocks.length === 0 ? (
            <p>{say('decision.direct')}</p>
          ) : (
            <ul className={css.points}>
              {blocks.map((block) =>
                block.kind === 'coverage' ? (
                  <li key="coverage">
                    {say('decision.block.coverage', { percent: shownPercent(block.short) })}
                  </li>
                ) : block.kind === 'critical' ? (
                  <li key={block.outcomeId}>
                    {say('decision.block.critical', { outcome: outcome(block.outcomeId) })}
                  </li>
                ) : (
                  <li key={block.criterionId}>
                    {say('decision.block.gate', { criterion: criterion(block.criterionId) })}
                  </li>
                ),
              )}
            </ul>
          )}
          {blocks.length > 0 && proposal.wouldHelp.length > 0 && (
            <>
              <h3 className={css.subhead}>{say('decision.directWhen')}</h3>
              <ul className={css.points} data-kind="way">
                {proposal.wouldHelp.slice(0, helpful).map((gap) => (
                  <li key={gap.outcomeId}>
                    {say('decision.helps', {
                      outcome: outcome(gap.outcomeId),
                      percent: shownPercent(gap.adds.n < 0n ? zero : gap.adds),
                    })}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      <p className={css.advisory}>{say('decision.advisory')}</p>
    </Panel>
  )
}
