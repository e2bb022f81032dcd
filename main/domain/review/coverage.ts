import {
  add,
  divide,
  fraction,
  fromDecimal,
  max,
  multiply,
  one,
  sum,
  zero,
  type Fraction,
} from '../fraction.ts'
import type { OutcomeId } from '../ids.ts'
import type { Institution } from '../institution/institution.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { isProven, type OutcomeMatch } from './outcome-match.ts'

/**
 * How much of a course the credential meets: coverage = sum(weight x best strength) / sum(weight) (domain.md 2.2).
 * Exact fractions throughout, because bands are decided half-open: 79.99 is not 80.
 */
export type CoveragePolicy = Pick<Institution, 'assessedEvidenceRule'>
export type WeightedOutcome = Pick<Outcome, 'id' | 'weight'>
export type OutcomeState = 'full' | 'partial' | 'claimed' | 'none'

const half = fraction(1n, 2n)

/**
 * What a match would count once it is quoted from both sides: none 0, partial 1/2, full 1 (domain.md 2.2, a proposal).
 * Where the institution asks for assessed evidence, a match that names no graded task counts at most 1/2 (after ACE's
 * rule that every passing learner shows it).
 */
export function claimedStrength(
  match: Pick<OutcomeMatch, 'strength' | 'taskId'>,
  policy: CoveragePolicy,
): Fraction {
  if (match.strength === 'none') return zero
  if (match.strength === 'partial') return half
  return policy.assessedEvidenceRule && match.taskId === null ? half : one
}

/** What a match counts now: a match without a quote from each side is a claim and counts 0. */
export function countedStrength(match: OutcomeMatch, policy: CoveragePolicy): Fraction {
  return isProven(match) ? claimedStrength(match, policy) : zero
}

/**
 * Each outcome's share of its owner, summing to exactly 1. If any outcome lacks a weight, or all weights are 0, all
 * count equally (domain.md 2.2).
 */
export function weightShares(outcomes: readonly WeightedOutcome[]): {
  readonly shares: readonly Fraction[]
  readonly equal: boolean
} {
  const weights = outcomes.map(({ weight }) => (weight === null ? null : fromDecimal(weight)))
  const total = weights.reduce<Fraction | null>(
    (so, weight) => (so === null || weight === null ? null : add(so, weight)),
    zero,
  )
  if (total === null || total.n === 0n) {
    return { shares: outcomes.map(() => fraction(1n, BigInt(outcomes.length))), equal: true }
  }
  return { shares: weights.map((weight) => divide(weight!, total)), equal: false }
}

export interface OutcomeCoverage {
  readonly outcomeId: OutcomeId
  /** Share of the course, all together exactly 1. */
  readonly share: Fraction
  readonly state: OutcomeState
  /** The strongest match: by what it counts, then by what it claims, then by id; null where every match says none. */
  readonly best: OutcomeMatch | null
  /** 0, 1/2 or 1. */
  readonly counted: Fraction
  /** The same as if every claim were quoted; never below `counted`. */
  readonly claimed: Fraction
}
export interface Coverage {
  readonly proven: Fraction
  /** The part of `proven` that comes from outcomes met in full, and from those met in part; the two add up to it. */
  readonly provenFull: Fraction
  readonly provenPartial: Fraction
  /** What coverage would be if every claim were quoted from both sides. */
  readonly withClaims: Fraction
  readonly weightsEqual: boolean
  readonly outcomes: readonly OutcomeCoverage[]
}

const rank = (match: OutcomeMatch, policy: CoveragePolicy): bigint => {
  const counted = countedStrength(match, policy)
  const claimed = claimedStrength(match, policy)
  return ((counted.n * 2n) / counted.d) * 4n + (claimed.n * 2n) / claimed.d
}

/** Coverage of a course by matches; matches of other courses' outcomes are left out. A course without outcomes has none. */
export function coverage(
  courseOutcomes: readonly WeightedOutcome[],
  matches: readonly OutcomeMatch[],
  policy: CoveragePolicy,
): Coverage {
  const byOutcome = new Map<string, OutcomeMatch[]>()
  for (const match of matches) {
    const list = byOutcome.get(match.courseOutcomeId)
    if (list) list.push(match)
    else byOutcome.set(match.courseOutcomeId, [match])
  }
  const { shares, equal } = weightShares(courseOutcomes)
  const outcomes = courseOutcomes.map((outcome, i): OutcomeCoverage => {
    let best: OutcomeMatch | null = null
    let claimed = zero
    for (const match of byOutcome.get(outcome.id) ?? []) {
      if (match.strength === 'none') continue
      claimed = max(claimed, claimedStrength(match, policy))
      const difference = best === null ? 1n : rank(match, policy) - rank(best, policy)
      if (
        best === null ||
        difference > 0n ||
        (difference === 0n && match.credentialOutcomeId < best.credentialOutcomeId)
      )
        best = match
    }
    const counted = best === null ? zero : countedStrength(best, policy)
    const state: OutcomeState =
      best === null ? 'none' : counted.n === 0n ? 'claimed' : counted.d === 1n ? 'full' : 'partial'
    return { outcomeId: outcome.id, share: shares[i]!, state, best, counted, claimed }
  })
  const part = (state: OutcomeState) =>
    sum(outcomes.filter((o) => o.state === state).map((o) => multiply(o.share, o.counted)))
  const provenFull = part('full')
  const provenPartial = part('partial')
  return {
    proven: add(provenFull, provenPartial),
    provenFull,
    provenPartial,
    withClaims: sum(outcomes.map((o) => multiply(o.share, o.claimed))),
    weightsEqual: equal,
    outcomes,
  }
}

/**
 * The share of the credential that the course takes up: weight of credential outcomes with a match above none / weight
 * of all credential outcomes (domain.md 2.2). `proven` counts matches quoted from both sides, `withClaims` all.
 */
export function reverseCoverage(
  credentialOutcomes: readonly WeightedOutcome[],
  courseOutcomes: readonly Pick<Outcome, 'id'>[],
  matches: readonly OutcomeMatch[],
): { readonly proven: Fraction; readonly withClaims: Fraction; readonly weightsEqual: boolean } {
  const ofCourse = new Set<string>(courseOutcomes.map(({ id }) => id))
  const above = matches.filter((match) => match.strength !== 'none' && ofCourse.has(match.courseOutcomeId))
  const used = new Set<string>(above.map((match) => match.credentialOutcomeId))
  const proven = new Set<string>(above.filter(isProven).map((match) => match.credentialOutcomeId))
  const { shares, equal } = weightShares(credentialOutcomes)
  const share = (ids: ReadonlySet<string>) => sum(shares.filter((_, i) => ids.has(credentialOutcomes[i]!.id)))
  return { proven: share(proven), withClaims: share(used), weightsEqual: equal }
}
