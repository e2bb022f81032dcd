import { z } from 'zod'
import { line, type Language } from '../values.ts'
import type { DecisionDraft, DecisionType } from './decision.ts'
import { isExemption, isGuideAttribute, parseGuideText, renderGuideText } from './guide-text.ts'

/**
 * What narrows an award or adds to it beside its course and credits (domain.md 2.3): the least grade, use as a
 * prerequisite only, the programs it holds in, courses it rules out, the breadth it counts towards. Every field may be
 * missing, so that a decision recorded without any reads as one without modifiers.
 */
const courseCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9-]{0,7} [0-9][0-9A-Z]{2,5}$/, 'expected a course, as in ECON 1900')
export const breadthAttribute = z
  .string()
  .max(40)
  .refine(isGuideAttribute, 'expected an attribute as the guide writes it, as in B Hum')

export const decisionModifiers = z.strictObject({
  /** The credential opens the way to later courses and carries no credit towards a program. */
  prerequisiteOnly: z.boolean().default(false),
  /** Programs it holds in; none = all of them. */
  programs: z.array(line).max(50).default([]),
  /** Courses for which a learner cannot also have credit. */
  precludes: z.array(courseCode).max(50).default([]),
  /** Attributes such as `B Hum`, which the guide writes after the award. */
  breadth: z.array(breadthAttribute).max(10).default([]),
})
export type DecisionModifiers = z.infer<typeof decisionModifiers>
/** All that modifies an award; the least grade is a field of the decision itself, as written: `C+`, `60 %`. */
export interface Modifiers extends DecisionModifiers {
  readonly minimumGrade: string
}
export const noModifiers: Modifiers = { ...decisionModifiers.parse({}), minimumGrade: '' }

export const modifiersOf = (decision: Pick<DecisionDraft, 'minimumGrade' | 'modifiers'>): Modifiers => ({
  ...noModifiers,
  ...decision.modifiers,
  minimumGrade: decision.minimumGrade,
})

/** The attributes that an award's text carries; none where the text cannot be read. */
export function breadthOf(award: string): readonly string[] {
  const read = parseGuideText(award)
  return read.ok && read.value.kind === 'credit' ? (read.value.attributes ?? []) : []
}

/** The award's text with exactly these attributes; as it stands where it cannot be read or carries no credit. */
export function withBreadth(award: string, breadth: readonly string[]): string {
  const read = parseGuideText(award)
  if (!read.ok || read.value.kind === 'no-credit') return award
  const { kind, cluster, awards } = read.value
  return renderGuideText({ kind, cluster, awards, ...(breadth.length === 0 ? {} : { attributes: breadth }) })
}

/** What does not fit together: keys for the interface's sentences. */
export type ModifierProblem =
  /** The decision's type publishes nothing that could be narrowed. */
  | 'nothing-to-modify'
  | 'prerequisite-only-with-credit'
  | 'precludes-own-award'
  /** The award's text names other attributes than the field. */
  | 'breadth-differs-from-award'
  | 'repeated'

const withoutAward: readonly DecisionType[] = [
  'NO_CREDIT',
  'CASE_BY_CASE',
  'RETURN_INFO',
  'FORWARD',
  'DEFERRED',
]

export function modifierProblems(
  modifiers: Modifiers,
  decision: { readonly type: DecisionType | null; readonly award: string; readonly credits: number | null },
): ModifierProblem[] {
  const { prerequisiteOnly, precludes, breadth } = modifiers
  const problems: ModifierProblem[] = []
  if (decision.type !== null && withoutAward.includes(decision.type) && !isUnmodified(modifiers))
    problems.push('nothing-to-modify')
  if (prerequisiteOnly && (decision.credits ?? 0) > 0) problems.push('prerequisite-only-with-credit')
  const read = parseGuideText(decision.award)
  if (read.ok && read.value.kind === 'credit') {
    const own = read.value.awards.flatMap((award) =>
      isExemption(award) || award.number === null || award.level ? [] : [`${award.subject} ${award.number}`],
    )
    if (own.some((course) => precludes.includes(course))) problems.push('precludes-own-award')
    const said = read.value.attributes ?? []
    if ([...said].sort().join('&') !== [...breadth].sort().join('&'))
      problems.push('breadth-differs-from-award')
  }
  const lists = [modifiers.programs, precludes, breadth]
  if (lists.some((list) => new Set(list).size < list.length)) problems.push('repeated')
  return problems
}

export const isUnmodified = (modifiers: Modifiers): boolean =>
  modifiers.minimumGrade.trim() === '' &&
  !modifiers.prerequisiteOnly &&
  [modifiers.programs, modifiers.precludes, modifiers.breadth].every((list) => list.length === 0)

const words = {
  en: {
    grade: (grade: string) => `Minimum grade: ${grade}.`,
    prerequisite: 'For use as a prerequisite only.',
    programs: (list: string) => `Only in: ${list}.`,
    precludes: (list: string) => `No credit in addition to: ${list}.`,
  },
  fr: {
    grade: (grade: string) => `Note minimale\u00a0: ${grade}.`,
    prerequisite: 'À titre de préalable seulement.',
    programs: (list: string) => `Seulement dans\u00a0: ${list}.`,
    precludes: (list: string) => `Aucun crédit en plus de\u00a0: ${list}.`,
  },
} as const

/** The guide's `Condition` column in words; breadth is left out, as it stands in the award itself. '' = no condition. */
export function guideCondition(modifiers: Modifiers, language: Language): string {
  const say = words[language]
  const { minimumGrade, prerequisiteOnly, programs, precludes } = modifiers
  return [
    minimumGrade.trim() === '' ? '' : say.grade(minimumGrade.trim()),
    prerequisiteOnly ? say.prerequisite : '',
    programs.length === 0 ? '' : say.programs(programs.join(', ')),
    precludes.length === 0 ? '' : say.precludes(precludes.join(', ')),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
