import { multiply, subtract, one, type Fraction } from '../fraction.ts'
import type { OutcomeId } from '../ids.ts'
import type { Outcome } from '../outcome/outcome.ts'
import type { Coverage } from './coverage.ts'

/** How many of the outcomes that later courses build on are proven in full; each must be, for a direct equivalent (domain.md 2.2). */
export interface CriticalMet {
  readonly met: number
  readonly total: number
  readonly unmet: readonly OutcomeId[]
}
export function criticalMet(
  courseOutcomes: readonly Pick<Outcome, 'id' | 'critical'>[],
  found: Coverage,
): CriticalMet {
  const full = new Set<string>(
    found.outcomes.filter(({ state }) => state === 'full').map(({ outcomeId }) => outcomeId),
  )
  const critical = courseOutcomes.filter((outcome) => outcome.critical)
  const unmet = critical.filter(({ id }) => !full.has(id)).map(({ id }) => id)
  return { met: critical.length - unmet.length, total: critical.length, unmet }
}

/** A course outcome that is not proven in full. `adds` is the share of the course that full proof would add to coverage. */
export interface Gap {
  readonly outcomeId: OutcomeId
  readonly why: 'none' | 'claimed' | 'partial'
  readonly adds: Fraction
}
/** In the course's order. */
export function gaps(found: Coverage): Gap[] {
  return found.outcomes.flatMap(({ outcomeId, state, share, counted }) =>
    state === 'full' ? [] : [{ outcomeId, why: state, adds: multiply(share, subtract(one, counted)) }],
  )
}
