import { describe, expect, it } from 'vitest'
import type { ActDraft } from '#domain/act/act.ts'
import { draftAct } from '#domain/act/draft.ts'
import { extend, fold } from '#domain/act/fold.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import { cameAfter } from '../../main/services/came-after.ts'
import { device, doc, outcome, signed } from '../support/act-history.ts'

const at = '2026-11-21T18:00:00.000Z'
const id = (letter: string) => letter.repeat(26)
const agreement = { matches: [], scores: [], rests: [] }

/** A document in which each line writes on what it has seen, on one of two devices. */
function aDocument() {
  let mine = fold(doc, [])
  let theirs = fold(doc, [])
  const write = (kind: ActKind, body: ActDraft['body'], elsewhere = false) => {
    const act = signed(draftAct(elsewhere ? theirs : mine, [], kind, body, at), device(elsewhere ? 1 : 0))
    if (elsewhere) theirs = extend(theirs, [act])
    else mine = extend(mine, [act])
    return act
  }
  const meet = () => {
    const all = [...mine.known.values(), ...theirs.known.values()].map((placed) => placed.act)
    mine = extend(mine, all)
    theirs = extend(theirs, all)
    return mine
  }
  return { write, meet }
}
const outcomeSet = (code: string) => ({ outcomeId: outcome(0), courseId: null, set: { code } })

describe('what came after a settlement', () => {
  it('names what somebody wrote without knowing of the agreement', () => {
    const { write, meet } = aDocument()
    write('case.opened', { set: { title: { en: 'A' } } })
    meet()
    write('agreement.reached', agreement)
    const late = write('outcome.set', outcomeSet('LO-1'), true)
    write('case.set', { set: { dueAt: '2026-12-01' } }, true)
    expect(cameAfter(meet())).toEqual([late.id])
  })

  it('says nothing of a knowing change, however it came about', () => {
    const { write, meet } = aDocument()
    write('case.opened', { set: { title: { en: 'A' } } })
    write('agreement.reached', agreement)
    meet()
    write('outcome.set', outcomeSet('LO-1'), true)
    write('target.set', { courseId: id('c'), institutionId: id('i'), included: true })
    expect(cameAfter(meet())).toEqual([])
  })

  it('says nothing of what the agreement had seen', () => {
    const { write, meet } = aDocument()
    write('outcome.set', outcomeSet('LO-1'), true)
    meet()
    write('agreement.reached', agreement)
    expect(cameAfter(meet())).toEqual([])
  })

  it('walks a long case once for each settlement', () => {
    const { write, meet } = aDocument()
    write('agreement.reached', agreement)
    let folded = meet()
    const acts = []
    for (let i = 0; i < 5_000; i += 1) {
      const act = signed(
        draftAct(
          {
            ...folded,
            heads: acts.length ? [acts[acts.length - 1]!.id] : folded.heads,
            registers: new Map(),
          },
          [],
          'outcome.set',
          outcomeSet(`LO-${i}`),
          at,
        ),
      )
      acts.push(act)
    }
    folded = extend(folded, acts)
    expect(folded.acts).toHaveLength(5_001)
    expect(cameAfter(folded)).toEqual([])
  })
})
