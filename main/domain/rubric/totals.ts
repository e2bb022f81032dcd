import { add, divide, fraction, fromDecimal, multiply, sum, zero, type Fraction } from '../fraction.ts'
import type { CriterionId } from '../ids.ts'
import type { Criterion, CriterionScore, Level, RubricTemplate } from './rubric.ts'

/**
 * What a rubric adds up to: total = sum(weight x level / 3), with the weights of criteria that do not apply spread over
 * the others in proportion, so that they still make exactly 100 (domain.md 9c). Advisory: it never decides alone.
 */
export type ScoreNeed = 'level' | 'rationale' | 'evidence'
export interface CriterionTotal {
  readonly criterionId: CriterionId
  readonly state: 'scored' | 'not-applicable' | 'open'
  readonly level: Level | null
  /** The weight after spreading, in percent; 0 where the criterion does not apply. */
  readonly weight: Fraction
  /** weight x level / 3; 0 while open. */
  readonly points: Fraction
  /** Each score needs a level, a sentence of rationale and one piece of evidence (domain.md 2.4); what does not apply needs the reason only. */
  readonly needs: readonly ScoreNeed[]
}
export interface RubricTotals {
  /** 0..100 over the levels set so far; null while there is none, and where nothing applies. */
  readonly total: Fraction | null
  readonly criteria: readonly CriterionTotal[]
  /** Required criteria scored below level 2; each blocks a direct equivalent unless the motion overrides it (domain.md 2.4). */
  readonly gatesBelow: readonly CriterionId[]
  /** Required criteria that nobody has scored yet. */
  readonly gatesOpen: readonly CriterionId[]
  /** Share of the weight whose criteria need nothing more, 0..1. */
  readonly done: Fraction
  readonly complete: boolean
}

const hundred = fraction(100n)
const gateLevel = 2

export function rubricTotals(
  template: Pick<RubricTemplate, 'criteria'>,
  scores: readonly CriterionScore[],
): RubricTotals {
  const given = new Map<string, CriterionScore>(scores.map((score) => [score.criterionId, score]))
  const applies = template.criteria.map((criterion) => !isNotApplicable(criterion, given.get(criterion.id)))
  const weights = spreadWeights(template.criteria, applies)
  const criteria = template.criteria.map((criterion, i): CriterionTotal => {
    const score = given.get(criterion.id)
    const level = applies[i] ? (score?.level ?? null) : null
    const state = !applies[i] ? 'not-applicable' : level === null ? 'open' : 'scored'
    const points = level === null ? zero : multiply(weights[i]!, fraction(BigInt(level), 3n))
    return {
      criterionId: criterion.id,
      state,
      level,
      weight: weights[i]!,
      points,
      needs: needsOf(state, score),
    }
  })
  const gates = criteria.filter((_, i) => template.criteria[i]!.gate)
  const ready = criteria.filter(({ needs }) => needs.length === 0)
  return {
    total: criteria.some(({ state }) => state === 'scored')
      ? sum(criteria.map(({ points }) => points))
      : null,
    criteria,
    gatesBelow: gates
      .filter(({ level }) => level !== null && level < gateLevel)
      .map(({ criterionId }) => criterionId),
    gatesOpen: gates.filter(({ state }) => state === 'open').map(({ criterionId }) => criterionId),
    done: applies.includes(true)
      ? divide(sum(ready.map(({ weight }) => weight)), hundred)
      : fraction(ready.length === criteria.length ? 1n : 0n),
    complete: ready.length === criteria.length,
  }
}

/** "Not applicable" is only taken where the criterion allows it; elsewhere it is a level still to be set. */
const isNotApplicable = (criterion: Criterion, score: CriterionScore | undefined): boolean =>
  score !== undefined && score.level === null && score.open !== true && criterion.mayBeNotApplicable

function spreadWeights(criteria: readonly Criterion[], applies: readonly boolean[]): Fraction[] {
  const total = criteria.reduce(
    (so, criterion, i) => (applies[i] ? add(so, fromDecimal(criterion.weight)) : so),
    zero,
  )
  const left = BigInt(applies.filter(Boolean).length)
  return criteria.map((criterion, i) => {
    if (!applies[i]) return zero
    return total.n === 0n
      ? fraction(100n, left)
      : divide(multiply(fromDecimal(criterion.weight), hundred), total)
  })
}

function needsOf(state: CriterionTotal['state'], score: CriterionScore | undefined): ScoreNeed[] {
  const needs: ScoreNeed[] = []
  if (state === 'open') needs.push('level')
  if (!isSentence(score?.rationale ?? '')) needs.push('rationale')
  if (state !== 'not-applicable' && (score?.evidence.length ?? 0) === 0) needs.push('evidence')
  return needs
}

/** Whether a rationale says at least one sentence (domain.md 2.4): three words or more, in any script. */
export const isSentence = (text: string): boolean => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length >= 3
