import { describe, expect, it } from 'vitest'
import { conditionsStanding, conditionStanding, daysBetween } from '#domain/decision/conditions.ts'
import type { Condition } from '#domain/decision/decision.ts'
import { anId } from '../../support/builders/an-id.ts'
import { fc, law } from '../../support/law.ts'

const condition = (dueAt: string | null, metAt: string | null = null, name = 'one') => ({
  id: anId<Condition['id']>(name),
  dueAt,
  metAt,
})
const state = (on: string, dueAt: string | null, metAt: string | null = null) =>
  conditionStanding(condition(dueAt, metAt), on).state

describe('a condition on a date', () => {
  it.each([
    ['open', '2026-11-01', '2026-12-02', null],
    ['open', '2026-11-01', null, null],
    ['due', '2026-11-01', '2026-12-01', null],
    ['due', '2026-12-01', '2026-12-01', null],
    ['lapsed', '2026-12-02', '2026-12-01', null],
    ['met', '2026-11-01', '2026-12-01', '2026-11-01'],
    ['due', '2026-11-01', '2026-12-01', '2026-11-02'],
    ['lapsed', '2027-01-01', '2026-12-01', '2027-01-02'],
  ] as const)('is %s on %s where it is due %s and was met %s', (expected, on, dueAt, metAt) => {
    expect(state(on, dueAt, metAt)).toBe(expected)
  })
  it('says that it was met late, which people judge', () => {
    expect(conditionStanding(condition('2026-12-01', '2026-12-05'), '2027-01-01')).toMatchObject({
      state: 'met',
      metLate: true,
    })
  })
  it('counts calendar days, over a change of clocks and a leap day', () => {
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2)
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  })
  it('puts what lapsed first and names the next date', () => {
    const found = conditionsStanding(
      [
        condition('2026-12-20', '2026-11-01', 'met'),
        condition(null, null, 'open'),
        condition('2026-12-10', null, 'due'),
        condition('2026-11-01', null, 'lapsed'),
      ],
      '2026-12-01',
    )
    expect(found.standings.map((one) => one.state)).toEqual(['lapsed', 'due', 'open', 'met'])
    expect(found).toMatchObject({
      counts: { open: 1, due: 1, met: 1, lapsed: 1 },
      allMet: false,
      nextDue: '2026-12-10',
    })
    expect(conditionsStanding([], '2026-12-01')).toMatchObject({ allMet: true, nextDue: null })
  })
  const day = fc
    .integer({ min: 0, max: 800 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
  law(
    'once met or lapsed stays so, unless it is met',
    [day, day, fc.option(day), fc.option(day)],
    (a, b, due, met) => {
      const [first, later] = a < b ? [a, b] : [b, a]
      const [before, after] = [state(first, due, met), state(later, due, met)]
      if (before === 'met') expect(after).toBe('met')
      if (before === 'lapsed') expect(['lapsed', 'met']).toContain(after)
    },
  )
})
