import type { Folded } from '#domain/act/act.ts'
import { caseDoc, docParts, docTypeOf, reviewDoc, type DocName } from '#domain/act/doc-name.ts'
import { valueAt } from '#domain/act/registers.ts'
import { readCase, type CaseRead } from '#domain/case/read-case.ts'
import type { CommitteeRead } from '#domain/committee/read-committee.ts'
import type { CaseId, MemberId } from '#domain/ids.ts'
import { readMeeting, type MeetingRead } from '#domain/meeting/read-meeting.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import { readReview, type ReviewRead } from '#domain/review/read-review.ts'
import { readSubmission, type SubmissionRead } from '#domain/review/read-submission.ts'
import type { RubricTemplate } from '#domain/rubric/rubric.ts'
import type { Target } from '#contract/views.ts'
import type { Opened } from './opened.ts'

/** A case's own document, or a refusal where no such case was opened. */
export async function caseRead(opened: Opened, caseId: CaseId): Promise<Result<CaseRead>> {
  const folded = await opened.documents.get(caseDoc(caseId))
  return valueAt(folded, 'case/exists') === true
    ? accept(readCase(folded))
    : refuse({ kind: 'not-found', noun: 'case', id: caseId })
}

/** What may be settled about a case: everything while it is open, nothing while it is withdrawn. */
export async function gatherOpenCase(opened: Opened, caseId: CaseId): Promise<Result<CaseFacts>> {
  const gathered = await gatherCase(opened, caseId)
  if (!gathered.ok || gathered.value.read.withdrawn === null) return gathered
  return refuse({ kind: 'settled', by: 'case.withdrawn' })
}

/** A submitted review: whose, its number, and the acts it consists of. */
export interface Submission {
  readonly memberId: MemberId
  readonly n: number
  readonly doc: DocName
  readonly folded: Folded
  readonly read: SubmissionRead
}

/** Everything that is known about one case and may be seen by the member of this device. */
export interface CaseFacts {
  readonly read: CaseRead
  readonly folded: Folded
  readonly targets: readonly Target[]
  readonly rubric: RubricTemplate
  readonly review: ReviewRead
  readonly reviewFolded: Folded
  /** The newest submission of each member, as far as the viewer may see them now. */
  readonly submissions: readonly Submission[]
  /** Every meeting with a motion about the case, oldest first. */
  readonly meetings: readonly MeetingFacts[]
  /** The last of them. */
  readonly meeting: MeetingRead | null
  readonly meetingFolded: Folded | null
}
export interface MeetingFacts {
  readonly read: MeetingRead
  readonly folded: Folded
}

export async function gatherCase(opened: Opened, caseId: CaseId): Promise<Result<CaseFacts>> {
  const found = await caseRead(opened, caseId)
  if (!found.ok) return found
  const read = found.value
  const [committee, names, meetings] = await Promise.all([
    opened.committee(),
    opened.documents.names(`submission/${caseId}/`),
    meetingsOf(opened, caseId),
  ])
  const targets: Target[] = []
  for (const target of read.targets) {
    const course = (await opened.library(target.institutionId)).find((one) => one.id === target.courseId)
    const institution = await opened.institution(target.institutionId)
    if (course && institution) targets.push({ course, institution })
  }
  const rubric = rubricOf(committee, read)
  if (!rubric) return refuse({ kind: 'not-found', noun: 'rubric', id: read.fields.rubricId ?? '' })
  const reviewFolded = await opened.documents.get(reviewDoc(caseId, opened.store.info.member))
  const meeting = meetings[meetings.length - 1]
  return accept({
    read,
    folded: await opened.documents.get(caseDoc(caseId)),
    targets,
    rubric,
    review: readReview(reviewFolded),
    reviewFolded,
    submissions: visibleSubmissions(
      read,
      await submissionsOf(opened, names, caseId),
      opened.store.info.member,
    ),
    meetings,
    meeting: meeting?.read ?? null,
    meetingFolded: meeting?.folded ?? null,
  })
}

/** The rubric that a case chose, else the newest that the committee adopted. */
export const rubricOf = (
  { rubrics }: Pick<CommitteeRead, 'rubrics'>,
  read: Pick<CaseRead, 'fields'>,
): RubricTemplate | undefined =>
  rubrics.find((one) => one.id === read.fields.rubricId) ?? rubrics[rubrics.length - 1]

/** The newest submission of each member to a case, by member. */
export async function submissionsOf(
  opened: Opened,
  names: readonly DocName[],
  caseId: CaseId,
): Promise<Submission[]> {
  const newest = new Map<string, { n: number; doc: DocName }>()
  for (const doc of names) {
    if (docTypeOf(doc) !== 'submission') continue
    const [of, member, n] = docParts(doc)
    if (of !== caseId || member === undefined) continue
    const number = Number(n)
    if ((newest.get(member)?.n ?? 0) < number) newest.set(member, { n: number, doc })
  }
  const found: Submission[] = []
  for (const [member, { n, doc }] of newest) {
    const folded = await opened.documents.get(doc)
    const read = readSubmission(folded)
    if (read) found.push({ memberId: member as MemberId, n, doc, folded, read })
  }
  return found
}

/**
 * Sealed first, shared after: one's own submission always, those of others when every assigned assessor has submitted
 * (design notes, decision 7). With nobody assigned there is nobody to wait for.
 */
export function visibleSubmissions(
  read: Pick<CaseRead, 'assessorIds'>,
  submissions: readonly Submission[],
  me: MemberId,
): readonly Submission[] {
  const all = read.assessorIds.every((id) => submissions.some((submission) => submission.memberId === id))
  return all ? submissions : submissions.filter((submission) => submission.memberId === me)
}

/** The meetings with a motion about a case, oldest first; on one day the one that was begun first. */
export async function meetingsOf(opened: Opened, caseId: CaseId): Promise<readonly MeetingFacts[]> {
  const found = await readMeetings(opened, await opened.meetings.about(caseId))
  const key = ({ read, folded }: MeetingFacts) =>
    `${read.date ?? '9999'} ${folded.acts[0]?.at ?? ''} ${motionNumber(read, caseId)} ${read.id}`
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
const motionNumber = (read: MeetingRead, caseId: CaseId): string =>
  read.motions.findLast((motion) => motion.caseId === caseId)?.number ?? ''

export const allMeetings = async (opened: Opened): Promise<MeetingFacts[]> =>
  readMeetings(opened, await opened.documents.names('meeting/'))

async function readMeetings(opened: Opened, docs: readonly DocName[]): Promise<MeetingFacts[]> {
  const found: MeetingFacts[] = []
  for (const doc of docs) {
    const folded = await opened.documents.get(doc)
    const read = readMeeting(folded)
    if (read) found.push({ read, folded })
  }
  return found
}
