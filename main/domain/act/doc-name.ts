import { z } from 'zod'
import type { CaseId, InstitutionId, MeetingId, MemberId } from '../ids.ts'

/** The kinds of documents that a committee's acts belong to (design notes, sync section 2). */
export const docTypes = [
  'committee',
  'institution',
  'library',
  'case',
  'review',
  'submission',
  'talk',
  'private',
  'meeting',
] as const
export type DocType = (typeof docTypes)[number]

const id = '[a-z2-7]{26}'
const grammar = new RegExp(
  `^(committee|institution/${id}|library/${id}|case/${id}|review/${id}/${id}|submission/${id}/${id}/[1-9][0-9]{0,5}|talk/${id}|private/${id}|meeting/${id})$`,
)
/** A document's name, such as `case/<id>` or `review/<case>/<member>`. */
export const docName = z.string().regex(grammar, 'expected the name of a document').brand<'DocName'>()
export type DocName = z.infer<typeof docName>

export const docTypeOf = (doc: DocName): DocType => doc.split('/')[0] as DocType

export const committeeDoc = 'committee' as DocName
export const institutionDoc = (institution: InstitutionId): DocName => `institution/${institution}` as DocName
export const libraryDoc = (institution: InstitutionId): DocName => `library/${institution}` as DocName
export const caseDoc = (caseId: CaseId): DocName => `case/${caseId}` as DocName
export const reviewDoc = (caseId: CaseId, member: MemberId): DocName =>
  `review/${caseId}/${member}` as DocName
export const submissionDoc = (caseId: CaseId, member: MemberId, n: number): DocName =>
  `submission/${caseId}/${member}/${n}` as DocName
export const meetingDoc = (meeting: MeetingId): DocName => `meeting/${meeting}` as DocName

/** The parts of a name after its type: `['<case>', '<member>']` of `review/<case>/<member>`. */
export const docParts = (doc: DocName): readonly string[] => doc.split('/').slice(1)
