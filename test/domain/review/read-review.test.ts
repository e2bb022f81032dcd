import { describe, expect, it } from 'vitest'
import { reviewDoc, submissionDoc } from '#domain/act/doc-name.ts'
import type { ActId, CaseId, CriterionId } from '#domain/ids.ts'
import { readReview } from '#domain/review/read-review.ts'
import { readSubmission } from '#domain/review/read-submission.ts'
import { aFolded } from '../../support/builders/a-folded.ts'
import { aMatch, aQuote } from '../../support/builders/a-match.ts'
import { aMember } from '../../support/builders/a-member.ts'
import { aScore } from '../../support/builders/a-rubric.ts'
import { anId } from '../../support/builders/an-id.ts'

const caseId = anId<CaseId>('case 1')
const member = aMember().id
const review = () => aFolded(reviewDoc(caseId, member))
const { courseOutcomeId, credentialOutcomeId } = aMatch()
const identification = 'learner-identification' as CriterionId
const scores = (folded: ReturnType<typeof aFolded>) => readReview(folded.folded()).scores

describe('reading a review', () => {
  it('has not begun while nothing is judged', () => {
    expect(readReview(review().folded())).toEqual({ matches: [], scores: [], begun: false })
  })
  it('gives a match of which one field was set the defaults of the rest', () => {
    const read = readReview(
      review()
        .did('match.set', { courseOutcomeId, credentialOutcomeId, set: { courseQuote: aQuote() } })
        .folded(),
    )
    expect(read).toEqual({
      matches: [
        {
          courseOutcomeId,
          credentialOutcomeId,
          strength: 'none',
          rationale: '',
          courseQuote: aQuote(),
          credentialQuote: null,
          taskId: null,
        },
      ],
      scores: [],
      begun: true,
    })
  })
  it('leaves out a match that was removed', () => {
    expect(
      readReview(
        review()
          .did('match.set', { courseOutcomeId, credentialOutcomeId, set: { strength: 'full' } })
          .did('match.removed', { courseOutcomeId, credentialOutcomeId })
          .folded(),
      ).matches,
    ).toEqual([])
  })
  it('tells "not applicable" from a level not chosen yet', () => {
    expect(scores(review().did('score.set', { criterionId: identification, set: { level: null } }))).toEqual([
      { criterionId: identification, level: null, rationale: '', evidence: [] },
    ])
    expect(
      scores(review().did('score.set', { criterionId: identification, set: { rationale: 'On site.' } })),
    ).toEqual([{ criterionId: identification, level: null, rationale: 'On site.', evidence: [], open: true }])
  })
  it('opens the level again when "not applicable" is undone, and brings it back when it was undone from a level', () => {
    const na = review().did('score.set', { criterionId: identification, set: { level: null } })
    const path = `score/${identification}/level`
    const undone = na.did('act.undone', { undoes: na.lastAct().id, writes: [{ path, value: null }] })
    expect(scores(undone)[0]!.open).toBe(true)
    const two = review()
      .did('score.set', { criterionId: identification, set: { level: null } })
      .did('score.set', { criterionId: identification, set: { level: 2 } })
    expect(scores(two)[0]!.level).toBe(2)
    expect(
      scores(two.did('act.undone', { undoes: two.lastAct().id, writes: [{ path, value: null }] }))[0]!.open,
    ).toBeUndefined()
  })
})

describe('reading a submission', () => {
  it('finds what was submitted, by whom and when', () => {
    const doc = submissionDoc(caseId, member, 2)
    const folded = aFolded(doc)
      .did(
        'review.submitted',
        { matches: [aMatch()], scores: [aScore('workload', 3)], reason: 'Corrected.', rests: [] as ActId[] },
        '2026-10-09T10:00:00.000Z',
      )
      .folded()
    expect(readSubmission(folded)).toMatchObject({
      caseId,
      memberId: member,
      n: 2,
      matches: [aMatch()],
      scores: [aScore('workload', 3)],
      reason: 'Corrected.',
      at: '2026-10-09T10:00:00.000Z',
    })
  })
  it('is nothing while nothing was submitted', () => {
    expect(readSubmission(aFolded(submissionDoc(caseId, member, 1)).folded())).toBeNull()
  })
})
