import type { Condition } from './decision.ts'

/**
 * Where a condition stands on a date. Conditional recommendations must be fixed by a date or they lapse, in ACE's
 * practice within 90 days (domain.md, finding 6); the date and what follows from a lapse are the committee's.
 */
export type ConditionState =
  /** Not met, and not due soon or no date was set. */
  | 'open'
  /** Not met, and its date is near or today. */
  | 'due'
  /** Met on that date or before. */
  | 'met'
  /** Its date has passed without its having been met. */
  | 'lapsed'
export interface ConditionStanding {
  readonly id: Condition['id']
  readonly state: ConditionState
  /** Whole days from the date asked about to the due date, negative once past; null without a due date. */
  readonly daysLeft: number | null
  /** Met, but after its due date: people decide whether it still counts. */
  readonly metLate: boolean
}
/** From how many days before its date a condition counts as due, where nothing else is set; a proposal. */
export const dueSoonDays = 30

/** Dates are `YYYY-MM-DD`; a condition may still be met on its due date. */
export function conditionStanding(
  condition: Pick<Condition, 'id' | 'dueAt' | 'metAt'>,
  on: string,
  soonDays: number = dueSoonDays,
): ConditionStanding {
  const { id, dueAt, metAt } = condition
  const daysLeft = dueAt === null ? null : daysBetween(on, dueAt)
  const met = metAt !== null && metAt <= on
  const state: ConditionState = met
    ? 'met'
    : daysLeft === null
      ? 'open'
      : daysLeft < 0
        ? 'lapsed'
        : daysLeft <= soonDays
          ? 'due'
          : 'open'
  return { id, state, daysLeft, metLate: met && dueAt !== null && metAt > dueAt }
}

export interface ConditionsStanding {
  /** Those that lapsed first, then due, open and met; within one state the earliest date first, none last. */
  readonly standings: readonly ConditionStanding[]
  readonly counts: Readonly<Record<ConditionState, number>>
  /** Every condition is met; true where there is none. */
  readonly allMet: boolean
  /** The next date on which something has to be met, from the date asked about on. */
  readonly nextDue: string | null
}
const urgency: readonly ConditionState[] = ['lapsed', 'due', 'open', 'met']

export function conditionsStanding(
  conditions: readonly Pick<Condition, 'id' | 'dueAt' | 'metAt'>[],
  on: string,
  soonDays: number = dueSoonDays,
): ConditionsStanding {
  const found = conditions.map((condition) => conditionStanding(condition, on, soonDays))
  const count = (state: ConditionState) => found.filter((one) => one.state === state).length
  const ahead = conditions
    .filter(({ dueAt }, i) => dueAt !== null && dueAt >= on && found[i]!.state !== 'met')
    .map(({ dueAt }) => dueAt!)
    .sort()
  return {
    standings: [...found].sort(
      (a, b) =>
        urgency.indexOf(a.state) - urgency.indexOf(b.state) ||
        (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER) ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    ),
    counts: { open: count('open'), due: count('due'), met: count('met'), lapsed: count('lapsed') },
    allMet: found.every(({ state }) => state === 'met'),
    nextDue: ahead[0] ?? null,
  }
}

/** Whole days from one calendar date to another; calendar days, whatever clocks did between them. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
