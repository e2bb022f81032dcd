import { describe, expect, it } from 'vitest'
import type { AnyAct, Folded } from '#domain/act/act.ts'
import { chainDrafts } from '#domain/act/chain.ts'
import { draftAct } from '#domain/act/draft.ts'
import { emptyFold, extend, fold } from '#domain/act/fold.ts'
import { contestedPaths, elements, elementsOf, fieldsUnder, valueAt } from '#domain/act/registers.ts'
import { causalPast, foldAsOf, settlementOf, settlingActs } from '#domain/act/settled.ts'
import { stateText } from '#domain/act/state-hash.ts'
import { undoAct, undoActs } from '#domain/act/undo.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import type { Json } from '#domain/act/act.ts'
import { device, doc, outcome, play, readAct, signed, type Step } from '../../support/act-history.ts'
import { fc, law } from '../../support/law.ts'

const time = '2026-11-21T18:00:00.000Z'
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom(
    'title',
    'title',
    'purpose',
    'outcome',
    'remove',
    'undo',
    'undo',
    'number',
    'hear',
    'hear',
    'newer',
  ),
  pick: fc.nat(1000),
})
const history = fc
  .array(step, { minLength: 1, maxLength: 40 })
  .map(play)
  .filter((acts) => acts.length > 0)
const whole = (folded: Folded) => ({
  state: stateText(folded),
  registers: [...folded.registers].sort(([a], [b]) => (a < b ? -1 : 1)),
  acts: folded.acts.map((act) => act.id),
  unread: folded.unread.map((act) => act.id),
  heads: folded.heads,
  missing: folded.missing,
  ineffective: folded.ineffective,
})
const write = (folded: Folded, kind: ActKind, body: Json, who = 0) =>
  signed(draftAct(folded, [], kind, body, time), device(who))
const title = (en: string) => ({ set: { title: { en } } })

describe('a document is what its acts make it', () => {
  law(
    'whatever the order, repetition and batches in which acts arrive',
    [history, fc.infiniteStream(fc.nat())],
    (acts, dice) => {
      const expected = whole(fold(doc, acts))
      const roll = (n: number) => dice.next().value % n
      const shuffled = [...acts, ...acts.filter(() => roll(3) === 0)]
        .map((act) => ({ act, key: roll(1e6) }))
        .sort((a, b) => a.key - b.key)
        .map(({ act }) => act)
      expect(whole(fold(doc, shuffled))).toEqual(expected)
      let grown = emptyFold(doc)
      for (let i = 0; i < shuffled.length;) {
        const size = 1 + roll(4)
        grown = extend(grown, shuffled.slice(i, i + size))
        i += size
      }
      expect(whole(grown)).toEqual(expected)
    },
  )

  law('bringing the same acts again changes nothing', [history], (acts) => {
    const folded = fold(doc, acts)
    expect(extend(folded, acts)).toBe(folded)
  })

  law('extending leaves the older state as it was', [history, fc.nat()], (acts, cut) => {
    const before = fold(doc, acts.slice(0, cut % acts.length))
    const kept = whole(before)
    extend(before, acts)
    expect(whole(before)).toEqual(kept)
  })

  law('a register holds exactly the values that no known act replaced', [history], (acts) => {
    // The slow reference: for each register, all writers minus everything reachable through `over`.
    const folded = fold(doc, acts)
    const byId = new Map(acts.map((act) => [act.id, act]))
    for (const [path, survivors] of folded.registers) {
      const writers = new Set<string>(
        folded.acts
          .filter((act) => !folded.ineffective.includes(act.id) && writes(folded, act.id, path))
          .map((act) => act.id),
      )
      const replaced = new Set<string>()
      const follow = (act: AnyAct | undefined) => {
        for (const id of act?.over[path] ?? []) {
          if (replaced.has(id)) continue
          replaced.add(id)
          follow(byId.get(id))
        }
      }
      for (const id of writers) follow(byId.get(id as AnyAct['id']))
      expect(new Set<string>(survivors.map((s) => s.act))).toEqual(
        new Set([...writers].filter((id) => !replaced.has(id))),
      )
    }
  })

  law('nothing that was settled is changed by what arrives later', [history], (acts) => {
    const everything = fold(doc, acts)
    for (const settling of settlingActs(everything)) {
      const past = causalPast(everything, [settling.id])
      const known = fold(
        doc,
        acts.filter((act) => past.has(act.id)),
      )
      const then = foldAsOf(everything, [settling.id])
      expect(whole(then)).toEqual(whole(known))
      const settled = settlementOf(everything, settling.id)!
      expect([...settled.restsOn].sort()).toEqual([...settlementOf(known, settling.id)!.restsOn].sort())
      for (const late of settled.cameAfter) expect(past.has(late.id)).toBe(false)
    }
  })

  law(
    "undoing one's last act restores the state, and undoing the undo brings it back",
    [history, fc.nat(3)],
    (acts, pick) => {
      const before = fold(doc, acts)
      const act = write(before, 'case.set', title(`Mine ${pick}`))
      const after = extend(before, [act])
      const body = undoAct(after, act.id)
      if (!body.ok) throw new Error('refused')
      const undo = write(after, 'act.undone', body.value)
      const undone = extend(after, [undo])
      expect(stateText(undone)).toBe(stateText(before))
      const again = undoAct(undone, undo.id)
      if (!again.ok) throw new Error('refused')
      expect(stateText(extend(undone, [write(undone, 'act.undone', again.value)]))).toBe(stateText(after))
    },
  )

  law('elementsOf reads what fieldsUnder and elements read one by one', [history], (acts) => {
    const folded = fold(doc, acts)
    const all = elementsOf(folded, 'outcome')
    expect([...all.keys()].sort()).toEqual(elements(folded, 'outcome').sort())
    for (const [id, fields] of all) expect(fields).toEqual(fieldsUnder(folded, `outcome/${id}`))
  })
})

const writes = (folded: Folded, id: AnyAct['id'], path: string): boolean => {
  const only = fold(doc, [folded.known.get(id)!.act])
  if (only.registers.has(path)) return true
  const act = folded.acts.find((one) => one.id === id)!
  return (
    act.kind === 'act.undone' &&
    (act.body as { writes: { path: string }[] }).writes.some((w) => w.path === path)
  )
}

describe('two people, one field', () => {
  const base = fold(doc, [signed(draftAct(emptyFold(doc), [], 'case.opened', title('Draft'), time))])

  it('keeps both titles when two devices edited apart, until somebody chooses', () => {
    const anna = write(base, 'case.set', title('Anna'), 1)
    const ben = write(base, 'case.set', title('Ben'), 2)
    const both = extend(base, [anna, ben])
    expect(contestedPaths(both)).toEqual(['case/title'])
    const chosen = extend(both, [write(both, 'case.set', title('Ben'), 1)])
    expect(contestedPaths(chosen)).toEqual([])
    expect(valueAt(chosen, 'case/title')).toEqual({ en: 'Ben' })
  })

  it('shows a removed outcome as contested when another device edited it', () => {
    const with1 = extend(base, [
      write(base, 'outcome.set', { outcomeId: outcome(0), courseId: null, set: {} }),
    ])
    const gone = write(with1, 'outcome.removed', { outcomeId: outcome(0) }, 1)
    const edited = write(with1, 'outcome.set', { outcomeId: outcome(0), courseId: null, set: {} }, 2)
    expect(contestedPaths(extend(with1, [gone, edited]))).toEqual([`outcome/${outcome(0)}/exists`])
  })

  it('places acts by what they name and reports what is missing, holding nothing back', () => {
    const one = write(base, 'case.set', title('One'))
    const two = write(extend(base, [one]), 'case.set', title('Two'))
    const gap = fold(doc, [...base.acts, two])
    expect(gap.missing).toEqual([one.id])
    // Draft was replaced by the act that is missing, so both stand until it arrives.
    expect(contestedPaths(gap)).toEqual(['case/title'])
    const full = extend(gap, [one])
    expect(full.missing).toEqual([])
    expect(full.registers.get('case/title')).toEqual([{ act: two.id, value: { en: 'Two' } }])
  })

  it('keeps what an unread act replaced, and replaces it with the unread one', () => {
    const opened = base.acts[0]!
    const newer = readAct(
      JSON.stringify({
        v: 2,
        doc,
        kind: 'case.set',
        body: {},
        over: { 'case/title': [opened.id] },
        seen: [opened.id],
        at: time,
        by: device(1),
        extra: 1,
      }),
    )
    const seen = extend(base, [newer])
    expect(valueAt(seen, 'case/title')).toEqual({ en: 'Draft' })
    expect(seen.unread).toHaveLength(1)
    expect(seen.heads).toEqual([newer.id])
    const draft = {
      ...draftAct(seen, [], 'case.set', title('Later'), time),
      over: { 'case/title': [newer.id] },
    }
    expect(extend(seen, [signed(draft)]).registers.get('case/title')).toHaveLength(1)
  })
})

describe('undo', () => {
  const base = fold(doc, [signed(draftAct(emptyFold(doc), [], 'case.opened', title('Draft'), time))])
  const undo = (folded: Folded, id: AnyAct['id']): Folded => {
    const body = undoAct(folded, id)
    if (!body.ok) throw new Error(JSON.stringify(body.refusal))
    return extend(folded, [write(folded, 'act.undone', body.value)])
  }
  const titleOf = (folded: Folded) => valueAt(folded, 'case/title')

  it('goes back step by step through one field, and forward again', () => {
    const one = write(base, 'case.set', title('One'))
    const f1 = extend(base, [one])
    const two = write(f1, 'case.set', title('Two'))
    const f2 = extend(f1, [two])
    const back1 = undo(f2, two.id)
    expect(titleOf(back1)).toEqual({ en: 'One' })
    const back2 = undo(back1, one.id)
    expect(titleOf(back2)).toEqual({ en: 'Draft' })
    const forward1 = undo(back2, back2.heads[0]!)
    expect(titleOf(forward1)).toEqual({ en: 'One' })
    const forward2 = undo(forward1, back1.heads[0]!)
    expect(titleOf(forward2)).toEqual({ en: 'Two' })
    expect(titleOf(undo(forward2, forward2.heads[0]!))).toEqual({ en: 'One' })
  })

  it('empties a field that was empty before', () => {
    const act = write(base, 'case.set', { set: { purpose: 'Pathway' } })
    const undone = undo(extend(base, [act]), act.id)
    expect(valueAt(undone, 'case/purpose')).toBeNull()
    expect(stateText(undone)).toBe(stateText(base))
  })

  it('makes a field contested again whose contest the act had settled', () => {
    const both = extend(base, [
      write(base, 'case.set', title('Anna'), 1),
      write(base, 'case.set', title('Ben'), 2),
    ])
    const choice = write(both, 'case.set', title('Ben'))
    const undone = undo(extend(both, [choice]), choice.id)
    expect(contestedPaths(undone)).toEqual(['case/title'])
    expect(stateText(undone)).toBe(stateText(both))
  })

  it('refuses where somebody changed the value since, and says who', () => {
    const mine = write(base, 'case.set', title('Mine'))
    const theirs = write(extend(base, [mine]), 'case.set', title('Theirs'), 1)
    expect(undoAct(extend(base, [mine, theirs]), mine.id)).toEqual({
      ok: false,
      refusal: { kind: 'changed-since', by: device(1) },
    })
  })

  it('takes back two acts of one saving that wrote the same field', () => {
    const one = write(base, 'case.set', title('One'))
    const f1 = extend(base, [one])
    const two = write(f1, 'case.set', title('Two'))
    let folded = extend(f1, [two])
    const bodies = undoActs(folded, [one.id, two.id])
    if (!bodies.ok) throw new Error('refused')
    for (const body of bodies.value) folded = extend(folded, [write(folded, 'act.undone', body)])
    expect(folded.ineffective).toEqual([])
    expect(stateText(folded)).toBe(stateText(base))
  })

  it('refuses a settling act', () => {
    const number = write(base, 'case.numbered', { number: 'MC-2026-017', rests: [] })
    expect(undoAct(extend(base, [number]), number.id)).toEqual({
      ok: false,
      refusal: { kind: 'settled', by: 'case.numbered' },
    })
  })

  it('gives no effect to an undo that would set anything else', () => {
    const act = write(base, 'case.set', title('Mine'))
    const after = extend(base, [act])
    for (const forged of [
      { undoes: act.id, writes: [{ path: 'case/title', value: { en: 'Forged' } }] },
      { undoes: act.id, writes: [{ path: 'case/number', value: 'MC-2026-001' }] },
      { undoes: 'f'.repeat(64), writes: [{ path: 'case/title', value: null }] },
    ]) {
      const forgery = write(after, 'act.undone', forged)
      const then = extend(after, [forgery])
      expect(then.ineffective).toEqual([forgery.id])
      expect(stateText(then)).toBe(stateText(after))
    }
  })
})

describe('a settling act', () => {
  it('lists what came after and touches what it rests on', () => {
    const base = fold(doc, [signed(draftAct(emptyFold(doc), [], 'case.opened', title('Draft'), time))])
    const number = write(base, 'case.numbered', { number: 'MC-2026-017', rests: [base.acts[0]!.id] })
    const late = write(base, 'case.set', title('Late'), 1)
    const aside = write(base, 'outcome.set', { outcomeId: outcome(0), courseId: null, set: {} }, 1)
    const all = extend(base, [number, late, aside])
    expect(settlementOf(all, number.id)!.cameAfter.map((act) => act.id)).toEqual([late.id])
    expect(valueAt(foldAsOf(all, [number.id]), 'case/title')).toEqual({ en: 'Draft' })
    expect(settlementOf(all, late.id)).toBeNull()
  })
})

describe('drafts of one saving', () => {
  it('are left as they are when they know each other already', () => {
    const one = draftAct(emptyFold(doc), [], 'case.opened', title('One'), time)
    const two = draftAct(fold(doc, [signed(one)]), [], 'case.set', title('Two'), time)
    const hash = (text: string) => readAct(text).id
    expect(chainDrafts([one, two], device(0), hash).map(({ draft }) => draft)).toEqual([one, two])
  })
})
