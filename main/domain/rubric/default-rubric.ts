import type { CriterionId, RubricId } from '../ids.ts'
import type { LocalProse } from '../values.ts'
import { defaultCriteria } from './default-criteria.ts'
import type { Criterion, RubricTemplate } from './rubric.ts'

/**
 * The rubric that a new committee starts with (domain.md 9c): ten criteria after Nuffic's seven, ACE and SQA, weights
 * that sum to 100, four of them required. All weights, and all bands but 80, are proposals for the committee to confirm;
 * where a descriptor names a percentage, the institution's own threshold stands above it.
 */
export interface DefaultCriterion {
  readonly id: string
  readonly weight: number
  readonly gate: boolean
  readonly mayBeNotApplicable: boolean
  readonly name: { readonly en: string; readonly fr: string }
  readonly question: Required<LocalProse>
  readonly en: readonly [string, string, string, string]
  readonly fr: readonly [string, string, string, string]
}

export function defaultRubric(id: RubricId): RubricTemplate {
  return templateOf(
    id,
    { en: 'Credit assessment rubric', fr: 'Grille d’évaluation pour la reconnaissance de crédits' },
    defaultCriteria,
  )
}

/** A first version made of criteria whose words are kept by language. */
export const templateOf = (
  id: RubricId,
  name: RubricTemplate['name'],
  criteria: readonly DefaultCriterion[],
): RubricTemplate => ({
  id,
  name,
  version: 1,
  criteria: criteria.map(({ en, fr, id: slug, ...rest }): Criterion => ({
    ...rest,
    id: slug as CriterionId,
    levels: [
      { en: en[0], fr: fr[0] },
      { en: en[1], fr: fr[1] },
      { en: en[2], fr: fr[2] },
      { en: en[3], fr: fr[3] },
    ],
  })),
})
