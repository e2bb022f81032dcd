import { atLeast, fromPercent, subtract, type Fraction } from '../fraction.ts'
import type { CriterionId, OutcomeId } from '../ids.ts'
import type { Institution } from '../institution/institution.ts'
import type { Coverage } from './coverage.ts'
import type { CriticalMet } from './gaps.ts'

/**
 * Which kind of credit the coverage could be. Bands are half-open from the institution's own thresholds, on exact
 * fractions (domain.md 2.2; of the defaults only 80 for a direct equivalent is a published rule). A proposal only:
 * people decide.
 */
export type Band = 'direct' | 'unspecified' | 'bundle' | 'none'
export type BandPolicy = Pick<Institution, 'directThreshold' | 'unspecifiedThreshold' | 'bundleThreshold'>
export type DirectBlock =
  | {
      readonly kind: 'coverage'
      /** Share of the course that is still to be proven. */ readonly short: Fraction
    }
  | { readonly kind: 'critical'; readonly outcomeId: OutcomeId }
  | { readonly kind: 'gate'; readonly criterionId: CriterionId }
export interface BandProposal {
  /** The band that coverage alone falls into. */
  readonly band: Band
  /** The band after what blocks a direct equivalent: never above `band`. */
  readonly proposal: Band
  readonly why: 'nothing-to-compare' | 'under-every-band' | 'at-or-over-threshold' | 'direct-but-blocked'
  /** Percent of the band's own lower edge, as the institution set it; null in the lowest. */
  readonly threshold: number | null
  /** Everything that stands between this and a direct equivalent; empty = nothing does. */
  readonly blocksDirect: readonly DirectBlock[]
}

export function bandFor(
  found: Pick<Coverage, 'proven' | 'outcomes'>,
  critical: Pick<CriticalMet, 'unmet'>,
  gatesBelow: readonly CriterionId[],
  policy: BandPolicy,
): BandProposal {
  const edges = [
    ['direct', policy.directThreshold],
    ['unspecified', policy.unspecifiedThreshold],
    ['bundle', policy.bundleThreshold],
  ] as const
  const nothing = found.outcomes.length === 0
  const reached = nothing ? undefined : edges.find(([, edge]) => atLeast(found.proven, fromPercent(edge)))
  const band: Band = reached?.[0] ?? 'none'
  const direct = fromPercent(policy.directThreshold)
  const blocksDirect: DirectBlock[] = [
    ...(band === 'direct' || nothing
      ? []
      : [{ kind: 'coverage', short: subtract(direct, found.proven) } as const]),
    ...critical.unmet.map((outcomeId) => ({ kind: 'critical', outcomeId }) as const),
    ...gatesBelow.map((criterionId) => ({ kind: 'gate', criterionId }) as const),
  ]
  const blocked = band === 'direct' && blocksDirect.length > 0
  return {
    band,
    proposal: blocked ? 'unspecified' : band,
    why: nothing
      ? 'nothing-to-compare'
      : blocked
        ? 'direct-but-blocked'
        : band === 'none'
          ? 'under-every-band'
          : 'at-or-over-threshold',
    threshold: reached?.[1] ?? null,
    blocksDirect,
  }
}
