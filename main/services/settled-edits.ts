import type { Folded } from '#domain/act/act.ts'
import { docTypeOf } from '#domain/act/doc-name.ts'
import { valueAt } from '#domain/act/registers.ts'
import { writesOf } from '#domain/act/writes.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Edit } from './documents.ts'

/**
 * Edits that would touch what was settled are refused where the person still can do something about it; what arrives
 * late from elsewhere is kept as *came after* instead. Asked of the registers and not of the kind of act, because an undo
 * may write any of them.
 */
export function settledBy(folded: Folded, edit: Edit): Refusal | null {
  const type = docTypeOf(edit.doc)
  if (type === 'meeting') {
    if (valueAt(folded, 'minutes/approved') === true) return { kind: 'settled', by: 'minutes.approved' }
    const closed = writesOf(edit).some(({ path }) => {
      const [noun, motion, field] = path.split('/')
      // A dissent is noted when it is said, which is after the vote.
      return noun === 'motion' && field !== 'dissent' && valueAt(folded, `motion/${motion}/closed`) !== null
    })
    return closed ? { kind: 'settled', by: 'motion.closed' } : null
  }
  // Only an undo empties a case; its number would be free again, and a number is never given twice.
  const empties =
    type === 'case' && writesOf(edit).some(({ path, value }) => path === 'case/exists' && value === null)
  return empties && valueAt(folded, 'case/number') !== null ? { kind: 'settled', by: 'case.numbered' } : null
}
