import { expect, it } from 'vitest'
import { actKinds } from '#domain/act/kinds.ts'
import {
  describe as describePair,
  judge,
  removeMatch,
} from '../../../renderer/features/compare/compare-edits.ts'
import {
  aMatch,
  courseOutcome,
  credentialOutcome,
  waterCaseId,
  waterCommittee,
} from '../../support/fakes/case-view.ts'

const by = { caseId: waterCaseId, memberId: waterCommittee.me.id }
const pair = { courseOutcomeId: courseOutcome(4), credentialOutcomeId: credentialOutcome(6) }
const setOf = (edits: readonly { readonly body?: unknown }[]) =>
  actKinds['match.set'].body.parse(edits[0]!.body).set

it('says every field of a new match, so that a removed one does not come back through it', () => {
  expect(setOf(judge(by, pair, null, 'full'))).toEqual({
    strength: 'full',
    rationale: '',
    courseQuote: null,
    credentialQuote: null,
    taskId: null,
  })
})
it('writes only the strength of a match that is there, and nothing where it is so already', () => {
  const existing = aMatch(4, 6, 'partial')
  expect(setOf(judge(by, pair, existing, 'full'))).toEqual({ strength: 'full' })
  expect(judge(by, pair, existing, 'partial')).toEqual([])
})
it('makes a partial claim of a pair that is quoted before it is judged', () => {
  const courseQuote = { text: 'Words', documentId: null, page: null, source: 'Outline' }
  expect(setOf(describePair(by, pair, null, { courseQuote }))).toMatchObject({
    strength: 'partial',
    courseQuote,
    credentialQuote: null,
  })
})
it('writes into the reviewer’s own review', () => {
  expect(removeMatch(by, pair)[0]).toMatchObject({
    doc: `review/${waterCaseId}/${by.memberId}`,
    kind: 'match.removed',
  })
})
