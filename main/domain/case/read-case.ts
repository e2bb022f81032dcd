import { docParts } from '../act/doc-name.ts'
import type { Folded } from '../act/act.ts'
import { elementsOf, fieldsUnder, valueAt } from '../act/registers.ts'
import {
  decision,
  decisionDraftFields,
  emptyDecisionDraft,
  type Decision,
  type DecisionDraft,
} from '../decision/decision.ts'
import type {
  ActId,
  AssessmentTaskId,
  CaseId,
  CourseId,
  DecisionId,
  DocumentId,
  InstitutionId,
  MemberId,
  Sha256,
} from '../ids.ts'
import { actTimes, entriesOf, lenient, lenientList, properties, survivorAt } from '../lenient.ts'
import { byOrder } from '../outcome/by-order.ts'
import { readOutcomes } from '../outcome/read-outcomes.ts'
import { outcomeMatch, type OutcomeMatch } from '../review/outcome-match.ts'
import { criterionScore, type CriterionScore } from '../rubric/rubric.ts'
import { caseFields, type CaseFields } from './case-file.ts'
import { documentFields, type CaseDocument, type DocumentFields } from './document.ts'
import {
  credentialFields,
  emptyCredential,
  taskFields,
  type AssessmentTask,
  type MicroCredential,
  type TaskFields,
} from './micro-credential.ts'

/** Everything that a case's own document says; what other documents say of it is added by who asks. */
export interface CaseRead {
  readonly id: CaseId
  readonly fields: CaseFields
  /** Null while the case is new. */
  readonly number: string | null
  /** The reason, where the case is withdrawn. */
  readonly withdrawn: string | null
  readonly credential: MicroCredential
  readonly documents: readonly CaseDocument[]
  /** In the order in which they were chosen. */
  readonly targets: readonly { readonly courseId: CourseId; readonly institutionId: InstitutionId }[]
  readonly assessorIds: readonly MemberId[]
  readonly agreed: {
    readonly matches: readonly OutcomeMatch[]
    readonly scores: readonly CriterionScore[]
    readonly at: string
    readonly act: ActId
  } | null
  readonly draft: DecisionDraft
  /** In fold order; a superseded one stays. */
  readonly decisions: readonly RecordedDecision[]
  readonly exports: readonly {
    readonly sha256: Sha256
    readonly what: string
    readonly filename: string
    readonly decisionId: DecisionId | null
    readonly at: string
  }[]
}
export type RecordedDecision = Decision & {
  readonly recordedAt: string
  readonly superseded: boolean
  readonly act: ActId
}

export const emptyCase: CaseFields = {
  title: {},
  purpose: '',
  requestedBy: '',
  receivedAt: null,
  dueAt: null,
  priority: 'normal',
  rubricId: null,
}
const emptyTask: TaskFields = {
  order: 'V',
  title: '',
  kind: '',
  weight: null,
  passMark: null,
  outcomeIds: [],
  supervised: null,
  identityChecked: false,
}
const emptyDocument: Omit<DocumentFields, 'sha256'> = {
  kind: 'other',
  filename: '',
  mime: 'application/pdf',
  bytes: 0,
  pages: null,
  language: null,
  source: '',
  receivedAt: '1970-01-01T00:00:00Z',
  containsPersonalInfo: false,
  classification: 'internal',
}
const agreedMatch = outcomeMatch.loose()
const agreedScore = criterionScore.loose()

export function readCase(folded: Folded): CaseRead {
  const times = actTimes(folded)
  const inOrder = (a: { act: string }, b: { act: string }) =>
    (times.get(a.act)?.position ?? 0) - (times.get(b.act)?.position ?? 0)
  const at = (act: string) => times.get(act)?.at ?? ''
  const number = valueAt(folded, 'case/number')
  const withdrawn = valueAt(folded, 'case/withdrawn')
  const targets = [...entriesOf(folded, 'target')].flatMap(([courseId, { act, value }]) => {
    const { institutionId } = properties(value)
    if (typeof institutionId !== 'string') return []
    return [{ act, courseId: courseId as CourseId, institutionId: institutionId as InstitutionId }]
  })
  const assessors = [...entriesOf(folded, 'assessor')].filter(([, { value }]) => value === true)
  const exports = [...entriesOf(folded, 'export')].map(([sha256, { act, value }]) => {
    const { what, filename, decisionId } = properties(value)
    return {
      act,
      shown: {
        sha256: sha256 as Sha256,
        what: typeof what === 'string' ? what : '',
        filename: typeof filename === 'string' ? filename : '',
        decisionId: typeof decisionId === 'string' ? (decisionId as DecisionId) : null,
        at: at(act),
      },
    }
  })
  return {
    id: docParts(folded.doc)[0] as CaseId,
    fields: lenient(caseFields, fieldsUnder(folded, 'case'), emptyCase),
    number: typeof number === 'string' ? number : null,
    withdrawn: typeof withdrawn === 'string' ? withdrawn : null,
    credential: readCredential(folded),
    documents: readDocuments(folded),
    targets: targets.sort(inOrder).map(({ courseId, institutionId }) => ({ courseId, institutionId })),
    assessorIds: assessors.map(([id]) => id as MemberId).sort(),
    agreed: readAgreed(folded, at),
    draft: lenient(decisionDraftFields, fieldsUnder(folded, 'draft'), emptyDecisionDraft),
    decisions: readDecisions(folded, at).sort(inOrder),
    exports: exports.sort(inOrder).map(({ shown }) => shown),
  }
}

function readCredential(folded: Folded): MicroCredential {
  const tasks = [...elementsOf(folded, 'task')].map(([id, fields]): AssessmentTask => ({
    ...lenient(taskFields, fields, emptyTask),
    id: id as AssessmentTaskId,
  }))
  const outcomes = readOutcomes(folded).map(({ outcome }) => outcome)
  return {
    ...lenient(credentialFields, fieldsUnder(folded, 'credential'), emptyCredential),
    outcomes,
    tasks: tasks.sort(byOrder),
  }
}

function readDocuments(folded: Folded): CaseDocument[] {
  const found = [...elementsOf(folded, 'document')].flatMap(([id, fields]): CaseDocument[] => {
    const hash = documentFields.shape.sha256.safeParse(fields['sha256'])
    // Without a hash there are no bytes to open: such an element was only ever half written by another version.
    return hash.success
      ? [
          {
            ...lenient(documentFields, fields, { ...emptyDocument, sha256: hash.data }),
            id: id as DocumentId,
          },
        ]
      : []
  })
  const key = (document: CaseDocument) => `${document.receivedAt}\u0000${document.id}`
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

function readAgreed(folded: Folded, at: (act: string) => string): CaseRead['agreed'] {
  const survivor = survivorAt(folded, 'agreed')
  if (survivor === null) return null
  const { matches, scores } = properties(survivor.value)
  return {
    // Each names the review acts it was taken from; readers of a case need the judgement only.
    matches: lenientList(agreedMatch, matches).map(
      ({
        courseOutcomeId,
        credentialOutcomeId,
        strength,
        rationale,
        courseQuote,
        credentialQuote,
        taskId,
      }) => ({
        courseOutcomeId,
        credentialOutcomeId,
        strength,
        rationale,
        courseQuote,
        credentialQuote,
        taskId,
      }),
    ),
    scores: lenientList(agreedScore, scores).map(({ criterionId, level, rationale, evidence, open }) => ({
      criterionId,
      level,
      rationale,
      evidence,
      ...(open ? { open } : {}),
    })),
    act: survivor.act,
    at: at(survivor.act),
  }
}

function readDecisions(folded: Folded, at: (act: string) => string): RecordedDecision[] {
  const read = [...entriesOf(folded, 'decision').values()].flatMap(({ act, value }) => {
    const decoded = decision.safeParse(value)
    return decoded.success ? [{ ...decoded.data, act, recordedAt: at(act) }] : []
  })
  const superseded = new Set<string>(
    read.flatMap(({ supersedes }) => (supersedes === null ? [] : [supersedes])),
  )
  return read.map((one) => ({ ...one, superseded: superseded.has(one.id) }))
}
