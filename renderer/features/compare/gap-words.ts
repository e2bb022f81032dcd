import { add, atLeast, compare, multiply, shownPercent, subtract, zero, type Fraction } from '#domain/fraction.ts'
import { isProven } from '#domain/review/outcome-match.ts'
import type { CompareRow } from './compare-rows.ts'

/**
 * What is still missing, in the fewest lines: outcomes with no counterpart, outcomes that are only claimed, outcomes
 * that are partly covered, and critical outcomes that aren't met in full. Points are percent of the course's weight.
 */
export type GapKind = 'none' | 'claimed' | 'partial' | 'critical'
export interface Gap {
  readonly kind: GapKind
  /** Labels of the outcomes as people list them: `1, 5, 8` or `2–6`. */
  readonly labels: string
  /** The outcome's words where the line is about a single one; otherwise null. */
  readonly text: string | null
  readonly lang: string | null
  /** Which side of a claim lacks its quote. */
  readonly lacks: 'course' | 'credential' | 'both' | null
  readonly count: number
  /** Most that can be won here, rounded down to a tenth; null for critical outcomes, whose points stand above. */
  readonly points: number | null
}

/** What a row adds to the figures, as shares of the course's whole weight. */
export interface RowFigures {
  readonly row: CompareRow
  readonly share: Fraction
  /** Counted now. */
  readonly proven: Fraction
  /** What would be counted if every claim were quoted; never less than `proven`. */
  readonly withClaims: Fraction
}

/** `1, 2, 3, 5` as people write it: runs of three and more become a range. */
export function labelList(labels: readonly string[]): string {
  const runs: string[][] = []
  for (const label of labels) {
    const run = runs[runs.length - 1]
    const last = run?.[run.length - 1]
    if (run && last !== undefined && Number(label) === Number(last) + 1) run.push(label)
    else runs.push([label])
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run[run.length - 1]}`] : run)).join(', ')
}

function lacking(row: CompareRow): Gap['lacks'] {
  const claim = row.matches.find((m) => m.sign === 'claimed')
  if (!claim || isProven(claim.match)) return null
  if (claim.match.courseQuote === null && claim.match.credentialQuote === null) return 'both'
  return claim.match.courseQuote === null ? 'course' : 'credential'
}

function gap(kind: GapKind, of: readonly RowFigures[], points: Fraction | null): Gap[] {
  if (of.length === 0) return []
  const only = of.length === 1 ? of[0]!.row : null
  const lacks = kind === 'claimed' ? of.map((figures) => lacking(figures.row)) : []
  return [{
    kind,
    labels: labelList(of.map((figures) => figures.row.label)),
    text: only?.text ?? null,
    lang: only?.lang ?? null,
    lacks: lacks.length > 0 && lacks.every((side) => side === lacks[0]) ? lacks[0]! : null,
    count: of.length,
    points: points === null ? null : shownPercent(points),
  }]
}

export function gaps(all: readonly RowFigures[]): readonly Gap[] {
  const sum = (of: readonly RowFigures[], points: (figures: RowFigures) => Fraction) => of.reduce((total, figures) => add(total, points(figures)), zero)
  const isZero = (share: Fraction) => compare(share, zero) === 0
  const claimed = all.filter((f) => compare(f.withClaims, f.proven) > 0)
  const none = all.filter((f) => isZero(f.proven) && isZero(f.withClaims))
  const partial = all.filter((f) => !isZero(f.proven) && !atLeast(f.proven, f.share) && compare(f.withClaims, f.proven) === 0)
  const critical = all.filter((f) => f.row.outcome.critical && !atLeast(f.proven, f.share))
  return [
    ...gap('none', none, sum(none, (f) => f.share)),
    ...gap('claimed', claimed, sum(claimed, (f) => subtract(f.withClaims, f.proven))),
    ...gap('partial', partial, sum(partial, (f) => subtract(f.share, f.proven))),
    ...gap('critical', critical, null),
  ]
}

/** Points short of a threshold in percent, rounded **up** to a tenth so that reaching them suffices; 0 when reached. */
export function pointsShort(proven: Fraction, threshold: Fraction): number {
  if (atLeast(proven, threshold)) return 0
  const short = subtract(threshold, proven)
  const tenths = multiply(short, { n: 1000n, d: 1n })
  return Number((tenths.n + tenths.d - 1n) / tenths.d) / 10
}
