import { expect, it } from 'vitest'
import type { ImportItem, ImportPlan } from '#domain/library/import-plan.ts'
import { planOutcomes, proposedOutcomes } from '#domain/library/plan-outcomes.ts'

const item = (identifier: string, parent: string | null, kind: ImportItem['kind']): ImportItem => ({
  identifier,
  parent,
  depth: 0,
  code: '',
  text: `Text ${identifier}`,
  notes: '',
  kind,
  weight: null,
  critical: false,
  row: null,
})
const plan: ImportPlan = {
  format: 'plain-csv',
  title: '',
  creator: '',
  language: null,
  identifier: '',
  problems: [],
  items: [
    item('a', null, 'group'),
    item('b', 'a', 'group'),
    item('c', 'b', 'outcome'),
    item('d', null, 'outcome'),
  ],
}

it('proposes the leaves', () => {
  expect(proposedOutcomes(plan)).toEqual(['c', 'd'])
})
it('gives each outcome the heading it stands under', () => {
  expect(planOutcomes(plan, ['d', 'c']).outcomes.map((one) => [one.item.identifier, one.group])).toEqual([
    ['c', 'Text b'],
    ['d', ''],
  ])
})
it('takes the next heading above where a parent was chosen as an outcome itself', () => {
  expect(planOutcomes(plan, ['b', 'c']).outcomes.map((one) => [one.item.identifier, one.group])).toEqual([
    ['b', 'Text a'],
    ['c', 'Text a'],
  ])
})
it('names identifiers that the plan does not hold', () => {
  expect(planOutcomes(plan, ['c', 'x'])).toMatchObject({
    outcomes: [{ item: { identifier: 'c' } }],
    unknown: ['x'],
  })
})
