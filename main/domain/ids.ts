import { z } from 'zod'

/**
 * Ids are made, not typed: each noun has its own brand, so that a course id can never be passed where an outcome id
 * is meant. All are 26 characters of lower-case base32 (130 random bits, from the `Ids` port), except act ids, which
 * are the SHA-256 of the act's bytes as 64 hex digits.
 */
const plain = z.string().regex(/^[a-z2-7]{26}$/, 'expected an id of 26 letters and digits')
const branded = <B extends string>() => plain.brand<B>()

export const committeeId = branded<'CommitteeId'>()
export const institutionId = branded<'InstitutionId'>()
export const courseId = branded<'CourseId'>()
export const caseId = branded<'CaseId'>()
export const credentialId = branded<'MicroCredentialId'>()
export const outcomeId = branded<'OutcomeId'>()
export const taskId = branded<'AssessmentTaskId'>()
export const documentId = branded<'DocumentId'>()
export const memberId = branded<'MemberId'>()
export const deviceId = branded<'DeviceId'>()
export const sessionId = branded<'SessionId'>()
export const rubricId = branded<'RubricId'>()
export const meetingId = branded<'MeetingId'>()
export const motionId = branded<'MotionId'>()
export const conditionId = branded<'ConditionId'>()
export const decisionId = branded<'DecisionId'>()
/** A criterion's id is a slug such as `outcome-coverage`: rubrics are files that people write. */
export const criterionId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected a short lower-case name')
  .brand<'CriterionId'>()
export const actId = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 as 64 hex digits')
  .brand<'ActId'>()
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 as 64 hex digits')
  .brand<'Sha256'>()

export type CommitteeId = z.infer<typeof committeeId>
export type InstitutionId = z.infer<typeof institutionId>
export type CourseId = z.infer<typeof courseId>
export type CaseId = z.infer<typeof caseId>
export type MicroCredentialId = z.infer<typeof credentialId>
export type OutcomeId = z.infer<typeof outcomeId>
export type AssessmentTaskId = z.infer<typeof taskId>
export type DocumentId = z.infer<typeof documentId>
export type MemberId = z.infer<typeof memberId>
export type DeviceId = z.infer<typeof deviceId>
export type SessionId = z.infer<typeof sessionId>
export type RubricId = z.infer<typeof rubricId>
export type MeetingId = z.infer<typeof meetingId>
export type MotionId = z.infer<typeof motionId>
export type ConditionId = z.infer<typeof conditionId>
export type DecisionId = z.infer<typeof decisionId>
export type CriterionId = z.infer<typeof criterionId>
export type ActId = z.infer<typeof actId>
export type Sha256 = z.infer<typeof sha256>
