import type { RubricId } from '../ids.ts'
import { templateOf } from './default-rubric.ts'
import { nufficCriteria } from './nuffic-criteria.ts'
import type { RubricTemplate } from './rubric.ts'

/**
 * A second template to start from: Nuffic's seven criteria for judging short learning (domain.md 1.3 and finding 7). It
 * asks nothing about a course, so coverage stands beside it. Nuffic weighs nothing and lets the purpose of recognition
 * decide; the weights, which sum to 100, and the required criteria are proposals for the committee to change.
 */
export const nufficRubric = (id: RubricId): RubricTemplate =>
  templateOf(id, { en: 'Seven criteria after Nuffic', fr: 'Sept critères d’après Nuffic' }, nufficCriteria)
