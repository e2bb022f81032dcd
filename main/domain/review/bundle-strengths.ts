import type { BundleRule } from '../institution/bundle-rule.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { coverage, weightShares, type CoveragePolicy, type OutcomeCoverage } from './coverage.ts'
import { fraction, type Fraction } from '../fraction.ts'
import type { OutcomeMatch } from './outcome-match.ts'

/** One micro-credential of a bundle, with its matches to every course that the bundle is compared with. */
export interface BundleMember {
  /** The case or credential it stands for; members of one id are one member. */
  readonly id: string
  readonly matches: readonly OutcomeMatch[]
}
export type BundleOutcome = Pick<Outcome, 'id' | 'weight' | 'critical'>

/**
 * What each member shows of each outcome of one course, as whole numbers, so that thousands of subsets can be weighed
 * exactly: strengths in halves (0, 1, 2), shares over one common denominator.
 */
export interface BundleStrengths {
  readonly outcomes: readonly BundleOutcome[]
  readonly shares: readonly Fraction[]
  readonly weightsEqual: boolean
  /** Numerators of the shares over `denominator`. */
  readonly numerators: readonly bigint[]
  readonly denominator: bigint
  /** By member, then by outcome: halves proven, halves if every claim were quoted, and the match they come from. */
  readonly proven: readonly (readonly number[])[]
  readonly claimed: readonly (readonly number[])[]
  readonly found: readonly (readonly OutcomeCoverage[])[]
}

/** Members by id, each once, in the order of ids, so that no answer depends on the order in which they were chosen. */
export function bundleMembers(members: readonly BundleMember[]): BundleMember[] {
  const byId = new Map<string, OutcomeMatch[]>()
  for (const { id, matches } of members) byId.set(id, [...(byId.get(id) ?? []), ...matches])
  return [...byId].map(([id, matches]) => ({ id, matches })).sort((a, b) => (a.id < b.id ? -1 : 1))
}

export function bundleStrengths(
  outcomes: readonly BundleOutcome[],
  members: readonly BundleMember[],
  policy: CoveragePolicy,
): BundleStrengths {
  const found = members.map(({ matches }) => coverage(outcomes, matches, policy).outcomes)
  const { shares, equal } = weightShares(outcomes)
  const denominator = shares.reduce((so, { d }) => leastCommonMultiple(so, d), 1n)
  const halves = ({ n, d }: Fraction) => Number((n * 2n) / d)
  return {
    outcomes,
    shares,
    weightsEqual: equal,
    numerators: shares.map(({ n, d }) => n * (denominator / d)),
    denominator,
    proven: found.map((each) => each.map(({ counted }) => halves(counted))),
    claimed: found.map((each) => each.map(({ claimed }) => halves(claimed))),
    found,
  }
}

/** Halves that the chosen members show of one outcome together, 0 to 2. */
export function together(
  strengths: readonly (readonly number[])[],
  chosen: readonly number[],
  outcome: number,
  rule: BundleRule,
): number {
  let halves = 0
  for (const member of chosen) {
    const own = strengths[member]![outcome]!
    halves = rule === 'best' ? Math.max(halves, own) : halves + own
  }
  return Math.min(2, halves)
}

/** Coverage of the course by the chosen members. */
export function coverageOf(table: BundleStrengths, chosen: readonly number[], rule: BundleRule): Fraction {
  let halves = 0n
  table.numerators.forEach((numerator, i) => {
    halves += numerator * BigInt(together(table.proven, chosen, i, rule))
  })
  return fraction(halves, table.denominator * 2n)
}

/**
 * Critical outcomes that no single one of the chosen members proves in full: later courses build on them, and halves
 * from two places are not yet the whole (domain.md 2.2; that halves do not add up here is a proposal).
 */
export const criticalUnmet = (table: BundleStrengths, chosen: readonly number[]): number[] =>
  table.outcomes.flatMap((outcome, i) =>
    outcome.critical && !chosen.some((member) => table.proven[member]![i] === 2) ? [i] : [],
  )

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return (a / x) * b
}
