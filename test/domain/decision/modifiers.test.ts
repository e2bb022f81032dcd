import { describe, expect, it } from 'vitest'
import {
  breadthOf,
  decisionModifiers,
  guideCondition,
  isUnmodified,
  modifierProblems,
  modifiersOf,
  noModifiers,
  withBreadth,
  type Modifiers,
} from '#domain/decision/modifiers.ts'
import { decision } from '#domain/decision/decision.ts'
import { aDecision } from '../../support/builders/a-decision.ts'
import { fc, law } from '../../support/law.ts'

const some = (over: Partial<Modifiers>): Modifiers => ({ ...noModifiers, ...over })
const direct = { type: 'ASSIGNED', award: 'HLU GEOG 1900 (3)', credits: 3 } as const

describe('modifiers of a decision', () => {
  it('are none where nothing was written', () => {
    expect(modifiersOf(aDecision())).toEqual(noModifiers)
    expect(decision.parse(aDecision())).toEqual(aDecision())
    expect(isUnmodified(noModifiers)).toBe(true)
    expect(guideCondition(noModifiers, 'en')).toBe('')
  })
  it('say the guide’s condition in both languages', () => {
    const all = some({
      minimumGrade: 'C+',
      prerequisiteOnly: true,
      programs: ['BBA', 'BSc'],
      precludes: ['ECON 1900'],
      breadth: ['B Hum'],
    })
    expect(guideCondition(all, 'en')).toBe(
      'Minimum grade: C+. For use as a prerequisite only. Only in: BBA, BSc. No credit in addition to: ECON 1900.',
    )
    expect(guideCondition(all, 'fr').replaceAll('\u00a0', ' ')).toBe(
      'Note minimale : C+. À titre de préalable seulement. Seulement dans : BBA, BSc. Aucun crédit en plus de : ECON 1900.',
    )
  })
  it('write the breadth into the award’s text and read it back', () => {
    expect(withBreadth('HLU GEOG 1900 (3)', ['B Hum', 'W'])).toBe('HLU GEOG 1900 (3) - B Hum & W')
    expect(breadthOf('HLU GEOG 1900 (3) - B Hum & W')).toEqual(['B Hum', 'W'])
    expect(withBreadth('HLU GEOG 1900 (3) - B Hum', [])).toBe('HLU GEOG 1900 (3)')
    expect([withBreadth('No credit', ['W']), withBreadth('???', ['W'])]).toEqual(['No credit', '???'])
  })
  it.each([
    [
      'nothing-to-modify',
      some({ minimumGrade: 'B' }),
      { type: 'NO_CREDIT', award: 'No credit', credits: null },
    ],
    ['prerequisite-only-with-credit', some({ prerequisiteOnly: true }), direct],
    ['precludes-own-award', some({ precludes: ['GEOG 1900'] }), direct],
    ['breadth-differs-from-award', some({ breadth: ['W'] }), direct],
    ['repeated', some({ programs: ['BBA', 'BBA'] }), direct],
  ] as const)('do not fit together: %s', (problem, modifiers, decision) => {
    expect(modifierProblems(modifiers, decision)).toEqual([problem])
  })
  it('fit where the text says the same breadth in another order', () => {
    const award = 'HLU GEOG 1900 (3) - W & B Hum'
    expect(modifierProblems(some({ breadth: ['B Hum', 'W'] }), { ...direct, award })).toEqual([])
  })
  it('are kept with the decision, beside its minimum grade', () => {
    const modifiers = decisionModifiers.parse({ prerequisiteOnly: true })
    const kept = decision.parse(aDecision({ minimumGrade: 'B', modifiers }))
    expect(modifiersOf(kept)).toEqual(some({ prerequisiteOnly: true, minimumGrade: 'B' }))
  })
  it('take no attribute that could be mistaken for a course', () => {
    expect(decisionModifiers.safeParse({ breadth: ['ECON 1900'] }).success).toBe(false)
  })
  law(
    'put any attributes into an award and take them out again',
    [fc.array(fc.stringMatching(/^[A-Z][A-Za-z]{0,5}( [A-Z][a-z]{0,4})?$/), { maxLength: 4 })],
    (breadth) => {
      expect(breadthOf(withBreadth('A & B = HLU GEOG 1900 (3)', breadth))).toEqual(breadth)
    },
  )
})
