import { z } from 'zod'
import type { CourseId } from '../ids.ts'
import { institutionId } from '../ids.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { credits, date, hours, line } from '../values.ts'

/** A course of a receiving institution's library; subject and number are the guide's (`ECON`, `1900`). */
export const courseFields = z.strictObject({
  institutionId,
  subject: z.string().regex(/^[A-Z]{2,8}$/, 'expected 2 to 8 capital letters, as in ECON'),
  number: z.string().regex(/^[0-9A-Z]{3,6}$/, 'expected a course number, as in 1900'),
  title: line,
  credits: credits.nullable(),
  /** 1..4, or null where the number does not tell. */
  yearLevel: z.int().min(1).max(4).nullable(),
  instructionalHours: hours.nullable(),
  totalHours: hours.nullable(),
  outlineDate: date.nullable(),
  topics: z.array(line).max(200),
})
export type CourseFields = z.infer<typeof courseFields>
export interface Course extends CourseFields {
  readonly id: CourseId
  readonly outcomes: readonly Outcome[]
}
