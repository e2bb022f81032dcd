import { describe, expect, it } from 'vitest'
import type { ActDraft, AnyAct, Folded, Json } from '#domain/act/act.ts'
import { draftAct } from '#domain/act/draft.ts'
import { encodeAct } from '#domain/act/encode.ts'
import { emptyFold, extend, fold } from '#domain/act/fold.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import { contestedPaths, valueAt } from '#domain/act/registers.ts'
import { foldAsOf, settlementOf } from '#domain/act/settled.ts'
import { stateText } from '#domain/act/state-hash.ts'
import { undoAct } from '#domain/act/undo.ts'
import type { ActId } from '#domain/ids.ts'
import { device, doc, outcome, readAct, signed } from '../../support/act-history.ts'
import { fc, law } from '../../support/law.ts'

const time = '2026-11-21T18:00:00.000Z'
const title = (en: string) => ({ set: { title: { en } } })
const write = (folded: Folded, kind: ActKind, body: Json, who = 0) =>
  signed(draftAct(folded, [], kind, body, time), device(who))
/** An act that knows nothing of the others, as only a program that lies would write it. */
const blind = (kind: ActKind, body: Json, more: Partial<ActDraft> = {}, who = 0) =>
  signed({ doc, kind, body, over: {}, seen: [], roster: [], at: time, ...more }, device(who))
const opened = write(emptyFold(doc), 'case.opened', title('Draft'))
const base = fold(doc, [opened])
const whole = (folded: Folded) => ({
  state: stateText(folded),
  registers: [...folded.registers].sort(([a], [b]) => (a < b ? -1 : 1)),
  heads: folded.heads,
  missing: folded.missing,
  ineffective: folded.ineffective,
})
const inOrder = (acts: readonly AnyAct[]) => {
  let folded = emptyFold(doc)
  for (const act of acts) folded = extend(folded, [act])
  return folded
}
const a64 = (digit: string) => digit.repeat(64)

describe('an undo by a program that lies', () => {
  law(
    'means the same whatever the order, also where it never saw what it undoes',
    [
      fc.array(
        fc.record({ kind: fc.constantFrom('set', 'undo', 'undo-seen'), pick: fc.nat(50), seen: fc.nat(50) }),
        { minLength: 2, maxLength: 14 },
      ),
      fc.infiniteStream(fc.nat()),
    ],
    (steps, dice) => {
      const acts: AnyAct[] = []
      steps.forEach(({ kind, pick, seen }, i) => {
        const target = acts[pick % Math.max(1, acts.length)]
        const known = acts[seen % Math.max(1, acts.length)]
        const more = known === undefined || seen % 3 === 0 ? {} : { seen: [known.id] }
        if (kind === 'set' || target === undefined) acts.push(blind('case.set', title(`T${i}`), more, i % 3))
        else
          acts.push(
            blind(
              'act.undone',
              { undoes: target.id, writes: [{ path: 'case/title', value: null }] },
              kind === 'undo-seen' ? { seen: [target.id] } : more,
              i % 3,
            ),
          )
      })
      const expected = whole(fold(doc, acts))
      const shuffled = acts
        .map((act) => ({ act, key: dice.next().value % 1e6 }))
        .sort((a, b) => a.key - b.key)
        .map(({ act }) => act)
      expect(whole(inOrder(shuffled))).toEqual(expected)
      expect(whole(inOrder([...acts].reverse()))).toEqual(expected)
    },
  )

  it('costs no more than its size, however often it names one field', () => {
    const many = Array.from({ length: 9_000 }, (_, i) =>
      blind('case.set', title(`T${i % 50}`), { at: new Date(i * 1000).toISOString() }),
    )
    const ids = many.map((act) => act.id)
    const choice = blind('case.set', title('Chosen'), { over: { 'case/title': ids } })
    const undo = blind(
      'act.undone',
      {
        undoes: choice.id,
        writes: Array.from({ length: 9_000 }, (_, i) => ({
          path: 'case/title',
          value: { en: `T${i % 50}` },
        })),
      },
      { over: { 'case/title': [choice.id] } },
    )
    const folded = fold(doc, [...many, choice, undo])
    expect(folded.ineffective).toEqual([])
    expect(contestedPaths(folded)).toEqual(['case/title'])
  }, 4_000)
})

describe('acts that name themselves, nobody, or everybody', () => {
  it('hold nothing back when they name ids that nobody brought', () => {
    const act = blind('case.set', title('Mine'), {
      seen: [a64('1') as ActId],
      over: { 'case/title': [a64('2') as ActId], 'case/purpose': [opened.id] },
    })
    const folded = fold(doc, [opened, act])
    expect(folded.missing).toEqual([a64('1'), a64('2')])
    // Its own field names only an unknown act, so the older value stays beside it.
    expect(contestedPaths(folded)).toEqual(['case/title'])
  })

  it('may be told by an id that is their own: it counts as absent and ends', () => {
    const own = a64('a') as ActId
    const self: AnyAct = {
      ...blind('case.set', title('Me')),
      id: own,
      seen: [own],
      over: { 'case/title': [own] },
    }
    const folded = fold(doc, [self])
    expect(folded.acts).toHaveLength(1)
    expect(folded.known.get(own)!.depth).toBe(1)
  })

  it('take names of objects as names of fields only', () => {
    const text = JSON.stringify({
      v: 1,
      doc,
      kind: 'case.set',
      body: title('Mine'),
      over: 0,
      seen: [],
      roster: [],
      at: time,
      by: device(0),
    })
    const act = readAct(
      text.replace(
        '"over":0',
        `"over":{"__proto__":["${a64('1')}"],"constructor":["${a64('2')}"],"toString":["${a64('3')}"]}`,
      ),
    )
    const folded = extend(base, [act])
    for (const id of folded.missing) expect(id).toMatch(/^[0-9a-f]{64}$/)
    expect(folded.missing).toEqual(expect.arrayContaining([a64('2'), a64('3')]))
    expect(({} as Record<string, unknown>)['0']).toBeUndefined()
    expect(whole(fold(doc, [opened, act]))).toEqual(whole(folded))
    const undo = readAct(
      `{"v":1,"doc":"${doc}","kind":"act.undone","body":{"undoes":"${act.id}","writes":[{"path":"__proto__","value":{"__proto__":{"x":1}}}]},"over":{},"seen":["${act.id}"],"roster":[],"at":"${time}","by":"${device(0)}"}`,
    )
    const then = extend(folded, [undo])
    expect(then.ineffective).toEqual([undo.id])
    expect(then.registers.has('__proto__')).toBe(false)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  it('of ten thousand and more heads leave the document writable', () => {
    const many = Array.from({ length: 10_050 }, (_, i) => blind('case.set', title(`T${i}`)))
    let folded = fold(doc, many)
    expect(folded.heads).toHaveLength(10_050)
    for (let i = 0; i < 2; i++) {
      const next = draftAct(folded, folded.heads, 'case.set', title('Chosen'), time)
      folded = extend(folded, [readAct(encodeAct(next, device(0)))])
    }
    expect(folded.heads).toHaveLength(1)
    expect(valueAt(folded, 'case/title')).toEqual({ en: 'Chosen' })
    expect(folded.registers.get('case/title')).toHaveLength(1)
  }, 10_000)

  it('all at once in one field are folded in the time of a few', () => {
    const many = Array.from({ length: 60_000 }, (_, i) => ({
      ...opened,
      id: i.toString(16).padStart(64, '0') as ActId,
    }))
    expect(fold(doc, many).registers.get('case/title')).toHaveLength(60_000)
  }, 5_000)
})

describe('long chains', () => {
  it('five hundred steps are taken back and done again, one by one', () => {
    let folded = base
    const done: ActId[] = []
    const take = (act: AnyAct) => {
      folded = extend(folded, [act])
      return act.id
    }
    for (let i = 0; i < 500; i++) done.push(take(write(folded, 'case.set', title(`Step ${i}`))))
    const last = stateText(folded)
    const undo = (id: ActId) => {
      const body = undoAct(folded, id)
      if (!body.ok) throw new Error(JSON.stringify(body.refusal))
      return take(write(folded, 'act.undone', body.value))
    }
    const undone = [...done].reverse().map(undo)
    expect(stateText(folded)).toBe(stateText(base))
    ;[...undone].reverse().forEach(undo)
    expect(stateText(folded)).toBe(last)
    expect(folded.ineffective).toEqual([])
    expect(
      whole(
        fold(
          doc,
          [...folded.known.values()].map(({ act }) => act),
        ),
      ),
    ).toEqual(whole(folded))
  }, 15_000)

  it('two people who choose at once leave it contested, until one chooses again', () => {
    const both = extend(base, [
      write(base, 'case.set', title('Anna'), 1),
      write(base, 'case.set', title('Ben'), 2),
    ])
    const first = write(both, 'case.set', title('Anna'), 1)
    const second = write(both, 'case.set', title('Ben'), 2)
    const twice = extend(both, [first, second])
    expect(contestedPaths(twice)).toEqual(['case/title'])
    const third = write(twice, 'case.set', title('Both'), 0)
    expect(contestedPaths(extend(twice, [third]))).toEqual([])
  })
})

describe('a settling act that arrives late, or before what it rests on', () => {
  it('counts what it named, and nothing that came beside it', () => {
    const text = write(base, 'outcome.set', {
      outcomeId: outcome(0),
      courseId: null,
      set: { text: { en: 'One' } },
    })
    const aside = write(base, 'case.set', title('Beside'), 1)
    const known = extend(base, [text])
    const number = write(known, 'case.numbered', { number: 'MC-2026-017', rests: [text.id] })
    for (const acts of [
      [opened, text, number, aside],
      [number, aside, text, opened],
      [aside, number, opened, text],
    ]) {
      const folded = inOrder(acts)
      const settled = settlementOf(folded, number.id)!
      expect([...settled.restsOn].sort()).toEqual([opened.id, text.id, number.id].sort())
      expect(valueAt(foldAsOf(folded, [number.id]), 'case/title')).toEqual({ en: 'Draft' })
    }
  })
})

describe('a claimed time', () => {
  it('that is years wrong changes nothing but what is shown', () => {
    const body = title('Same')
    for (const at of ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '1970-01-01T00:00:00Z']) {
      const first = blind('case.set', body, { at, seen: [opened.id], over: { 'case/title': [opened.id] } })
      const second = blind('case.set', title('Later'), {
        at: '1999-01-01T00:00:00Z',
        seen: [first.id],
        over: { 'case/title': [first.id] },
      })
      expect(valueAt(fold(doc, [second, first, opened]), 'case/title')).toEqual({ en: 'Later' })
    }
  })
})
