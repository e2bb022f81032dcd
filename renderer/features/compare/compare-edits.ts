import type { ParamsOf } from '#contract/methods.ts'
import { reviewDoc } from '#domain/act/doc-name.ts'
import type { CaseId, MemberId, OutcomeId } from '#domain/ids.ts'
import type { MatchFields, OutcomeMatch, Strength } from '#domain/review/outcome-match.ts'

export type Edit = ParamsOf<'edits.record'>['edits'][number]

/** Whose review is written: matches are the viewer's own until the reviews are agreed. */
export interface Reviewer {
  readonly caseId: CaseId
  readonly memberId: MemberId
}
export interface Pair {
  readonly courseOutcomeId: OutcomeId
  readonly credentialOutcomeId: OutcomeId
}

/** A new match says all its fields, so that nothing of a match that was removed before comes back with it. */
const fresh: Omit<MatchFields, 'strength'> = {
  rationale: '',
  courseQuote: null,
  credentialQuote: null,
  taskId: null,
}

const onMatch = (by: Reviewer, pair: Pair, set: Partial<MatchFields>): Edit => ({
  doc: reviewDoc(by.caseId, by.memberId),
  kind: 'match.set',
  body: { courseOutcomeId: pair.courseOutcomeId, credentialOutcomeId: pair.credentialOutcomeId, set },
})

/** Judges a pair; nothing where it is judged so already. */
export function judge(
  by: Reviewer,
  pair: Pair,
  existing: OutcomeMatch | null,
  strength: Strength,
): readonly Edit[] {
  if (existing?.strength === strength) return []
  return [onMatch(by, pair, existing === null ? { strength, ...fresh } : { strength })]
}

/** Sets fields of a match; a pair that nobody judged yet becomes a partial one, which counts nothing until it is quoted. */
export function describe(
  by: Reviewer,
  pair: Pair,
  existing: OutcomeMatch | null,
  set: Partial<Omit<MatchFields, 'strength'>>,
): readonly Edit[] {
  return [onMatch(by, pair, existing === null ? { strength: 'partial', ...fresh, ...set } : set)]
}

export const removeMatch = (by: Reviewer, pair: Pair): readonly Edit[] => [
  {
    doc: reviewDoc(by.caseId, by.memberId),
    kind: 'match.removed',
    body: { courseOutcomeId: pair.courseOutcomeId, credentialOutcomeId: pair.credentialOutcomeId },
  },
]
