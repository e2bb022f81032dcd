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
  { kind: 'settled', by: 'the decision of 16 March' },
  { kind: 'incomplete', missing: ['a mover', 'a seconder'] },
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
