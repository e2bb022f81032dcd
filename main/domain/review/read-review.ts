import type { Act, Folded } from '../act/act.ts'
import { elementsOf } from '../act/registers.ts'
import type { CriterionId, OutcomeId } from '../ids.ts'
import { lenient, properties } from '../lenient.ts'
import { scoreFields, type CriterionScore, type ScoreFields } from '../rubric/rubric.ts'
import { matchFields, type MatchFields, type OutcomeMatch } from './outcome-match.ts'

/** One member's working review. */
export interface ReviewRead {
  /** Sorted by course outcome, then credential outcome. */
  readonly matches: readonly OutcomeMatch[]
  /** Sorted by criterion; `open` where a rationale or evidence was written before any level. */
  readonly scores: readonly CriterionScore[]
  /** Whether the member has judged anything yet. */
  readonly begun: boolean
}

export const emptyMatch: MatchFields = {
  strength: 'none',
  rationale: '',
  courseQuote: null,
  credentialQuote: null,
  taskId: null,
}
const emptyScore: ScoreFields = { level: null, rationale: '', evidence: [] }

export function readReview(folded: Folded): ReviewRead {
  const matches: OutcomeMatch[] = []
  for (const [pair, fields] of elementsOf(folded, 'match')) {
    const [courseOutcomeId, credentialOutcomeId] = pair.split('.')
    if (courseOutcomeId === undefined || credentialOutcomeId === undefined) continue
    const read = lenient(matchFields, fields, emptyMatch)
    matches.push({
      ...read,
      courseOutcomeId: courseOutcomeId as OutcomeId,
      credentialOutcomeId: credentialOutcomeId as OutcomeId,
    })
  }
  const scores: CriterionScore[] = []
  for (const [id, fields] of elementsOf(folded, 'score')) {
    const read = lenient(scoreFields, fields, emptyScore)
    const open = read.level === null && !choseNotApplicable(folded, `score/${id}/level`)
    scores.push({ ...read, criterionId: id as CriterionId, ...(open ? { open: true as const } : {}) })
  }
  const key = (match: OutcomeMatch) => match.courseOutcomeId + match.credentialOutcomeId
  return {
    matches: matches.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    scores: scores.sort((a, b) => (a.criterionId < b.criterionId ? -1 : 1)),
    begun: matches.length > 0 || scores.length > 0,
  }
}

/**
 * Whether the null in a level says "not applicable" or only that nothing is chosen: somebody set it to null, or an undo
 * brought such a null back.
 */
function choseNotApplicable(folded: Folded, path: string): boolean {
  const survivors = folded.registers.get(path)
  if (survivors === undefined || survivors.length === 0) return false
  const byId = new Map<string, Act>(folded.acts.map((act) => [act.id, act]))
  const seen = new Set<string>()
  const setNull = (id: string): boolean => {
    const act = byId.get(id)
    if (act === undefined || seen.has(id)) return false
    seen.add(id)
    const body = properties(act.body)
    if (act.kind !== 'act.undone') return properties(body['set'])['level'] === null
    const undone = typeof body['undoes'] === 'string' ? byId.get(body['undoes']) : undefined
    return undone?.over[path]?.some(setNull) ?? false
  }
  return setNull(survivors[survivors.length - 1]!.act)
}
