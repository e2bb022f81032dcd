import { describe, expect, it } from 'vitest'
import {
  completionDate,
  effectiveSpan,
  guideMonth,
  holdsOn,
  isEmptySpan,
  monthBefore,
  overlap,
  supersede,
  type EffectiveSpan,
} from '#domain/decision/dates.ts'
import { aDecision } from '../../support/builders/a-decision.ts'
import { fc, law } from '../../support/law.ts'

const span = (start: string, end: string | null = null): EffectiveSpan => ({ start, end })

describe('when an agreement holds', () => {
  it('is from the first day of its first month to the last day of its last', () => {
    const year = span('2026-01', '2026-12')
    expect(
      ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((date) => completionDate(year, date)),
    ).toEqual(['before', 'inside', 'inside', 'after'])
    expect(completionDate(span('2026-01'), '2050-01-01')).toBe('inside')
  })
  it('is not known where no start was decided', () => {
    expect(effectiveSpan(aDecision({ effectiveStart: null }))).toBeNull()
    expect(effectiveSpan(aDecision())).toEqual(span('2026-11'))
  })
  it('is on no day where the end lies before the start', () => {
    expect(isEmptySpan(span('2026-02', '2026-01'))).toBe(true)
    expect(overlap(span('2026-02', '2026-01'), span('2020-01'))).toBe(false)
  })
  it('writes months as the guide does', () => {
    expect([guideMonth('2015-09'), guideMonth(null)]).toEqual(['Sep/15', ''])
    expect([monthBefore('2026-01'), monthBefore('2026-12'), monthBefore('2026-11')]).toEqual([
      '2025-12',
      '2026-11',
      '2026-10',
    ])
  })
})

describe('what a new agreement does to earlier rows', () => {
  const rows = [
    { id: 'open', span: span('2020-01') },
    { id: 'past', span: span('2019-01', '2019-12') },
    { id: 'later', span: span('2027-01') },
  ]
  const changes = (mode: Parameters<typeof supersede>[2], next = span('2026-09')) =>
    supersede(rows, next, mode).rows.map(({ id, change, after }) => [id, change, after?.end])

  it('ends those that would hold beside it a month before its start', () => {
    expect(changes('replaces_from_start')).toEqual([
      ['open', 'ended-earlier', '2026-08'],
      ['past', 'kept', '2019-12'],
      ['later', 'replaced', undefined],
    ])
  })
  it('takes every one away where it replaces all', () => {
    expect(changes('replaces_all').map(([, change]) => change)).toEqual(['replaced', 'replaced', 'replaced'])
  })
  it('leaves rows that begin only after it has ended', () => {
    expect(changes('replaces_from_start', span('2026-09', '2026-10'))[2]).toEqual(['later', 'kept', null])
  })
  it('names the rows that hold beside it', () => {
    expect(supersede(rows, span('2026-09'), 'additional').holdsBeside).toEqual(['open', 'later'])
    expect(supersede(rows, span('2026-09'), 'none').holdsBeside).toEqual(['open', 'later'])
    expect(supersede(rows.slice(1, 2), span('2026-09'), 'none').holdsBeside).toEqual([])
  })

  const month = fc
    .integer({ min: 0, max: 60 })
    .map((n) => `${2020 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`)
  const spans = fc.record({ start: month, end: fc.option(month) })
  law(
    'leaves no day to two rows from its start on, and takes none from before it',
    [fc.array(spans, { maxLength: 5 }), spans, month],
    (earlier, next, date) => {
      const given = earlier.map((one, i) => ({ id: `${i}`, span: one }))
      const found = supersede(given, next, 'replaces_from_start')
      for (const { before, after } of found.rows) {
        if (after !== null) expect(overlap(after, next)).toBe(false)
        if (date < next.start) expect(after !== null && holdsOn(after, date)).toBe(holdsOn(before, date))
        if (after !== null && holdsOn(after, date)) expect(holdsOn(before, date)).toBe(true)
      }
    },
  )
})
