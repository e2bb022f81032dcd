import { z } from 'zod'
import { conditionId, decisionId, institutionId, meetingId, motionId } from '../ids.ts'
import { credits, date, line, month, prose } from '../values.ts'
import { creditUnit } from '../institution/institution.ts'
import { decisionModifiers } from './modifiers.ts'

/** Decision types, with the codes used in exports (domain.md 2.3). */
export const decisionType = z.enum([
  'ASSIGNED',
  'UNASSIGNED',
  'GENERAL_ELECTIVE',
  'EXEMPTION',
  'CLUSTER',
  'BLOCK',
  'NO_CREDIT',
  'CASE_BY_CASE',
  'RETURN_INFO',
  'CONDITIONAL',
  'NO_CHANGE',
  'FORWARD',
  'DEFERRED',
])
export type DecisionType = z.infer<typeof decisionType>

export const condition = z.strictObject({
  id: conditionId,
  text: prose.min(1),
  owner: line,
  dueAt: date.nullable(),
  metAt: date.nullable(),
})
export type Condition = z.infer<typeof condition>

/**
 * What the form holds before the motion is carried: nothing here is a decision. `award` is the text of the transfer
 * guide (`TRU ECON 1900 (3)`, `TRU ECON 2XX0 (3)`, `No credit`); guide-text.ts reads and writes it.
 */
export const decisionDraftFields = z.strictObject({
  institutionId: institutionId.nullable(),
  authority: z.enum(['advisory', 'binding']),
  type: decisionType.nullable(),
  award: line,
  credits: credits.nullable(),
  creditUnit: creditUnit,
  conditions: z.array(condition).max(50),
  minimumGrade: line,
  restrictions: prose,
  rationale: prose,
  /** Why a required criterion below its level does not block a direct equivalent (domain.md 2.4). */
  gateOverride: prose,
  effectiveStart: month.nullable(),
  effectiveEnd: month.nullable(),
  reviewDueAt: date.nullable(),
  supersession: z.enum(['none', 'replaces_all', 'replaces_from_start', 'additional']),
  /** Absent = none; modifiers.ts reads it together with the minimum grade. */
  modifiers: decisionModifiers.optional(),
})
export type DecisionDraft = z.infer<typeof decisionDraftFields>

export const emptyDecisionDraft: DecisionDraft = {
  institutionId: null,
  authority: 'advisory',
  type: null,
  award: '',
  credits: null,
  creditUnit: 'semester',
  conditions: [],
  minimumGrade: '',
  restrictions: '',
  rationale: '',
  gateOverride: '',
  effectiveStart: null,
  effectiveEnd: null,
  reviewDueAt: null,
  supersession: 'none',
}

/** The figures a decision rested on, as exact fractions "n/d" so that a rebuild shows the same. */
export const decisionFigures = z.strictObject({
  coverage: line,
  reverseCoverage: line,
  criticalMet: z.int(),
  criticalTotal: z.int(),
  rubricTotal: line.nullable(),
  hoursRatio: line.nullable(),
})
export type DecisionFigures = z.infer<typeof decisionFigures>

/** A recorded decision: the outcome of a carried motion, as it was settled. */
export const decision = decisionDraftFields.extend({
  id: decisionId,
  number: line,
  institutionId,
  type: decisionType,
  meetingId,
  motionId,
  decidedOn: date,
  figures: decisionFigures,
  supersedes: decisionId.nullable(),
})
export type Decision = z.infer<typeof decision>
