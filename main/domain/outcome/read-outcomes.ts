import type { Folded, Json } from '../act/act.ts'
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
export function readOutcomes(folded: Folded): (Outcome & { readonly courseId: string | null })[] {
  const outcomes: (Outcome & { readonly courseId: string | null })[] = []
  for (const [id, fields] of elementsOf(folded, 'outcome')) {
    const courseId: Json | undefined = fields['courseId']
    const owner = typeof courseId === 'string' ? courseId : null
    const unset: OutcomeFields = owner === null ? emptyOutcome : { ...emptyOutcome, ownerType: 'course' }
    outcomes.push({ ...lenient(outcomeFields, fields, unset), id: id as OutcomeId, courseId: owner })
  }
  return outcomes.sort(byOrder)
}
