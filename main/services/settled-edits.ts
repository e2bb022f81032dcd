import type { Folded } from '#domain/act/act.ts'
import { valueAt } from '#domain/act/registers.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Edit } from './documents.ts'

const minutesKinds = new Set([
  'meeting.set',
  'attendance.set',
  'motion.set',
  'motion.removed',
  'recusal.set',
  'dissent.set',
  'motion.closed',
  'minutes.approved',
])

/**
 * Edits that would touch what was settled are refused where the person still can do something about it; what arrives
 * late from elsewhere is kept as *came after* instead.
 */
export function settledBy(folded: Folded, edit: Edit): Refusal | null {
  if (minutesKinds.has(edit.kind) && valueAt(folded, 'minutes/approved') === true)
    return { kind: 'settled', by: 'minutes.approved' }
  if (
    edit.kind === 'motion.set' ||
    edit.kind === 'motion.removed' ||
    edit.kind === 'recusal.set' ||
    edit.kind === 'motion.closed'
  ) {
    const motion = (edit.body as { readonly motionId: string }).motionId
    if (valueAt(folded, `motion/${motion}/closed`) !== null) return { kind: 'settled', by: 'motion.closed' }
  }
  return null
}
