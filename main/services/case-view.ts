import type { Act } from '#domain/act/act.ts'
import type { CaseId } from '#domain/ids.ts'
import { accept, type Result } from '#domain/refusal.ts'
import type { CaseView } from '#contract/views.ts'
import { cameAfter } from './came-after.ts'
import { gatherCase } from './case-facts.ts'
import { caseStage } from './case-stage.ts'
import { contestedFields } from './contested.ts'
import type { Opened } from './opened.ts'

/** Everything that the case page shows, for the member of this device. */
export async function caseView(opened: Opened, caseId: CaseId): Promise<Result<CaseView>> {
  const gathered = await gatherCase(opened, caseId)
  if (!gathered.ok) return gathered
  const facts = gathered.value
  const { read, folded, review, reviewFolded, submissions, meetingFolded } = facts
  const { members } = await opened.committee()
  const me = opened.store.info.member
  const nameOf = (act: Act | undefined) => members.find((member) => member.id === act?.member)?.name ?? ''
  const mine = submissions.find((submission) => submission.memberId === me)
  const changedSinceSubmit =
    mine !== undefined &&
    JSON.stringify([review.matches, review.scores]) !== JSON.stringify([mine.read.matches, mine.read.scores])
  const submitted = submissions.map((submission) => submission.memberId)
  const shown = [folded, reviewFolded, ...(meetingFolded ? [meetingFolded] : [])]
  return accept({
    id: read.id,
    number: read.number,
    fields: read.fields,
    stage: caseStage(read, { me, begun: review.begun }, submitted, opened.clock.today()),
    withdrawn: read.withdrawn,
    credential: read.credential,
    targets: facts.targets,
    documents: read.documents,
    assessorIds: read.assessorIds,
    rubric: facts.rubric,
    mine: {
      matches: review.matches,
      scores: review.scores,
      submittedAt: mine?.read.at ?? null,
      changedSinceSubmit,
    },
    agreed: read.agreed && {
      matches: read.agreed.matches,
      scores: read.agreed.scores,
      at: read.agreed.at,
    },
    submissions: submissions.map((submission) => ({ memberId: submission.memberId, at: submission.read.at })),
    draft: read.draft,
    decisions: read.decisions.map(({ act: _act, ...decision }) => decision),
    meeting: facts.meeting,
    contested: shown.flatMap((document) => contestedFields(document, nameOf)),
    cameAfter: cameAfter(folded),
    exports: read.exports.map(({ sha256, filename, at }) => ({ sha256, filename, at })),
  })
}
