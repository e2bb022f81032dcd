import type { ActKind } from '#domain/act/kinds.ts'
import type { CaseFields, Stage } from '#domain/case/case-file.ts'
import type { CaseDocument } from '#domain/case/document.ts'
import type { MicroCredential } from '#domain/case/micro-credential.ts'
import type { Member } from '#domain/committee/member.ts'
import type { Decision, DecisionDraft } from '#domain/decision/decision.ts'
import type { ActId, CaseId, CommitteeId, CourseId, MemberId } from '#domain/ids.ts'
import type { Institution } from '#domain/institution/institution.ts'
import type { ImportPlan } from '#domain/library/import-plan.ts'
import type { Course } from '#domain/library/course.ts'
import type { MeetingRead } from '#domain/meeting/read-meeting.ts'
import type { OutcomeMatch } from '#domain/review/outcome-match.ts'
import type { CriterionScore, RubricTemplate } from '#domain/rubric/rubric.ts'
import type { LocalText } from '#domain/values.ts'

/** Wire shapes of what screens show. All are JSON; dates are text; figures that decide are exact fractions "n/d". */
export interface AppState {
  readonly version: string
  /** How a new committee's key is protected on this computer; 'passphrase' asks for one. */
  readonly protection: 'system' | 'passphrase'
  readonly keyNames: 'mac' | 'other'
  /** False where the host cannot choose folders: the choice is then not offered at all. */
  readonly canChooseFolder: boolean
  readonly preferences: Preferences
  readonly recents: readonly Recent[]
  readonly committee: { readonly id: CommitteeId; readonly name: LocalText; readonly sample: boolean } | null
  readonly undo: UndoState
}
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark'
  readonly density: 'comfortable' | 'compact'
  readonly language: 'en' | 'fr'
}
export interface Recent {
  /** Opaque: the path stays in the backend. */
  readonly id: string
  readonly name: LocalText
  /** A few last folder names, for the eye. */
  readonly place: string
  readonly openedAt: string
  readonly state: 'ready' | 'missing' | 'needs-passphrase'
  readonly sample: boolean
}
/** What Ctrl+Z would take back, as the kind of the act; null = nothing. */
export interface UndoState {
  readonly undo: ActKind | null
  readonly redo: ActKind | null
}

export interface CommitteeView {
  readonly id: CommitteeId
  readonly name: LocalText
  readonly sample: boolean
  readonly me: Member
  readonly members: readonly Member[]
  readonly institutions: readonly Institution[]
  readonly courses: readonly (Omit<Course, 'outcomes'> & { readonly outcomeCount: number })[]
  readonly rubrics: readonly RubricTemplate[]
  /** When the newest act was known to be on disk, since the committee was opened; null where none was written since. */
  readonly savedAt: string | null
}

/** One row of the case table. Percent figures are rounded down to a tenth and decide nothing. */
export interface CaseSummary {
  readonly id: CaseId
  readonly number: string | null
  readonly title: LocalText
  readonly provider: string
  readonly target: { readonly institutionCode: string; readonly course: string } | null
  readonly stage: Stage
  readonly receivedAt: string | null
  readonly dueAt: string | null
  readonly assessorIds: readonly MemberId[]
  /** Whose matches the figures count; null = nothing compared yet. */
  readonly coverage: CoverageSummary | null
  readonly contested: number
  readonly decision: string | null
  readonly updatedAt: string
}
export interface CoverageSummary {
  readonly basis: 'agreed' | 'mine'
  readonly proven: number
  readonly full: number
  readonly partial: number
  readonly claimed: number
  readonly threshold: number
}

export interface CaseView {
  readonly id: CaseId
  readonly number: string | null
  readonly fields: CaseFields
  readonly stage: Stage
  readonly withdrawn: string | null
  readonly credential: MicroCredential
  readonly targets: readonly Target[]
  readonly documents: readonly CaseDocument[]
  readonly assessorIds: readonly MemberId[]
  readonly rubric: RubricTemplate
  /** The viewer's own working review; empty lists while nothing is done. */
  readonly mine: {
    readonly matches: readonly OutcomeMatch[]
    readonly scores: readonly CriterionScore[]
    readonly submittedAt: string | null
    readonly changedSinceSubmit: boolean
  }
  readonly agreed: {
    readonly matches: readonly OutcomeMatch[]
    readonly scores: readonly CriterionScore[]
    readonly at: string
  } | null
  /** Submissions that may be seen now: all assigned reviews are in. */
  readonly submissions: readonly { readonly memberId: MemberId; readonly at: string }[]
  readonly draft: DecisionDraft
  readonly decisions: readonly (Decision & { readonly recordedAt: string; readonly superseded: boolean })[]
  readonly meeting: MeetingRead | null
  readonly contested: readonly ContestedField[]
  readonly cameAfter: readonly ActId[]
  readonly exports: readonly { readonly sha256: string; readonly filename: string; readonly at: string }[]
}
export interface Target {
  readonly course: Course
  readonly institution: Institution
}
export interface ContestedField {
  readonly doc: string
  readonly path: string
  readonly values: readonly {
    readonly act: ActId
    readonly shown: string
    readonly by: string
    readonly at: string
  }[]
}

/** One act as the history shows it; `subject` names what it was about in the committee's words. */
export interface HistoryEntry {
  readonly act: ActId
  readonly kind: ActKind
  readonly at: string
  readonly by: string
  readonly subject: string
  /** The ids of the same; a match's are its course outcome and its credential outcome. */
  readonly about: readonly string[]
  /** Field names that changed, with the value before and after as text, where it is short. */
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[]
  readonly settled: boolean
  readonly undone: boolean
}

export interface ImportPreview {
  readonly preview: string
  readonly filename: string
  readonly plan: ImportPlan
}
export interface ImportDone {
  readonly caseId: CaseId | null
  readonly courseId: CourseId | null
  readonly outcomes: number
}
export interface FileGrant {
  readonly grant: string
  readonly filename: string
  readonly bytes: number
  readonly sha256: string
}
