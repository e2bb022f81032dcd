import { z } from 'zod'
import { institutionId, type MemberId } from '../ids.ts'
import { line, someLine } from '../values.ts'

export const role = z.enum([
  'chair',
  'vice_chair',
  'secretary',
  'member',
  'assessor',
  'vetter',
  'registrar',
  'observer',
])
export type Role = z.infer<typeof role>

/** A person of the committee; voting is apart from the role. */
export const memberFields = z.strictObject({
  name: someLine,
  email: line,
  institutionId: institutionId.nullable(),
  roles: z.array(role).max(8),
  voting: z.boolean(),
  active: z.boolean(),
})
export type MemberFields = z.infer<typeof memberFields>
export interface Member extends MemberFields {
  readonly id: MemberId
}
