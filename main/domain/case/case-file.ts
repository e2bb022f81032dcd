import { z } from 'zod'
import { date, line, localText, prose } from '../values.ts'
import { rubricId } from '../ids.ts'

/** The fields of a case file that people set; everything else about a case follows from other acts. */
export const caseFields = z.strictObject({
  title: localText,
  purpose: prose,
  requestedBy: line,
  receivedAt: date.nullable(),
  dueAt: date.nullable(),
  priority: z.enum(['low', 'normal', 'high']),
  rubricId: rubricId.nullable(),
})
export type CaseFields = z.infer<typeof caseFields>

/** Computed from acts and today's date, never stored (domain.md 9b, CaseFile.state). */
export const stage = z.enum([
  'intake',
  'incomplete',
  'ready',
  'assigned',
  'in_review',
  'reconciling',
  'to_committee',
  'decided',
  'conditional',
  'signed',
  'published',
  'in_force',
  'review_due',
  'expired',
  'withdrawn',
  'appealed',
])
export type Stage = z.infer<typeof stage>

/** A case's number as given by the secretary or chair: `MC-2026-017`. */
export const caseNumber = z
  .string()
  .regex(/^[A-Z]{1,6}-\d{4}-\d{3,5}$/, 'expected a case number, as in MC-2026-017')
