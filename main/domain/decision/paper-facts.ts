import type { CaseDocument } from '../case/document.ts'
import type { MicroCredential } from '../case/micro-credential.ts'
import type { Member } from '../committee/member.ts'
import type { Institution } from '../institution/institution.ts'
import type { Course } from '../library/course.ts'
import type { MeetingRead } from '../meeting/read-meeting.ts'
import type { OutcomeMatch } from '../review/outcome-match.ts'
import type { CriterionScore, RubricTemplate } from '../rubric/rubric.ts'
import type { LocalText } from '../values.ts'
import type { Decision } from './decision.ts'

/** Everything that a decision's document says; gathered first, so that setting it down asks nobody anything. */
export interface PaperFacts {
  readonly committeeName: LocalText
  /** Said on every page of a sample's documents. */
  readonly sample: boolean
  readonly caseNumber: string | null
  readonly caseTitle: LocalText
  readonly receivedAt: string | null
  readonly credential: MicroCredential
  /** The course at the deciding institution that the credential was compared with; null where there was none. */
  readonly course: Course | null
  readonly institution: Institution
  readonly documents: readonly CaseDocument[]
  readonly decision: Decision
  /** The number of the decision that this one replaces. */
  readonly supersedesNumber: string | null
  /** The agreed assessment that the decision rests on. */
  readonly agreed: { readonly matches: readonly OutcomeMatch[]; readonly scores: readonly CriterionScore[] }
  readonly rubric: RubricTemplate
  readonly meeting: MeetingRead | null
  readonly members: readonly Member[]
  readonly provenance: {
    readonly appVersion: string
    /** ISO 8601 UTC: when the decision was recorded; the document's own date, so that the same facts make the same bytes. */
    readonly recordedAt: string
    /** The act that settled the decision; its id is the SHA-256 of the record. */
    readonly record: string
  }
}
