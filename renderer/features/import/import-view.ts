import type { ImportItem, ImportPlan } from '#domain/library/import-plan.ts'
import { proposedOutcomes } from '#domain/library/plan-outcomes.ts'

/** What becomes of an item: an outcome; a group, because an outcome stands under it; or nothing. */
export type Fate = 'outcome' | 'group' | 'left'

/** As the file suggests it: leaves are outcomes, parents are groups. */
export const suggested = (plan: ImportPlan): ReadonlySet<string> => new Set(proposedOutcomes(plan))

/** The fate of every item by identifier, in one walk from the last to the first: parents stand before their children. */
export function fatesOf(items: readonly ImportItem[], taken: ReadonlySet<string>): ReadonlyMap<string, Fate> {
  const above = new Set<string>()
  const fates = new Map<string, Fate>()
  for (const item of items.toReversed()) {
    const isOutcome = taken.has(item.identifier)
    if ((isOutcome || above.has(item.identifier)) && item.parent !== null) above.add(item.parent)
    fates.set(item.identifier, isOutcome ? 'outcome' : above.has(item.identifier) ? 'group' : 'left')
  }
  return fates
}

export function countFates(fates: ReadonlyMap<string, Fate>): Readonly<Record<Fate, number>> {
  const counts = { outcome: 0, group: 0, left: 0 }
  for (const fate of fates.values()) counts[fate] += 1
  return counts
}

/** `Economics ECON 1900.csv` names a course; returns what a file name or title tells of subject and number. */
export function courseNamed(text: string): { readonly subject: string; readonly number: string } | null {
  const found = /\b([A-Z]{2,8})[ _-]?(\d{3,4}[A-Z]?)\b/.exec(text)
  return found === null ? null : { subject: found[1]!, number: found[2]! }
}

/** Identifiers in the file's order, as the backend takes them. */
export const outcomesInOrder = (plan: ImportPlan, taken: ReadonlySet<string>): string[] =>
  plan.items.filter((item) => taken.has(item.identifier)).map((item) => item.identifier)
