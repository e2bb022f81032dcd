import { add, fromDecimal, shownPercent, divide, zero, type Fraction } from '#domain/fraction.ts'
import type { CriterionId } from '#domain/ids.ts'
import type { Quote } from '#domain/review/outcome-match.ts'
import { isSentence } from '#domain/rubric/totals.ts'
import type { Criterion, CriterionScore, Level, RubricTemplate, ScoreFields } from '#domain/rubric/rubric.ts'

/** The level that a required criterion must reach (domain notes, default rubric). */
export const gateLevel = 2
export const levels = [0, 1, 2, 3] as const
/** The text of a level's name; levels are 0 to 3 by their decoder. */
export const levelName = (level: Level) => `scoring.level.${levels[level] ?? 0}` as const

/** What a score still lacks before its criterion is finished, in the order in which it is asked for. */
export type Missing = 'level' | 'rationale' | 'evidence'

export interface CriterionRow {
  readonly criterion: Criterion
  /** Position from 1. */
  readonly number: number
  readonly score: CriterionScore | null
  readonly missing: readonly Missing[]
  /** A required criterion that was scored below its level. */
  readonly belowGate: boolean
}

/**
 * What is missing of one score. A criterion marked as not applicable needs its reason, yet no quote: there is nothing
 * in the dossier to point at.
 */
export function missingOf(score: ScoreFields | null): Missing[] {
  if (score === null) return ['level', 'rationale', 'evidence']
  const missing: Missing[] = []
  if (!isSentence(score.rationale)) missing.push('rationale')
  if (score.level !== null && score.evidence.length === 0) missing.push('evidence')
  return missing
}

export function criterionRows(
  rubric: Pick<RubricTemplate, 'criteria'>,
  scores: readonly CriterionScore[],
): CriterionRow[] {
  const byId = new Map(scores.map((score) => [score.criterionId, score]))
  return rubric.criteria.map((criterion, index) => {
    const found = byId.get(criterion.id) ?? null
    // No level on a criterion that always applies is no score: its reason may have been written first.
    const score = found !== null && found.level === null && !criterion.mayBeNotApplicable ? null : found
    return {
      criterion,
      number: index + 1,
      score,
      missing: missingOf(score),
      belowGate: criterion.gate && score !== null && score.level !== null && score.level < gateLevel,
    }
  })
}

export interface Progress {
  /** Criteria with a level or "not applicable". */
  readonly scored: number
  /** Criteria with level, reason and evidence. */
  readonly finished: number
  readonly total: number
  /** Percent of the weight that is scored, rounded down to a tenth. */
  readonly weightPercent: number
}
export function progressOf(rows: readonly CriterionRow[]): Progress {
  const weigh = (some: readonly CriterionRow[]): Fraction =>
    some.reduce((sum, row) => add(sum, fromDecimal(row.criterion.weight)), zero)
  const scored = rows.filter((row) => row.score !== null)
  const all = weigh(rows)
  return {
    scored: scored.length,
    finished: rows.filter((row) => row.missing.length === 0).length,
    total: rows.length,
    weightPercent: all.n === 0n ? 0 : shownPercent(divide(weigh(scored), all)),
  }
}

/** The criterion to open first: the first that is not finished, else the first of all. */
export const firstOpen = (rows: readonly CriterionRow[]): CriterionId | null =>
  (rows.find((row) => row.missing.length > 0) ?? rows[0])?.criterion.id ?? null

/** The neighbour `step` places away; stays at the ends. */
export function neighbour(
  rows: readonly CriterionRow[],
  current: CriterionId,
  step: 1 | -1,
): CriterionRow | null {
  const at = rows.findIndex((row) => row.criterion.id === current)
  return at < 0 ? null : (rows[at + step] ?? null)
}

/**
 * What the review may be submitted with, or why not yet. Nothing forbids submitting a level below the gate: it is the
 * assessor's judgement, and the committee may override it with a reason.
 */
export const openCriteria = (rows: readonly CriterionRow[]): CriterionRow[] =>
  rows.filter((row) => row.missing.length > 0)

/**
 * What a change to one score writes: on a score that is not there, every field, so that the reason and the quotes of a
 * cleared one do not come back through it.
 */
export const scoreSet = (score: ScoreFields | null, change: Partial<ScoreFields>): Partial<ScoreFields> =>
  score === null ? { level: null, rationale: '', evidence: [], ...change } : change

/** Two quotes are one when they say the same words at the same place. */
const sameQuote = (a: Quote, b: Quote): boolean =>
  a.text === b.text && a.documentId === b.documentId && a.page === b.page && a.source === b.source

/** Quotes that this review already holds, in matches and in other criteria, and that this criterion does not use yet. */
export function quotesAtHand(
  matches: readonly { readonly credentialQuote: Quote | null }[],
  scores: readonly CriterionScore[],
  current: CriterionId,
): Quote[] {
  const used = scores.find((score) => score.criterionId === current)?.evidence ?? []
  const found: Quote[] = []
  const offered = [
    ...matches.flatMap((match) => match.credentialQuote ?? []),
    ...scores.flatMap((score) => (score.criterionId === current ? [] : score.evidence)),
  ]
  for (const quote of offered)
    if (![...used, ...found].some((other) => sameQuote(other, quote))) found.push(quote)
  return found
}
