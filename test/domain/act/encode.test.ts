import { describe, expect, it } from 'vitest'
import { isUnread } from '#domain/act/act.ts'
import { draftAct } from '#domain/act/draft.ts'
import { decodeAct, encodeAct, maxActLength } from '#domain/act/encode.ts'
import { emptyFold } from '#domain/act/fold.ts'
import type { ActId, SessionId } from '#domain/ids.ts'
import { device, doc } from '../../support/act-history.ts'
import { fc, law } from '../../support/law.ts'

const origin = { id: 'e'.repeat(64) as ActId, session: 's'.repeat(26) as SessionId, n: 1, member: null }
const draft = draftAct(
  emptyFold(doc),
  [],
  'case.opened',
  { set: { title: { en: 'Data literacy', fr: 'Littératie des données' } } },
  '2026-11-21T18:00:00.000Z',
)
const good = JSON.parse(encodeAct(draft, device(0))) as Record<string, unknown>
const decode = (value: unknown) =>
  decodeAct(typeof value === 'string' ? value : JSON.stringify(value), origin)
const problem = (value: unknown) => {
  const decoded = decode(value)
  return decoded.ok || decoded.refusal.kind !== 'malformed' ? null : decoded.refusal.where
}

describe('an act as text', () => {
  it('comes back as it was written', () => {
    expect(decode(good)).toEqual({ ok: true, value: { ...draft, v: 1, by: device(0), ...origin } })
    expect(encodeAct(draft, device(0))).not.toContain('\n')
  })

  it('is refused where a part is not what it must be', () => {
    expect(problem('')).toBe('act')
    expect(problem('[]')).toBe('act')
    expect(problem({ ...good, extra: 1 })).toBe('act')
    expect(problem({ ...good, by: 'somebody' })).toBe('act.by')
    expect(problem({ ...good, doc: 'case/../../etc' })).toBe('act.doc')
    expect(problem({ ...good, seen: ['abc'] })).toBe('act.seen.0')
    expect(problem({ ...good, body: { set: { title: 5 } } })).toBe('act.body.set.title')
    expect(problem({ ...good, kind: 'member.set', body: {} })).toBe('act.kind')
  })

  it('is refused when it is too long or nested too deep', () => {
    expect(problem({ ...good, body: 'x'.repeat(maxActLength) })).toBe('act')
    expect(problem('['.repeat(100_000))).toBe('act')
    expect(
      problem({
        ...good,
        kind: 'case.foreseen',
        body: JSON.parse('['.repeat(60) + ']'.repeat(60)) as unknown,
      }),
    ).toBe('act')
  })

  it('does not count brackets inside of words', () => {
    expect(problem({ ...good, body: { set: { purpose: '[{"\\"'.repeat(200) } } })).toBeNull()
  })

  it('is kept unread when its kind or version is newer', () => {
    for (const newer of [
      { ...good, kind: 'case.foreseen', body: [1] },
      { ...good, v: 2, over: 'changed' },
      { ...good, kind: 'constructor' },
    ]) {
      const decoded = decode(newer)
      expect(decoded.ok && isUnread(decoded.value) && decoded.value.text).toBe(JSON.stringify(newer))
    }
  })

  law(
    'whatever stands there, decoding answers and never throws',
    [
      fc.oneof(
        fc.string(),
        fc.json(),
        fc
          .record({
            v: fc.constantFrom(1, 2),
            doc: fc.constant(doc),
            kind: fc.constantFrom('case.set', '__proto__', 'act.undone'),
            body: fc.jsonValue(),
            over: fc.jsonValue(),
            seen: fc.jsonValue(),
            roster: fc.constant([]),
            at: fc.constant('x'),
            by: fc.constant(device(0)),
          })
          .map((value) => JSON.stringify(value)),
      ),
    ],
    (text) => {
      expect(typeof decodeAct(text, origin).ok).toBe('boolean')
    },
  )
})
