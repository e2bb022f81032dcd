import { describe, expect, it } from 'vitest'
import {
  criterionRows,
  firstOpen,
  missingOf,
  neighbour,
  openCriteria,
  progressOf,
  quotesAtHand,
  scoreSet,
} from '../../../renderer/features/scoring/scoring-view.ts'
import { aMatch, aQuote } from '../../support/builders/a-match.ts'
import { aRubric, aScore, scoresAt } from '../../support/builders/a-rubric.ts'

const rubric = aRubric()
const idOf = (slug: string) => rubric.criteria.find(({ id }) => id === slug)!.id

describe('what a criterion still lacks', () => {
  it('asks for a level first, then a reason, then a quote', () => {
    expect(missingOf(null)).toEqual(['level', 'rationale', 'evidence'])
    expect(missingOf({ level: 2, rationale: 'Yes.', evidence: [] })).toEqual(['rationale', 'evidence'])
    expect(missingOf({ level: 2, rationale: 'All tasks are graded.', evidence: [] })).toEqual(['evidence'])
    expect(missingOf({ level: 2, rationale: 'All tasks are graded.', evidence: [aQuote()] })).toEqual([])
  })
  it('wants a reason and no quote where a criterion does not apply', () => {
    expect(missingOf({ level: null, rationale: '', evidence: [] })).toEqual(['rationale'])
    expect(missingOf({ level: null, rationale: 'Taught on site only.', evidence: [] })).toEqual([])
  })
})

describe('the list of criteria', () => {
  it('does not take "not applicable" on a criterion that always applies', () => {
    const rows = criterionRows(rubric, [aScore('workload', null), aScore('learner-identification', null)])
    expect(rows.find((row) => row.criterion.id === 'workload')!.score).toBeNull()
    expect(rows.find((row) => row.criterion.id === 'learner-identification')!.score).not.toBeNull()
  })
  it('marks a required criterion below level 2, and no other', () => {
    const rows = criterionRows(rubric, scoresAt(1))
    expect(rows.filter((row) => row.belowGate).map((row) => row.criterion.id)).toEqual(
      rubric.criteria.filter(({ gate }) => gate).map(({ id }) => id),
    )
    expect(criterionRows(rubric, scoresAt(2)).some((row) => row.belowGate)).toBe(false)
  })
  it('measures progress by weight, not by number', () => {
    const rows = criterionRows(rubric, [aScore('outcome-coverage', 2), aScore('currency', 3)])
    expect(progressOf(rows)).toEqual({ scored: 2, finished: 2, total: 10, weightPercent: 24 })
    expect(progressOf([])).toEqual({ scored: 0, finished: 0, total: 0, weightPercent: 0 })
  })
  it('opens where work is left, and at the start when none is', () => {
    expect(firstOpen(criterionRows(rubric, [aScore('quality-assurance', 2)]))).toBe(rubric.criteria[1]!.id)
    expect(firstOpen(criterionRows(rubric, scoresAt(2)))).toBe(rubric.criteria[0]!.id)
    expect(openCriteria(criterionRows(rubric, scoresAt(2)))).toEqual([])
  })
  it('goes to the neighbour and stops at both ends', () => {
    const rows = criterionRows(rubric, [])
    expect(neighbour(rows, rows[0]!.criterion.id, 1)!.number).toBe(2)
    expect(neighbour(rows, rows[0]!.criterion.id, -1)).toBeNull()
    expect(neighbour(rows, rows.at(-1)!.criterion.id, 1)).toBeNull()
  })
})

it('says every field of a new score, so that a cleared one does not come back through it', () => {
  expect(scoreSet(null, { level: 2 })).toEqual({ level: 2, rationale: '', evidence: [] })
  expect(scoreSet(aScore('workload', 1), { level: 2 })).toEqual({ level: 2 })
})

it('offers each quote of the review once, and none that the criterion already uses', () => {
  const [used, other, matched] = ['a', 'b', 'c'].map((text) => aQuote({ text }))
  const scores = [
    aScore('workload', 2, { evidence: [used!] }),
    aScore('currency', 2, { evidence: [used!, other!] }),
  ]
  const matches = [
    aMatch({ credentialQuote: matched! }),
    aMatch({ credentialQuote: matched! }),
    aMatch({ credentialQuote: null }),
  ]
  expect(quotesAtHand(matches, scores, idOf('workload')).map(({ text }) => text)).toEqual(['c', 'b'])
})
