import type { RubricId } from '#domain/ids.ts'
import { defaultRubric } from '#domain/rubric/default-rubric.ts'
import type { Criterion, CriterionScore, RubricTemplate } from '#domain/rubric/rubric.ts'
import { aQuote } from './a-match.ts'
import { anId } from './an-id.ts'

/** The default rubric. */
export const aRubric = (over: Partial<RubricTemplate> = {}): RubricTemplate => ({
  ...defaultRubric(anId<RubricId>('default rubric')),
  ...over,
})

/** A score with rationale and evidence: `aScore('workload', 2)`; null is "not applicable". */
export const aScore = (
  criterion: string,
  level: number | null = 2,
  over: Partial<CriterionScore> = {},
): CriterionScore => ({
  criterionId: criterion as Criterion['id'],
  level,
  rationale: 'Shown in the outline.',
  evidence: [aQuote()],
  ...over,
})

/** Every criterion at one level. */
export const scoresAt = (level: number, rubric: RubricTemplate = aRubric()): CriterionScore[] =>
  rubric.criteria.map(({ id }) => aScore(id, level))
