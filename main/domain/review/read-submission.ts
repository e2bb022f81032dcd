import { docParts } from '../act/doc-name.ts'
import type { Folded } from '../act/act.ts'
import type { ActId, CaseId, MemberId } from '../ids.ts'
import { actTimes, lenientList, properties, survivorAt } from '../lenient.ts'
import { criterionScore, type CriterionScore } from '../rubric/rubric.ts'
import { outcomeMatch, type OutcomeMatch } from './outcome-match.ts'

/** What a member submitted, as it was settled; it never changes. */
export interface SubmissionRead {
  readonly caseId: CaseId
  readonly memberId: MemberId
  /** Counts a member's submissions of a case from 1. */
  readonly n: number
  readonly matches: readonly OutcomeMatch[]
  readonly scores: readonly CriterionScore[]
  /** Why an earlier submission was replaced. */
  readonly reason: string
  readonly act: ActId
  /** Claimed time of the act. */
  readonly at: string
}

/** Null where the document holds no submission that can be read. */
export function readSubmission(folded: Folded): SubmissionRead | null {
  const survivor = survivorAt(folded, 'submission')
  if (survivor === null) return null
  const [caseId, memberId, n] = docParts(folded.doc)
  const { matches, scores, reason } = properties(survivor.value)
  return {
    caseId: caseId as CaseId,
    memberId: memberId as MemberId,
    n: Number(n),
    matches: lenientList(outcomeMatch, matches),
    scores: lenientList(criterionScore, scores),
    reason: typeof reason === 'string' ? reason : '',
    act: survivor.act,
    at: actTimes(folded).get(survivor.act)?.at ?? '',
  }
}
