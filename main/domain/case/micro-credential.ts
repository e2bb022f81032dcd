import { z } from 'zod'
import { outcomeId, type AssessmentTaskId } from '../ids.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { credits, date, hours, line, localText, percent, prose } from '../values.ts'
import { creditUnit } from '../institution/institution.ts'

/** The dossier of one version of a micro-credential (domain.md 2.1). Hours are decimal; null means not stated. */
export const credentialFields = z.strictObject({
  title: localText,
  code: line,
  provider: line,
  partners: z.array(line).max(50),
  version: line,
  firstOffered: date.nullable(),
  languages: z.array(z.enum(['en', 'fr', 'other'])).max(3),
  mode: z.enum(['online', 'onsite', 'blended', 'work']).nullable(),
  prerequisites: prose,
  purpose: prose,
  instructionalHours: hours.nullable(),
  practiceHours: hours.nullable(),
  workplaceHours: hours.nullable(),
  selfStudyHours: hours.nullable(),
  totalLearningHours: hours.nullable(),
  claimedCredit: credits.nullable(),
  claimedCreditUnit: creditUnit.nullable(),
  levelClaim: line,
  topics: z.array(line).max(200),
  qualityStatement: prose,
  approvalBody: line,
  lastReviewed: date.nullable(),
  credentialFormat: line,
  verificationAddress: line,
})
export type CredentialFields = z.infer<typeof credentialFields>

/** One graded task: which outcomes it proves, and under what rule. */
export const taskFields = z.strictObject({
  order: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[0-9A-Za-z]+$/),
  title: line,
  kind: line,
  weight: percent.nullable(),
  passMark: percent.nullable(),
  outcomeIds: z.array(outcomeId).max(200),
  supervised: z.enum(['none', 'remote', 'onsite']).nullable(),
  identityChecked: z.boolean(),
})
export type TaskFields = z.infer<typeof taskFields>
export interface AssessmentTask extends TaskFields {
  readonly id: AssessmentTaskId
}

export interface MicroCredential extends CredentialFields {
  readonly outcomes: readonly Outcome[]
  readonly tasks: readonly AssessmentTask[]
}

/** A dossier of which nothing is known yet. */
export const emptyCredential: CredentialFields = {
  title: {},
  code: '',
  provider: '',
  partners: [],
  version: '',
  firstOffered: null,
  languages: [],
  mode: null,
  prerequisites: '',
  purpose: '',
  instructionalHours: null,
  practiceHours: null,
  workplaceHours: null,
  selfStudyHours: null,
  totalLearningHours: null,
  claimedCredit: null,
  claimedCreditUnit: null,
  levelClaim: '',
  topics: [],
  qualityStatement: '',
  approvalBody: '',
  lastReviewed: null,
  credentialFormat: '',
  verificationAddress: '',
}
