import type { ImportItem, ImportPlan } from './import-plan.ts'
import { lineLimit } from './tidy.ts'

/** An item that becomes an outcome, with the heading that it stood under. */
export interface PlannedOutcome {
  readonly item: ImportItem
  /** Text of the nearest item above that does not become an outcome itself, at most one line; '' at the top. */
  readonly group: string
}

/** Identifiers of the items that become outcomes unless the person changes it: the leaves. */
export function proposedOutcomes(plan: ImportPlan): readonly string[] {
  return plan.items.filter((item) => item.kind === 'outcome').map((item) => item.identifier)
}

/**
 * The chosen items in the plan's order. Identifiers that the plan does not hold come back in `unknown`, so that nothing
 * is created from a choice made on another file.
 */
export function planOutcomes(
  plan: ImportPlan,
  chosen: readonly string[],
): { outcomes: readonly PlannedOutcome[]; unknown: readonly string[] } {
  const byIdentifier = new Map(plan.items.map((item) => [item.identifier, item]))
  const wanted = new Set(chosen)
  // Parents stand before their children, so each heading is known when its children ask for it.
  const headings = new Map<string, string>()
  const outcomes: PlannedOutcome[] = []
  for (const item of plan.items) {
    const parent = item.parent === null ? undefined : byIdentifier.get(item.parent)
    const group =
      parent === undefined
        ? ''
        : wanted.has(parent.identifier)
          ? (headings.get(parent.identifier) ?? '')
          : shortened(parent.text)
    headings.set(item.identifier, group)
    if (wanted.has(item.identifier)) outcomes.push({ item, group })
  }
  return { outcomes, unknown: [...wanted].filter((identifier) => !byIdentifier.has(identifier)) }
}

const shortened = (text: string): string =>
  text.length <= lineLimit ? text : `${text.slice(0, lineLimit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
