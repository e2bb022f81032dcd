import { compare, fraction, multiply, subtract, sum, type Fraction } from '../fraction.ts'
import type { OutcomeId } from '../ids.ts'
import type { BundleRule } from '../institution/bundle-rule.ts'
import {
  bundleMembers,
  bundleStrengths,
  coverageOf,
  criticalUnmet,
  together,
  type BundleMember,
  type BundleOutcome,
} from './bundle-strengths.ts'
import type { CoveragePolicy } from './coverage.ts'

/**
 * Several micro-credentials towards one or several courses: how much of each course they prove together, who adds what,
 * and who adds nothing (domain.md 2.2). All members must be completed, as in cluster credit, `A & B = C`. Everything is
 * listed in the order of members' ids and in the course's order of outcomes.
 */
export interface BundleCourse {
  readonly id: string
  readonly outcomes: readonly BundleOutcome[]
}
export interface BundleShare {
  readonly memberId: string
  readonly credentialOutcomeId: OutcomeId
  /** What the member's strongest match counts: 1/2 or 1. */
  readonly counted: Fraction
}
export interface BundledOutcome {
  readonly outcomeId: OutcomeId
  readonly share: Fraction
  /** 0, 1/2 or 1: what the members prove together; and the same as if every claim were quoted. */
  readonly counted: Fraction
  readonly claimed: Fraction
  /** Members that prove something of it, the strongest first. */
  readonly by: readonly BundleShare[]
}
export interface MemberOfBundle {
  readonly memberId: string
  /** Coverage by this member alone. */
  readonly alone: Fraction
  /** What coverage would lose without this member: what nobody else in the bundle shows. */
  readonly adds: Fraction
}
export interface CourseByBundle {
  readonly courseId: string
  /** Between the best member's coverage and 1. */
  readonly proven: Fraction
  readonly withClaims: Fraction
  readonly weightsEqual: boolean
  readonly criticalUnmet: readonly OutcomeId[]
  readonly outcomes: readonly BundledOutcome[]
  readonly members: readonly MemberOfBundle[]
}
export interface Bundle {
  readonly courses: readonly CourseByBundle[]
  /**
   * Members without whom nothing is lost in any course. Each is redundant by itself: two that show the same are both
   * named, and only one of them can go.
   */
  readonly redundant: readonly string[]
  /** Credential outcomes that count in more than one course: the same learning would be credited twice. */
  readonly countedTwice: readonly {
    readonly memberId: string
    readonly credentialOutcomeId: OutcomeId
    readonly courseIds: readonly string[]
  }[]
}

export function bundle(
  courses: readonly BundleCourse[],
  chosen: readonly BundleMember[],
  rule: BundleRule,
  policy: CoveragePolicy,
): Bundle {
  const members = bundleMembers(chosen)
  const found = courses.map((course) => courseByBundle(course, members, rule, policy))
  return {
    courses: found.map(({ course }) => course),
    redundant: members
      .filter((_, i) => found.length > 0 && found.every(({ needless }) => needless[i]))
      .map(({ id }) => id),
    countedTwice: countedTwice(found.map(({ course }) => course)),
  }
}

function courseByBundle(
  course: BundleCourse,
  members: readonly BundleMember[],
  rule: BundleRule,
  policy: CoveragePolicy,
): { readonly course: CourseByBundle; readonly needless: readonly boolean[] } {
  const table = bundleStrengths(course.outcomes, members, policy)
  const all = members.map((_, i) => i)
  const half = (halves: number) => fraction(BigInt(halves), 2n)
  const claims = course.outcomes.map((_, i) => half(together(table.claimed, all, i, rule)))
  const proven = coverageOf(table, all, rule)
  const unmet = criticalUnmet(table, all)
  const without = all.map((i) => all.filter((other) => other !== i))
  const adds = without.map((others) => subtract(proven, coverageOf(table, others, rule)))
  return {
    needless: without.map(
      (others, i) => adds[i]!.n === 0n && criticalUnmet(table, others).length === unmet.length,
    ),
    course: {
      courseId: course.id,
      proven,
      withClaims: sum(claims.map((claimed, i) => multiply(table.shares[i]!, claimed))),
      weightsEqual: table.weightsEqual,
      criticalUnmet: unmet.map((i) => course.outcomes[i]!.id),
      outcomes: course.outcomes.map(({ id }, i) => ({
        outcomeId: id,
        share: table.shares[i]!,
        counted: half(together(table.proven, all, i, rule)),
        claimed: claims[i]!,
        by: members
          .flatMap((member, m): BundleShare[] => {
            const { best, counted } = table.found[m]![i]!
            if (best === null || counted.n === 0n) return []
            return [{ memberId: member.id, credentialOutcomeId: best.credentialOutcomeId, counted }]
          })
          .sort((a, b) => compare(b.counted, a.counted)),
      })),
      members: members.map(({ id }, i) => ({
        memberId: id,
        alone: coverageOf(table, [i], rule),
        adds: adds[i]!,
      })),
    },
  }
}

function countedTwice(courses: readonly CourseByBundle[]): Bundle['countedTwice'] {
  const uses = new Map<string, { share: BundleShare; courseIds: Set<string> }>()
  for (const { courseId, outcomes } of courses) {
    for (const share of outcomes.flatMap(({ by }) => by)) {
      const key = `${share.memberId} ${share.credentialOutcomeId}`
      const use = uses.get(key) ?? { share, courseIds: new Set() }
      uses.set(key, use)
      use.courseIds.add(courseId)
    }
  }
  return [...uses]
    .filter(([, { courseIds }]) => courseIds.size > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { share, courseIds }]) => ({
      memberId: share.memberId,
      credentialOutcomeId: share.credentialOutcomeId,
      courseIds: [...courseIds].sort(),
    }))
}
