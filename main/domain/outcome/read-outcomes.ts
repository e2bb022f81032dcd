import type { Folded } from '../act/act.ts'
import { elementsOf } from '../act/registers.ts'
import type { OutcomeId } from '../ids.ts'
import { lenient } from '../lenient.ts'
import { byOrder } from './by-order.ts'
import { outcomeFields, type Outcome, type OutcomeFields } from './outcome.ts'

/** What an outcome is of which only its existence is known; `V` is the middle of every list. */
export const emptyOutcome: OutcomeFields = {
  ownerType: 'credential',
  order: 'V',
  code: '',
  text: {},
  group: '',
  bloom: null,
  weight: null,
  required: true,
  critical: false,
  sourceIdentifier: '',
}

/** The outcomes of a case's credential or of an institution's courses, in order; `courseId` tells whose a course's are. */
export function readOutcomes(
  folded: Folded,
): { readonly outcome: Outcome; readonly courseId: string | null }[] {
  const found: { readonly outcome: Outcome; readonly courseId: string | null }[] = []
  for (const [id, fields] of elementsOf(folded, 'outcome')) {
    const courseId = typeof fields['courseId'] === 'string' ? fields['courseId'] : null
    const unset: OutcomeFields = courseId === null ? emptyOutcome : { ...emptyOutcome, ownerType: 'course' }
    found.push({ outcome: { ...lenient(outcomeFields, fields, unset), id: id as OutcomeId }, courseId })
  }
  return found.sort((a, b) => byOrder(a.outcome, b.outcome))
}
