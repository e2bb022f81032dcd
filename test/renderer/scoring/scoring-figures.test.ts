import { expect, it } from 'vitest'
import { advisoryFigures } from '../../../renderer/features/scoring/scoring-figures.ts'
import { aRubric, aScore, scoresAt } from '../../support/builders/a-rubric.ts'
import { waterCase } from '../../support/fakes/case-view.ts'

const figuresOf = (scores: ReturnType<typeof scoresAt>) =>
  advisoryFigures({ rubric: aRubric(), mine: { ...waterCase.mine, scores }, targets: waterCase.targets })

it('counts levels over the weight scored so far, never as if the rest were zero', () => {
  expect(figuresOf([aScore('outcome-coverage', 2)])).toMatchObject({ total: 66.6, totalBasis: 20 })
  expect(figuresOf(scoresAt(3))).toMatchObject({ total: 100, totalBasis: 100, gatesMet: 4, gates: 4 })
})
it('shows no total before the first level, and no required criterion as met', () => {
  expect(figuresOf([])).toMatchObject({ total: null, totalBasis: 0, gatesMet: 0 })
})
it('leaves the weight of what does not apply out of the total', () => {
  expect(figuresOf([aScore('learner-identification', null), aScore('workload', 3)])).toMatchObject({
    total: 100,
    totalBasis: 13,
  })
})
it('shows the proven coverage of each target course', () => {
  expect(figuresOf([]).coverage).toEqual([{ course: 'ENVS 2310', percent: 60 }])
})
