import { createIntl } from 'react-intl'
import { describe, expect, it } from 'vitest'
import type { Refusal } from '#domain/refusal.ts'
import { refusalText } from '../../../renderer/app/refusal-text.ts'
import { en } from '../../../renderer/intl/en.ts'
import type { Say } from '../../../renderer/intl/index.ts'

const intl = createIntl({ locale: 'en-CA', messages: en })
const say: Say = (id, values) => intl.formatMessage({ id }, values)

const every: readonly Refusal[] = [
  { kind: 'malformed', where: 'set.dueAt:', problem: 'is no date' },
  { kind: 'unknown-method', method: 'case.sing' },
  { kind: 'no-committee' },
  { kind: 'not-found', noun: 'case', id: 'x' },
  { kind: 'no-right', need: 'the chair' },
  { kind: 'settled', by: 'decision.recorded' },
  { kind: 'incomplete', missing: ['mover', 'attendance'] },
  { kind: 'nothing-to-undo' },
  { kind: 'changed-since', by: 'Luc Bergeron' },
  { kind: 'contested', field: 'the due date' },
  { kind: 'file', problem: 'truncated', file: 'a.json', detail: 'at byte 812' },
  { kind: 'file', problem: 'truncated', file: 'a.json' },
  { kind: 'file', problem: 'row-problems', file: 'a.csv', detail: 'row 4' },
  { kind: 'wrong-passphrase' },
  { kind: 'passphrase-needed' },
  { kind: 'store', problem: 'newer', where: 'Recognition' },
  { kind: 'no-glyph', codePoint: 'U+1F600', where: 'the rationale' },
  { kind: 'cancelled' },
  { kind: 'unavailable', what: 'K7Q2' },
]

describe('the sentence for a refusal', () => {
  it.each(every)('is whole for $kind', (refusal) => {
    const text = refusalText(refusal, say)
    expect(text).toMatch(/^.{10,}[.]$/)
    expect(text).not.toMatch(/[{}]|undefined|\[object/)
  })

  it('shows nobody a key, a path or an id', () => {
    const keys: readonly Refusal[] = [
      { kind: 'incomplete', missing: ['agreed-review', 'c-quality:level', 'c-level:rationale', 'quorum'] },
      { kind: 'incomplete', missing: ['unheard-of'] },
      { kind: 'settled', by: 'minutes.approved' },
      { kind: 'settled', by: 'rubric.adopted' },
      { kind: 'no-right', need: 'chair-or-secretary' },
      { kind: 'changed-since', by: 'vxohslaj24eo6mk4jwv4k7l663' },
      { kind: 'contested', field: 'case/dueAt' },
      { kind: 'unavailable', what: 'backend' },
      {
        kind: 'malformed',
        where: 'edits.record.edits.0.body.passMark',
        problem: 'Too big: expected number to be <=100',
      },
      { kind: 'malformed', where: 'committee.create', problem: 'Invalid input: expected object' },
    ]
    const shown = keys.map((refusal) => refusalText(refusal, say))
    for (const text of shown)
      expect(text).not.toMatch(/[a-z][.:/][a-z]|chair-or|c-level|[a-z2-7]{26}|expected object|Invalid/)
    expect(shown[0]).toBe(
      'This cannot be done yet. Submit the review and take it as agreed. Finish the review: every criterion needs its level, a reason and a quote. The vote had no quorum.',
    )
    expect(shown[8]).toBe(
      'This value (pass mark) cannot be saved: it is too large; at most 100. Correct it, then try again.',
    )
    expect(refusalText(keys[5]!, say, () => 'Luc Bergeron')).toContain('Luc Bergeron changed this')
  })

  it('names the place in the file only where it is known', () => {
    expect(refusalText(every[10]!, say)).toContain('(at byte 812)')
    expect(refusalText(every[11]!, say)).not.toContain('(')
  })
})

/** Ids whose message cannot be parsed, among these. */
function unreadable(messages: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(messages).flatMap(([id, message]) => {
    const problems: string[] = []
    const one = createIntl({
      locale: 'en-CA',
      messages: { [id]: message } as never,
      onError: (error) => problems.push(String(error)),
    })
    // Values are missing on purpose; a message that cannot be parsed is told apart by its error.
    one.formatMessage({ id: id as keyof typeof en })
    return problems.some((problem) => !/was not provided|MISSING_VALUE/.test(problem))
      ? [`${id}: ${problems[0]}`]
      : []
  })
}

describe('the catalogue', () => {
  it('holds only messages that can be read', () => {
    expect(unreadable(en)).toEqual([])
  })
  it('would find one that cannot', () => {
    expect(unreadable({ 'cases.title': '{count, plural, one {# case}' })).toHaveLength(1)
  })
})
