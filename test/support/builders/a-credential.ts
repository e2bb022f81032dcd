import { emptyCredential, type AssessmentTask, type MicroCredential } from '#domain/case/micro-credential.ts'
import type { AssessmentTaskId, DocumentId, Sha256 } from '#domain/ids.ts'
import type { CaseDocument } from '#domain/case/document.ts'
import { aSha256, anId } from './an-id.ts'
import { aCredentialOutcome } from './an-outcome.ts'

/** A graded task with a pass mark. */
export const aTask = (over: Partial<AssessmentTask> = {}): AssessmentTask => ({
  id: anId<AssessmentTaskId>('field report'),
  order: 'V',
  title: 'Field report',
  kind: 'report',
  weight: 60,
  passMark: 60,
  outcomeIds: [aCredentialOutcome().id],
  supervised: 'remote',
  identityChecked: true,
  ...over,
})

/** A complete dossier. */
export const aCredential = (over: Partial<MicroCredential> = {}): MicroCredential => ({
  ...emptyCredential,
  title: { en: 'Field Weather Observation', fr: 'Observation météorologique sur le terrain' },
  code: 'FWO-1',
  provider: 'North Coast College',
  version: '2',
  languages: ['en'],
  mode: 'blended',
  instructionalHours: 30,
  selfStudyHours: 60,
  totalLearningHours: 120,
  topics: ['Charts', 'Instruments'],
  qualityStatement: 'Approved by the education council in May 2025.',
  lastReviewed: '2026-02-01',
  outcomes: [aCredentialOutcome()],
  tasks: [aTask()],
  ...over,
})

/** A document of the dossier; its hash is made from its file name. */
export const aDocument = (over: Partial<CaseDocument> = {}): CaseDocument => {
  const filename = over.filename ?? 'outline.pdf'
  return {
    id: anId<DocumentId>(filename),
    kind: 'outline',
    filename,
    mime: 'application/pdf',
    bytes: 20_480,
    sha256: aSha256<Sha256>(filename),
    pages: 6,
    language: 'en',
    source: 'Registrar',
    receivedAt: '2026-09-02T16:00:00.000Z',
    containsPersonalInfo: false,
    classification: 'internal',
    ...over,
  }
}
