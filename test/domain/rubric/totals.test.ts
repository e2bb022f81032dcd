import { describe, expect, it } from 'vitest'
import { atLeast, fraction, sum, written, zero } from '#domain/fraction.ts'
import { rubricTemplate, type CriterionScore } from '#domain/rubric/rubric.ts'
import { isSentence, rubricTotals } from '#domain/rubric/totals.ts'
import { aRubric, aScore, scoresAt } from '../../support/builders/a-rubric.ts'
import { fc, law } from '../../support/law.ts'

const rubric = aRubric()
const totalOf = (scores: readonly CriterionScore[]) => {
  const { total } = rubricTotals(rubric, scores)
  return total === null ? null : written(total)
}

describe('the default rubric', () => {
  it('is a rubric, weighs 100 and has four required criteria', () => {
    expect(rubricTemplate.parse(rubric)).toEqual(rubric)
    expect(rubric.criteria.reduce((so, { weight }) => so + weight, 0)).toBe(100)
    expect(rubric.criteria.filter(({ gate }) => gate).map(({ id }) => id)).toEqual([
      'quality-assurance',
      'learning-outcomes',
      'academic-level',
      'assessment-rigour',
    ])
  })
  it('says everything in both languages', () => {
    for (const { name, question, levels } of rubric.criteria) {
      for (const text of [name, question, ...levels])
        expect(text.en && text.fr && text.en !== text.fr).toBeTruthy()
    }
  })
  it('sets French typography: no breaking blank before a percent sign, no straight apostrophe', () => {
    const french = JSON.stringify(
      rubric.criteria.map(({ name, question, levels }) => [
        name.fr,
        question.fr,
        ...levels.map(({ fr }) => fr),
      ]),
    )
    expect(french).not.toMatch(/ [%:;?!]|'/)
  })
})

describe('rubric totals', () => {
  it.each([
    [3, '100/1'],
    [2, '200/3'],
    [0, '0/1'],
  ] as const)('at level %i throughout make %s', (level, total) => {
    expect(totalOf(scoresAt(level))).toBe(total)
  })
  it('are unknown while nothing is scored', () => {
    expect(rubricTotals(rubric, [])).toMatchObject({
      total: null,
      done: zero,
      complete: false,
      gatesBelow: [],
    })
  })
  it('spread the weight of what does not apply over the rest', () => {
    const scores = [
      ...scoresAt(3).filter(({ criterionId }) => criterionId !== 'learner-identification'),
      aScore('learner-identification', null),
    ]
    const found = rubricTotals(rubric, scores)
    expect(written(found.total!)).toBe('100/1')
    expect(found.criteria.find(({ criterionId }) => criterionId === 'quality-assurance')!.weight).toEqual(
      fraction(1000n, 97n),
    )
    expect(found.complete).toBe(true)
  })
  it('take "not applicable" only where the criterion allows it', () => {
    expect(
      rubricTotals(rubric, [aScore('workload', null)]).criteria.find(
        ({ criterionId }) => criterionId === 'workload',
      ),
    ).toMatchObject({ state: 'open', needs: ['level'] })
  })
  it('do not take a rationale without a level for "not applicable"', () => {
    const found = rubricTotals(rubric, [aScore('learner-identification', null, { open: true })])
    expect(found.criteria.find(({ criterionId }) => criterionId === 'learner-identification')!.state).toBe(
      'open',
    )
  })
  it('name required criteria below level 2, and those still open', () => {
    const found = rubricTotals(rubric, [
      aScore('academic-level', 1),
      aScore('quality-assurance', 2),
      aScore('workload', 0),
    ])
    expect(found.gatesBelow).toEqual(['academic-level'])
    expect(found.gatesOpen).toEqual(['learning-outcomes', 'assessment-rigour'])
  })
  it('say what a score still needs', () => {
    const found = rubricTotals(rubric, [aScore('workload', 2, { rationale: ' ', evidence: [] })])
    expect(found.criteria.find(({ criterionId }) => criterionId === 'workload')!.needs).toEqual([
      'rationale',
      'evidence',
    ])
    expect(written(found.total!)).toBe('20/3')
  })
  it('count all criteria equally when every weight is 0', () => {
    const weightless = {
      criteria: rubric.criteria.slice(0, 4).map((criterion) => ({ ...criterion, weight: 0 })),
    }
    expect(rubricTotals(weightless, []).criteria.map(({ weight }) => written(weight))).toEqual([
      '25/1',
      '25/1',
      '25/1',
      '25/1',
    ])
  })
  it('ignore scores of criteria that the rubric does not have', () => {
    expect(totalOf([...scoresAt(3), aScore('charm', 3)])).toBe('100/1')
  })

  const scores: fc.Arbitrary<CriterionScore[]> = fc
    .tuple(
      ...rubric.criteria.map(({ id }) =>
        fc
          .option(fc.constantFrom<(number | null)[]>(0, 1, 2, 3, null), { nil: undefined })
          .map((level) => (level === undefined ? [] : [aScore(id, level)])),
      ),
    )
    .map((lists) => lists.flat())
  const template = fc
    .array(
      fc.record({
        weight: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
        mayBeNotApplicable: fc.boolean(),
      }),
      { minLength: 1, maxLength: 10 },
    )
    .map((criteria) => ({ criteria: criteria.map((over, i) => ({ ...rubric.criteria[i]!, ...over })) }))
  law('lie between 0 and 100, and weights spread to exactly 100', [template, scores], (any, given) => {
    const found = rubricTotals(any, given)
    const applying = found.criteria.filter(({ state }) => state !== 'not-applicable')
    expect(sum(found.criteria.map(({ weight }) => weight))).toEqual(
      applying.length === 0 ? zero : fraction(100n),
    )
    if (found.total !== null)
      expect(atLeast(found.total, zero) && atLeast(fraction(100n), found.total)).toBe(true)
    expect(atLeast(fraction(1n), found.done)).toBe(true)
    expect(found.complete).toBe(found.criteria.every(({ needs }) => needs.length === 0))
  })
})

it('takes three words in any script for a sentence, and a mark or two words for none', () => {
  expect(['…', 'Très bien', 'Évaluation notée et modérée'].map(isSentence)).toEqual([false, false, true])
})
