import { z } from 'zod'
import type { OutcomeId } from '../ids.ts'
import { line, localProse, percent } from '../values.ts'

/** Revised Bloom level 1 remember .. 6 create; a hint that is never counted (domain.md 2.2). */
export const bloom = z.int().min(1).max(6)

/**
 * One learning outcome of a micro-credential or a course. `weight` is a share in percent; where an owner's outcomes
 * lack weights they count equally. `group` is the heading it stood under in its source.
 */
export const outcomeFields = z.strictObject({
  ownerType: z.enum(['credential', 'course']),
  /** Position in the owner's list: a fractional index, compared as text. */
  order: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[0-9A-Za-z]+$/),
  code: line,
  text: localProse,
  group: line,
  bloom: bloom.nullable(),
  weight: percent.nullable(),
  required: z.boolean(),
  /** Needed by later courses: must be met in full for a direct equivalent (domain.md 2.2). */
  critical: z.boolean(),
  /** The identifier of the item it was imported from, so that a re-import finds it again. */
  sourceIdentifier: line,
})
export type OutcomeFields = z.infer<typeof outcomeFields>
export interface Outcome extends OutcomeFields {
  readonly id: OutcomeId
}
