import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from '#contract/views.ts'
import { actId } from '#domain/ids.ts'
import { matchChanges } from '../../../renderer/features/compare/match-changes.ts'
import { fraction } from '#domain/fraction.ts'
import { coverage } from '#domain/review/coverage.ts'
import { gapLines, labelList, pointsShort } from '../../../renderer/features/compare/gap-words.ts'
import {
  moved,
  nothingSelected,
  settled,
  visibleCourse,
} from '../../../renderer/features/compare/compare-moves.ts'
import { basisOf, compareRows } from '../../../renderer/features/compare/compare-rows.ts'
import { ribbons } from '../../../renderer/features/compare/ribbon-geometry.ts'
import { aMatch, courseOutcome, credentialOutcome, waterCase } from '../../support/fakes/case-view.ts'

const rowsOf = (matches = waterCase.mine.matches) =>
  compareRows(waterCase, waterCase.targets[0]!, { kind: 'mine', matches, editable: true }, 'en')
const rows = rowsOf()

describe('the rows of a comparison', () => {
  it('numbers both lists and tells of each row with whom and how strong', () => {
    expect(
      rows.course.map((row) => [row.label, row.matches.map((m) => `${m.sign} with ${m.otherLabel}`)]),
    ).toEqual([
      ['1', ['partial with K2']],
      ['2', ['full with K3']],
      ['3', ['full with K4', 'partial with K5']],
      ['4', []],
      ['5', ['partial with K7']],
      ['6', ['full with K8']],
      ['7', ['claimed with K9']],
      ['8', ['partial with K1']],
    ])
    expect(rows.credential[6]).toMatchObject({ label: 'K7', tasks: [3] })
  })
  it('leaves out a match whose outcome is gone', () => {
    expect(rowsOf([aMatch(12, 1, 'full')]).credential[0]!.matches).toEqual([])
  })
  it('draws the agreed matches, unchangeable, once there are any', () => {
    const agreed = { matches: [aMatch(1, 1, 'full')], scores: [], at: '2026-11-21T10:00:00.000Z' }
    expect(basisOf({ ...waterCase, agreed })).toEqual({
      kind: 'agreed',
      matches: agreed.matches,
      editable: false,
    })
  })
})

describe('moving by keys', () => {
  const first = settled(nothingSelected, rows)
  it('begins at the first course outcome with its strongest match', () => {
    expect(first).toEqual({ courseId: courseOutcome(1), credentialId: credentialOutcome(2), side: 'course' })
  })
  it('stops at the ends of the list, and chooses nothing for an outcome without a match', () => {
    expect(moved(first, { kind: 'step', by: -1 }, rows, false)).toBe(first)
    expect(moved({ ...first, courseId: courseOutcome(3) }, { kind: 'step', by: 1 }, rows, false)).toEqual({
      courseId: courseOutcome(4),
      credentialId: null,
      side: 'course',
    })
  })
  it('cycles the candidate past both ends', () => {
    const last = moved(
      { ...first, credentialId: credentialOutcome(1) },
      { kind: 'candidate', by: -1 },
      rows,
      false,
    )
    expect(last.credentialId).toBe(credentialOutcome(10))
    expect(moved(last, { kind: 'candidate', by: 1 }, rows, false).credentialId).toBe(credentialOutcome(1))
  })
  it('steps through the credential once the arrow went there', () => {
    const there = moved(first, { kind: 'side', to: 'credential' }, rows, false)
    expect(moved(there, { kind: 'step', by: 1 }, rows, false)).toEqual({
      courseId: courseOutcome(1),
      credentialId: credentialOutcome(3),
      side: 'credential',
    })
  })
  it('goes on to the next course outcome from either side', () => {
    const there = moved(first, { kind: 'side', to: 'credential' }, rows, false)
    expect(moved(there, { kind: 'outcome', by: 1 }, rows, false)).toEqual({
      courseId: courseOutcome(2),
      credentialId: credentialOutcome(3),
      side: 'course',
    })
  })
  it('shows only what has no match above none when asked to', () => {
    const judgedNone = rowsOf([...waterCase.mine.matches, aMatch(4, 6, 'none')])
    expect(visibleCourse(judgedNone, true).map((row) => row.label)).toEqual(['4'])
  })
  it('drops a selected outcome that somebody removed', () => {
    expect(
      settled({ courseId: courseOutcome(12), credentialId: credentialOutcome(3), side: 'credential' }, rows),
    ).toEqual(first)
  })
})

describe('the gaps in words', () => {
  const found = (of: typeof rows) =>
    coverage(
      of.course.map((row) => row.outcome),
      of.course.flatMap((row) => row.matches.map((m) => m.match)),
      waterCase.targets[0]!.institution,
    )
  it('names the outcome without counterpart, the claim and its missing side, and groups what is partly covered', () => {
    expect(gapLines(rows.course, found(rows))).toMatchObject([
      {
        kind: 'none',
        labels: '4',
        text: 'Calibrate field instruments and document measurement uncertainty',
        points: 10,
      },
      { kind: 'claimed', labels: '7', lacks: 'credential', points: 10 },
      { kind: 'partial', labels: '1, 5, 8', text: null, count: 3, points: 20 },
    ])
  })
  it('names a critical outcome that is not met in full', () => {
    const weaker = rowsOf(
      waterCase.mine.matches.filter((match) => match.courseOutcomeId !== courseOutcome(2)),
    )
    expect(gapLines(weaker.course, found(weaker)).find((line) => line.kind === 'critical')).toMatchObject({
      labels: '2',
      points: null,
    })
  })
  it('rounds what is missing up, so that reaching the figure suffices', () => {
    expect(pointsShort(found(rows).proven, fraction(4n, 5n))).toBe(20)
    expect(pointsShort(fraction(2n, 3n), fraction(4n, 5n))).toBe(13.4)
    expect(pointsShort(fraction(4n, 5n), fraction(4n, 5n))).toBe(0)
  })
  it('writes runs of three and more as a range', () => {
    expect(labelList(['1', '2', '4', '6', '7', '8'])).toBe('1, 2, 4, 6–8')
  })
})

describe('where ribbons run', () => {
  const at = (entries: [string, number][]) =>
    new Map(entries.map(([id, middle]) => [id, { middle, height: 82 }]))
  const left = at([
    ['a', 41],
    ['b', 123],
  ])
  const right = at([
    ['x', 30],
    ['y', 96],
  ])
  const link = (from: string, to: string, sign: 'full' | 'partial' | 'claimed', selected = false) => ({
    key: from + to,
    from,
    to,
    sign,
    selected,
  })

  it('runs from middle to middle with both handles at half the gutter', () => {
    expect(ribbons([link('a', 'y', 'full')], left, right, 152)[0]!.path).toBe('M0 41C76 41 76 96 152 96')
  })
  it('parts two ribbons of one row by 9 px above and below, in the order of their other ends', () => {
    const [one, two] = ribbons([link('b', 'y', 'partial'), link('b', 'x', 'partial')], left, right, 150)
    expect([one!.to, one!.y1, two!.to, two!.y1]).toEqual(['y', 132, 'x', 114])
  })
  it('draws claims below partial below full below the selected one', () => {
    const drawn = ribbons(
      [
        link('a', 'x', 'claimed', true),
        link('a', 'y', 'full'),
        link('b', 'x', 'claimed'),
        link('b', 'y', 'partial'),
      ],
      left,
      right,
      150,
    )
    expect(drawn.map((r) => [r.sign, r.selected])).toEqual([
      ['claimed', false],
      ['partial', false],
      ['full', false],
      ['claimed', true],
    ])
  })
  it('leaves out what is filtered away', () => {
    expect(ribbons([link('gone', 'x', 'full')], left, right, 150)).toEqual([])
  })
})

describe('when a match was changed', () => {
  const act = (
    kind: HistoryEntry['kind'],
    about: readonly string[],
    at: string,
    undone = false,
  ): HistoryEntry => ({
    act: actId.parse('a'.repeat(64)),
    kind,
    at,
    by: 'Anneke Sorley',
    subject: '',
    about,
    changes: [],
    settled: false,
    undone,
  })
  const pair = { courseOutcomeId: courseOutcome(5), credentialOutcomeId: credentialOutcome(7) }
  const both = [pair.courseOutcomeId, pair.credentialOutcomeId]
  it('counts this pair alone, without what was undone, and says when last', () => {
    const entries = [
      act('match.set', both, '2026-11-20T10:00:00.000Z'),
      act('match.set', both, '2026-11-20T10:41:00.000Z'),
      act('match.set', both, '2026-11-20T11:00:00.000Z', true),
      act('match.set', [pair.courseOutcomeId, credentialOutcome(8)], '2026-11-20T12:00:00.000Z'),
      act('outcome.set', both, '2026-11-20T13:00:00.000Z'),
    ]
    expect(matchChanges(entries, pair)).toEqual({ count: 2, last: '2026-11-20T10:41:00.000Z' })
    expect(matchChanges([], pair)).toEqual({ count: 0, last: null })
  })
})
