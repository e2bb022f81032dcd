import { describe, expect } from 'vitest'
import type { Act, ActDraft, Folded } from '#domain/act/act.ts'
import { draftAct } from '#domain/act/draft.ts'
import { extend, fold } from '#domain/act/fold.ts'
import { encodeAct } from '#domain/act/encode.ts'
import { nodeHash } from '../../main/adapters/crypto/hash.ts'
import { draftChain } from '../../main/services/draft-chain.ts'
import { device, doc, outcome, play, signed, type Step } from '../support/act-history.ts'
import { fc, law } from '../support/law.ts'

const at = '2026-11-21T18:00:00.000Z'
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    who: fc.nat(2),
    what: fc.constantFrom<Step['what'][]>('title', 'purpose', 'outcome', 'remove', 'undo', 'hear', 'newer'),
    pick: fc.nat(20),
  }),
  { maxLength: 12 },
)
const edit = fc.record({ what: fc.constantFrom('title', 'purpose', 'outcome', 'remove'), pick: fc.nat(3) })

function bodyOf(what: string, pick: number): Pick<ActDraft, 'kind' | 'body'> {
  switch (what) {
    case 'title':
      return { kind: 'case.set', body: { set: { title: { en: `T${pick}` }, purpose: 'Both' } } }
    case 'purpose':
      return { kind: 'case.set', body: { set: { purpose: `P${pick}` } } }
    case 'outcome':
      return {
        kind: 'outcome.set',
        body: { outcomeId: outcome(pick), courseId: null, set: { code: `C${pick}` } },
      }
    default:
      return { kind: 'outcome.removed', body: { outcomeId: outcome(pick) } }
  }
}

describe('drafts of one saving', () => {
  law(
    'are what folding in between would make of them',
    [steps, fc.array(edit, { minLength: 1, maxLength: 8 })],
    (before, edits) => {
      const start = fold(doc, play(before))
      const chain = draftChain({ hash: nodeHash(), device: device(0), roster: [], at })
      let folded: Folded = start
      for (const { what, pick } of edits) {
        const { kind, body } = bodyOf(what, pick)
        const slow = draftAct(folded, [], kind, body, at)
        const quick = chain(start, kind, body)
        expect(encodeAct(quick, device(0))).toBe(encodeAct(slow, device(0)))
        const act: Act = signed(slow)
        folded = extend(folded, [act])
      }
    },
  )
})
