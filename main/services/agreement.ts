import type { Json } from '#domain/act/act.ts'
import { caseDoc, submissionDoc } from '#domain/act/doc-name.ts'
import type { CaseId } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import { rubricTotals } from '#domain/rubric/totals.ts'
import type { Edit } from './documents.ts'
import { gatherOpenCase } from './case-facts.ts'
import type { Opened } from './opened.ts'

/**
 * Submitting settles one member's review as a fresh document that names what it rests on; changing it later is a new
 * submission with a reason, and the first stays. Refuses while a criterion still lacks its level, reason or evidence.
 */
export async function submissionEdit(opened: Opened, caseId: CaseId, reason: string): Promise<Result<Edit>> {
  const gathered = await gatherOpenCase(opened, caseId)
  if (!gathered.ok) return gathered
  const { review, reviewFolded, rubric, submissions } = gathered.value
  const me = opened.store.info.member
  const before = submissions.find((submission) => submission.memberId === me)
  const { criteria } = rubricTotals(rubric, review.scores)
  const missing = criteria.flatMap((criterion) =>
    criterion.needs.map((need) => `${criterion.criterionId}:${need}`),
  )
  if (missing.length > 0) return refuse({ kind: 'incomplete', missing })
  if (before && reason.trim() === '') return refuse({ kind: 'incomplete', missing: ['reason'] })
  const body = { matches: review.matches, scores: review.scores, reason, rests: reviewFolded.heads }
  return accept({
    doc: submissionDoc(caseId, me, (before?.n ?? 0) + 1),
    kind: 'review.submitted',
    body: body as unknown as Json,
  })
}

/**
 * Takes what was submitted as agreed: each agreed match and score names the submission it was taken from. With more than
 * one assessor the reviews are reconciled first; here that is refused until exactly one review is in.
 */
export async function agreementEdit(opened: Opened, caseId: CaseId): Promise<Result<Edit>> {
  const gathered = await gatherOpenCase(opened, caseId)
  if (!gathered.ok) return gathered
  const { read, folded: caseFolded, submissions } = gathered.value
  const required =
    read.assessorIds.length === 0 ? submissions.map((submission) => submission.memberId) : read.assessorIds
  const taken = submissions.filter((submission) => required.includes(submission.memberId))
  if (taken.length < Math.max(1, required.length))
    return refuse({ kind: 'incomplete', missing: ['submissions'] })
  if (taken.length > 1) return refuse({ kind: 'unavailable', what: 'reconciliation' })
  const { read: submission, folded } = taken[0]!
  const from = folded.heads
  const before = caseFolded.acts.find((act) => act.id === read.agreed?.act)
  // A second click, not a second agreement.
  if (before && JSON.stringify((before.body as { readonly rests: Json }).rests) === JSON.stringify(from))
    return refuse({ kind: 'settled', by: 'agreement.reached' })
  const body = {
    matches: submission.matches.map((match) => ({ ...match, from })),
    scores: submission.scores.map((score) => ({ ...score, from })),
    rests: from,
  }
  return accept({ doc: caseDoc(caseId), kind: 'agreement.reached', body: body })
}
