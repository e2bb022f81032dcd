import { describe, expect, it } from 'vitest'
import { findRows, rowsOf } from '../../../renderer/features/cases/cases-view.ts'
import { fakeSummaries } from '../../support/fakes/fake-committee.ts'
import { fc, law } from '../../support/law.ts'

const rows = rowsOf(fakeSummaries(64), 'en', '2026-11-21', (stage) => stage.replace('_', ' '))
const titlesFor = (query: string) => [...new Set(findRows(rows, query).map((row) => row.title))]

describe('finding cases', () => {
  it.each([
    ['water', ['Structural Arc Welding', 'Community Water Monitoring']],
    ['SOINS A DOMICILE', ['Soins palliatifs à domicile']],
    ['envs 2310 review', ['Community Water Monitoring']],
    ['no such case', []],
  ])('looks for every word of “%s”', (query, expected) => {
    expect(titlesFor(query)).toEqual(expect.arrayContaining(expected))
    if (expected.length === 0) expect(titlesFor(query)).toEqual([])
  })

  law(
    'one word more never finds more',
    [fc.constantFrom('water', 'review', 'HLU', 'a', 'MC-2026'), fc.constantFrom('e', 'geog', 'days', '2')],
    (first, second) => {
      const one = new Set(findRows(rows, first))
      expect(findRows(rows, `${first} ${second}`).every((row) => one.has(row))).toBe(true)
    },
  )

  it('keeps everything for an empty query', () => expect(findRows(rows, '  ')).toBe(rows))
})

describe('a row', () => {
  it('counts whole days late, and only while nothing is decided', () => {
    const [late] = rowsOf([{ ...fakeSummaries(1)[0]!, dueAt: '2026-11-18' }], 'en', '2026-11-21', String)
    expect(late?.daysLate).toBe(3)
    const [decided] = rowsOf(
      [{ ...fakeSummaries(1)[0]!, dueAt: '2026-11-18', stage: 'decided' }],
      'en',
      '2026-11-21',
      String,
    )
    expect(decided?.daysLate).toBe(0)
    const [today] = rowsOf([{ ...fakeSummaries(1)[0]!, dueAt: '2026-11-21' }], 'en', '2026-11-21', String)
    expect(today?.daysLate).toBe(0)
  })

  it('knows the language of a title that was written in French only', () =>
    expect(rows[3]).toMatchObject({ title: 'Soins palliatifs à domicile', titleLang: 'fr' }))
})
