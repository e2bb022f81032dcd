import { add, atLeast, multiply, shownPercent, subtract, zero, type Fraction } from '#domain/fraction.ts'
import type { OutcomeId } from '#domain/ids.ts'
import type { Coverage } from '#domain/review/coverage.ts'
import { criticalMet, gaps } from '#domain/review/gaps.ts'
import type { CompareRow } from './compare-rows.ts'

/**
 * What is still missing, in the fewest lines: outcomes with no counterpart, outcomes that are only claimed, outcomes
 * that are partly covered, and critical outcomes that aren't met in full. Points are percent of the course's weight.
 */
export interface GapLine {
  readonly kind: 'none' | 'claimed' | 'partial' | 'critical'
  /** Labels of the outcomes as people list them: `1, 5, 8` or `2–6`. */
  readonly labels: string
  /** The first of them, where a click on the line leads. */
  readonly first: OutcomeId
  /** The outcome's words where the line is about a single one; otherwise null. */
  readonly text: string | null
  readonly lang: string | null
  /** Which side of every claim on this line lacks its quote; null where they differ. */
  readonly lacks: 'course' | 'credential' | 'both' | null
  readonly count: number
  /** What full proof would add, rounded down to a tenth; null for critical outcomes, whose points stand above. */
  readonly points: number | null
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

function lacking(row: CompareRow): GapLine['lacks'] {
  const claim = row.matches.find((m) => m.sign === 'claimed')?.match
  if (claim === undefined) return null
  if (claim.courseQuote === null && claim.credentialQuote === null) return 'both'
  return claim.courseQuote === null ? 'course' : 'credential'
}

export function gapLines(course: readonly CompareRow[], found: Coverage): readonly GapLine[] {
  const open = gaps(found)
  const line = (kind: GapLine['kind'], ids: ReadonlySet<string>): GapLine[] => {
    const rows = course.filter((row) => ids.has(row.id))
    if (rows.length === 0) return []
    const only = rows.length === 1 ? rows[0]! : null
    const lacks = kind === 'claimed' ? rows.map(lacking) : []
    const adds = open.filter((gap) => ids.has(gap.outcomeId)).reduce((sum, gap) => add(sum, gap.adds), zero)
    return [
      {
        kind,
        labels: labelList(rows.map((row) => row.label)),
        first: rows[0]!.id,
        text: only?.text ?? null,
        lang: only?.lang ?? null,
        lacks: lacks.length > 0 && lacks.every((side) => side === lacks[0]) ? lacks[0]! : null,
        count: rows.length,
        points: kind === 'critical' ? null : shownPercent(adds),
      },
    ]
  }
  const why = (kind: 'none' | 'claimed' | 'partial') =>
    new Set<string>(open.filter((gap) => gap.why === kind).map((gap) => gap.outcomeId))
  const critical = criticalMet(
    course.map((row) => row.outcome),
    found,
  )
  return [
    ...line('none', why('none')),
    ...line('claimed', why('claimed')),
    ...line('partial', why('partial')),
    ...line('critical', new Set<string>(critical.unmet)),
  ]
}

/** Points short of a threshold in percent, rounded **up** to a tenth so that reaching them suffices; 0 when reached. */
export function pointsShort(proven: Fraction, threshold: Fraction): number {
  if (atLeast(proven, threshold)) return 0
  const tenths = multiply(subtract(threshold, proven), { n: 1000n, d: 1n })
  return Number((tenths.n + tenths.d - 1n) / tenths.d) / 10
}
