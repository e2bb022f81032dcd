import { fraction, type Fraction } from '../fraction.ts'
import type { CriterionId, MemberId } from '../ids.ts'
import type { Criterion, CriterionScore, Level } from '../rubric/rubric.ts'

/**
 * Where independent reviews differ, for the meeting that agrees on one set of scores: criteria with two levels or more
 * between them come first (domain.md 2.4). Takes submitted reviews only; what is sealed never gets here.
 */
export interface ReviewScores {
  readonly memberId: MemberId
  readonly scores: readonly Pick<CriterionScore, 'criterionId' | 'level' | 'open'>[]
}
export interface CriterionSpread {
  readonly criterionId: CriterionId
  /** What each review says, in the order given; `null` = not applicable. Reviews that left it open are not listed. */
  readonly levels: readonly { readonly memberId: MemberId; readonly level: Level | null }[]
  readonly lowest: Level | null
  readonly highest: Level | null
  /** Highest less lowest, 0 to 3; null with fewer than two levels. */
  readonly spread: number | null
  /** Some say that it does not apply while others give it a level. */
  readonly applicabilityDiffers: boolean
  /** Two levels or more apart, or applicable to some only: to be talked about. */
  readonly wide: boolean
}
export interface Spread {
  /** In the rubric's order. */
  readonly criteria: readonly CriterionSpread[]
  readonly wide: readonly CriterionId[]
  /**
   * Pairs of reviews that say the same / pairs that say anything, over all criteria, 0..1; null while no criterion is
   * scored by two. (That agreement is counted by pairs is a proposal; other measures exist.)
   */
  readonly agreement: Fraction | null
}

export const wideFrom = 2

export function spread(criteria: readonly Pick<Criterion, 'id'>[], reviews: readonly ReviewScores[]): Spread {
  const found = criteria.map(({ id }) => ofCriterion(id, reviews))
  let [same, pairs] = [0, 0]
  for (const { levels } of found) {
    levels.forEach(({ level }, i) => {
      const others = levels.slice(i + 1)
      pairs += others.length
      same += others.filter((other) => other.level === level).length
    })
  }
  return {
    criteria: found,
    wide: found.filter(({ wide }) => wide).map(({ criterionId }) => criterionId),
    agreement: pairs === 0 ? null : fraction(BigInt(same), BigInt(pairs)),
  }
}

function ofCriterion(criterionId: CriterionId, reviews: readonly ReviewScores[]): CriterionSpread {
  const levels = reviews.flatMap(({ memberId, scores }) => {
    const score = scores.find((one) => one.criterionId === criterionId)
    return score === undefined || score.open === true ? [] : [{ memberId, level: score.level }]
  })
  const given = levels.flatMap(({ level }) => (level === null ? [] : [level])).sort((a, b) => a - b)
  const [lowest = null, highest = null] = [given[0], given.at(-1)]
  const apart = given.length < 2 ? null : highest! - lowest!
  const applicabilityDiffers = given.length > 0 && given.length < levels.length
  return {
    criterionId,
    levels,
    lowest,
    highest,
    spread: apart,
    applicabilityDiffers,
    wide: applicabilityDiffers || (apart !== null && apart >= wideFrom),
  }
}
