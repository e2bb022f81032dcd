import { describe, expect, it } from 'vitest'
import type { HistoryEntry } from '#contract/views.ts'
import { actKinds, type ActKind } from '#domain/act/kinds.ts'
import type { ActId } from '#domain/ids.ts'
import { sentenceOf, shownChanges, subjectOf } from '../../../renderer/features/history/history-sentence.ts'
import {
  authorsOf,
  everything,
  filterHistory,
  historyLines,
  topicOf,
} from '../../../renderer/features/history/history-view.ts'
import { en } from '../../../renderer/intl/en.ts'

const entry = (kind: ActKind, over: Partial<HistoryEntry> = {}): HistoryEntry => ({
  act: `${kind} ${JSON.stringify(over)}` as ActId,
  kind,
  at: '2026-11-20T10:00:00.000Z',
  by: 'Anneke Sorley',
  subject: '',
  about: [],
  changes: [],
  settled: false,
  undone: false,
  ...over,
})
const change = (field: string, after: string, before = '') => ({ field, before, after })

describe('an act as a sentence', () => {
  it('has a sentence for every kind there is', () => {
    for (const kind of Object.keys(actKinds) as ActKind[])
      expect(en[sentenceOf(entry(kind)).id], kind).toContain('{who}')
  })
  it('tells a score with its level, else with what changed', () => {
    expect(sentenceOf(entry('score.set', { changes: [change('level', '2')] }))).toEqual({
      id: 'history.scoredAt',
      level: '2',
    })
    expect(sentenceOf(entry('score.set', { changes: [change('rationale', 'Because.')] }))).toEqual({
      id: 'history.scoreReason',
    })
    expect(sentenceOf(entry('score.set', { changes: [change('evidence', 'Words')] }))).toEqual({
      id: 'history.scoreEvidence',
    })
  })
  it('says of what had no words before that it was added', () => {
    expect(sentenceOf(entry('outcome.set', { changes: [change('text', 'Sample water')] })).id).toBe(
      'history.added',
    )
    expect(sentenceOf(entry('outcome.set', { changes: [change('text', 'New', 'Old')] })).id).toBe(
      'history.act.outcome.set',
    )
  })
  it('tells attendance by its status, which stands in a register named by the member', () => {
    expect(sentenceOf(entry('attendance.set', { changes: [change('abc', 'remote')] }))).toEqual({
      id: 'history.attendanceAs',
      status: 'remote',
    })
  })
  it('names the noun where the subject is gone, the number where one was given, and nothing where none is needed', () => {
    expect(subjectOf(entry('outcome.set'))).toEqual({ noun: 'history.what.outcome' })
    expect(subjectOf(entry('outcome.set', { subject: 'K4' }))).toEqual({ text: 'K4' })
    expect(subjectOf(entry('case.numbered', { changes: [change('number', 'MC-2026-017')] }))).toEqual({
      text: 'MC-2026-017',
    })
    expect(subjectOf(entry('motion.closed'))).toBeNull()
  })
  it('lists what changed by name, without what the sentence says and what nobody reads', () => {
    const changes = [
      change('level', '2'),
      change('rationale', 'Graded.'),
      change('order', 'a1'),
      change('internalThing', 'x'),
      change('notes', ''),
    ]
    expect(shownChanges(entry('score.set', { changes })).map(({ field }) => field)).toEqual(['rationale'])
    expect(shownChanges(entry('score.set', { changes: [change('level', '2', '1')] }))).toMatchObject([
      { before: '1', after: '2' },
    ])
  })
})

describe('the list of acts', () => {
  const acts = [
    entry('decision.recorded', { at: '2026-11-21T09:00:00.000Z', by: 'Miriam Osei' }),
    entry('score.set', { at: '2026-11-20T12:00:00.000Z' }),
    entry('match.set', { at: '2026-11-20T11:00:00.000Z' }),
  ]
  it('puts a heading before each day and keeps the order it was told', () => {
    expect(
      historyLines(acts, (at) => at.slice(0, 10)).map((line) =>
        line.kind === 'day' ? line.day : line.entry.kind,
      ),
    ).toEqual(['2026-11-21', 'decision.recorded', '2026-11-20', 'score.set', 'match.set'])
  })
  it('filters by person and by what it is about, both at once', () => {
    expect(filterHistory(acts, everything)).toHaveLength(3)
    expect(filterHistory(acts, { by: 'Anneke Sorley', topic: 'scores' }).map(({ kind }) => kind)).toEqual([
      'score.set',
    ])
    expect(authorsOf(acts)).toEqual(['Miriam Osei', 'Anneke Sorley'])
  })
  it('puts every kind under one topic', () => {
    expect(
      ['match.set', 'review.submitted', 'export.recorded', 'dissent.set', 'credential.set'].map((kind) =>
        topicOf(kind as ActKind),
      ),
    ).toEqual(['comparison', 'scores', 'decision', 'meeting', 'dossier'])
  })
})
