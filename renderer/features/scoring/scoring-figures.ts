import type { CaseView } from '#contract/views.ts'
import { divide, fromDecimal, shownPercent, sum, zero } from '#domain/fraction.ts'
import { coverage } from '#domain/review/coverage.ts'
import { rubricTotals } from '#domain/rubric/totals.ts'

/** What a review adds up to so far, as shown: percents rounded down to a tenth, and nothing that decides. */
export interface AdvisoryFigures {
  /** 0..100; null while no level is set. */
  readonly total: number | null
  /** Percent of the weight that the total rests on. */
  readonly totalBasis: number
  readonly gatesMet: number
  readonly gates: number
  /** Of each target course, from this review's matches; null where the course lists no outcomes. */
  readonly coverage: readonly { readonly course: string; readonly percent: number | null }[]
}

/**
 * The total counts levels over the weight scored so far: a criterion that nobody looked at yet must not read as a
 * zero. It is the domain's total once every criterion is scored.
 */
export function advisoryFigures(view: Pick<CaseView, 'rubric' | 'mine' | 'targets'>): AdvisoryFigures {
  const { criteria } = view.rubric
  const totals = rubricTotals(view.rubric, view.mine.scores)
  const scored = totals.criteria.filter((one) => one.state === 'scored')
  const weight = sum(scored.map((one) => one.weight))
  const all = sum(criteria.map((one) => fromDecimal(one.weight)))
  const placed = sum(
    criteria.filter((_, i) => totals.criteria[i]!.state !== 'open').map((one) => fromDecimal(one.weight)),
  )
  const gates = criteria.flatMap((criterion, i) => (criterion.gate ? [totals.criteria[i]!] : []))
  return {
    total: weight.n === 0n ? null : shownPercent(divide(sum(scored.map((one) => one.points)), weight)),
    totalBasis: shownPercent(all.n === 0n ? zero : divide(placed, all)),
    gatesMet: gates.filter((one) => one.state === 'scored' && !totals.gatesBelow.includes(one.criterionId))
      .length,
    gates: gates.length,
    coverage: view.targets.map(({ course, institution }) => ({
      course: `${course.subject} ${course.number}`,
      percent:
        course.outcomes.length === 0
          ? null
          : shownPercent(coverage(course.outcomes, view.mine.matches, institution).proven),
    })),
  }
}
