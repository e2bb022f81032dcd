import { z } from 'zod'
import { criterionId, rubricId } from '../ids.ts'
import { localProse, localText, percent, prose } from '../values.ts'
import { quote } from '../review/outcome-match.ts'

/** Levels 0 none, 1 limited, 2 substantial, 3 strong (domain.md 9c). */
export const level = z.int().min(0).max(3)
export type Level = z.infer<typeof level>

/** A criterion; its weight is a percent of 100. A gate needs level 2 before a direct equivalent is proposed. */
export const criterion = z.strictObject({
  id: criterionId,
  name: localText,
  question: localProse,
  weight: percent,
  gate: z.boolean(),
  mayBeNotApplicable: z.boolean(),
  /** Four descriptors, level 0 first. */
  levels: z.tuple([localProse, localProse, localProse, localProse]),
})
export type Criterion = z.infer<typeof criterion>

export const rubricTemplate = z.strictObject({
  id: rubricId,
  name: localText,
  version: z.int().min(1),
  criteria: z.array(criterion).min(1).max(40),
  /** The template of the version before, which stays as it is for the cases that use it. */
  replaces: rubricId.optional(),
})
export type RubricTemplate = z.infer<typeof rubricTemplate>

/** One criterion's score: a level, or null for "not applicable"; an unscored criterion has no entry at all. */
export const scoreFields = z.strictObject({
  level: level.nullable(),
  rationale: prose,
  evidence: z.array(quote).max(50),
})
export type ScoreFields = z.infer<typeof scoreFields>
/** `open` marks a score of which only the rationale or evidence was written so far: its null is not "not applicable". */
export const criterionScore = scoreFields.extend({ criterionId, open: z.literal(true).optional() })
export type CriterionScore = z.infer<typeof criterionScore>
