import {
  add,
  atLeast,
  compare,
  fraction,
  fromPercent,
  min,
  subtract,
  zero,
  type Fraction,
} from '../fraction.ts'
import type { OutcomeId } from '../ids.ts'
import type { BundleRule } from '../institution/bundle-rule.ts'
import {
  bundleMembers,
  bundleStrengths,
  coverageOf,
  criticalUnmet,
  type BundleMember,
  type BundleStrengths,
} from './bundle-strengths.ts'
import type { BundleCourse } from './bundle.ts'
import type { CoveragePolicy } from './coverage.ts'

/**
 * The fewest members that suffice: in every course coverage at or over the institution's threshold, and every critical
 * outcome proven in full by one of them. Up to twelve members every subset is weighed; beyond that members are taken one
 * after the other by what they add, and the answer says that a smaller set may exist.
 */
export const exactUpTo = 12

export type SufficientSubset =
  | {
      readonly sufficient: true
      /** In the order of ids; of several sets of one size the one that covers most, then the first by ids. */
      readonly memberIds: readonly string[]
      readonly method: 'exact' | 'greedy'
    }
  | {
      /** Not even all members together suffice. */
      readonly sufficient: false
      readonly short: readonly {
        readonly courseId: string
        /** Share of the course still to be proven up to the threshold; 0 where only critical outcomes are missing. */
        readonly short: Fraction
        readonly criticalUnmet: readonly OutcomeId[]
      }[]
    }

export function smallestSufficient(
  courses: readonly BundleCourse[],
  chosen: readonly BundleMember[],
  /** Percent, as the institution set it. */
  threshold: number,
  rule: BundleRule,
  policy: CoveragePolicy,
): SufficientSubset {
  const members = bundleMembers(chosen)
  const tables = courses.map(({ outcomes }) => bundleStrengths(outcomes, members, policy))
  const goal = fromPercent(threshold)
  const suffices = (subset: readonly number[]) =>
    tables.every(
      (table) => atLeast(coverageOf(table, subset, rule), goal) && criticalUnmet(table, subset).length === 0,
    )
  const all = members.map((_, i) => i)
  if (all.length === 0 || courses.length === 0 || !suffices(all)) {
    const short = courses.map(({ id, outcomes }, i) => ({
      courseId: id,
      short: subtract(goal, min(goal, coverageOf(tables[i]!, all, rule))),
      criticalUnmet: criticalUnmet(tables[i]!, all).map((outcome) => outcomes[outcome]!.id),
    }))
    return {
      sufficient: false,
      short: short.filter((one) => one.short.n > 0n || one.criticalUnmet.length > 0),
    }
  }
  const exact = all.length <= exactUpTo
  const covers = (subset: readonly number[]) =>
    tables.reduce((so, table) => add(so, coverageOf(table, subset, rule)), zero)
  const found = exact
    ? everySubset(all.length, suffices, covers)
    : oneByOne(all, suffices, (subset) => progress(tables, subset, goal, rule))
  return {
    sufficient: true,
    memberIds: found.map((i) => members[i]!.id),
    method: exact ? 'exact' : 'greedy',
  }
}

/** The best of the smallest subsets that suffice; the whole set does, so there is one. */
function everySubset(
  size: number,
  suffices: (subset: readonly number[]) => boolean,
  covers: (subset: readonly number[]) => Fraction,
): readonly number[] {
  for (let count = 1; count <= size; count += 1) {
    let best: { readonly subset: readonly number[]; readonly covers: Fraction } | null = null
    for (const subset of subsetsOf(size, count)) {
      if (!suffices(subset)) continue
      const covered = covers(subset)
      if (best === null || compare(covered, best.covers) > 0) best = { subset, covers: covered }
    }
    if (best !== null) return best.subset
  }
  return Array.from({ length: size }, (_, i) => i)
}

/** Subsets of `count` of the numbers below `size`, in lexicographic order. */
function* subsetsOf(size: number, count: number, from = 0): Generator<readonly number[]> {
  if (count === 0) {
    yield []
    return
  }
  for (let first = from; first <= size - count; first += 1)
    for (const rest of subsetsOf(size, count - 1, first + 1)) yield [first, ...rest]
}

function oneByOne(
  all: readonly number[],
  suffices: (subset: readonly number[]) => boolean,
  worth: (subset: readonly number[]) => Fraction,
): readonly number[] {
  let taken: readonly number[] = []
  while (!suffices(taken)) {
    let next: { readonly member: number; readonly worth: Fraction } | null = null
    for (const member of all.filter((one) => !taken.includes(one))) {
      const value = worth([...taken, member])
      if (next === null || compare(value, next.worth) > 0) next = { member, worth: value }
    }
    taken = [...taken, next!.member]
  }
  // What was taken early may have become needless by what came later.
  for (const member of taken) {
    const others = taken.filter((one) => one !== member)
    if (others.length > 0 && suffices(others)) taken = others
  }
  return [...taken].sort((a, b) => a - b)
}

/** How far a subset has come: coverage up to the goal in each course, and one for each critical outcome met. */
function progress(
  tables: readonly BundleStrengths[],
  subset: readonly number[],
  goal: Fraction,
  rule: BundleRule,
): Fraction {
  return tables.reduce((so, table) => {
    const critical = table.outcomes.filter((outcome) => outcome.critical).length
    const met = fraction(BigInt(critical - criticalUnmet(table, subset).length))
    return add(add(so, min(goal, coverageOf(table, subset, rule))), met)
  }, zero)
}
