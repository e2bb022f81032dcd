import { describe, expect, it } from 'vitest'
import type { CaseRead } from '#domain/case/read-case.ts'
import { invariants, type InvariantFacts } from '#domain/invariants.ts'
import type { CaseId, MotionId } from '#domain/ids.ts'
import { aDecision } from '../support/builders/a-decision.ts'
import { aCase } from '../support/builders/a-case.ts'
import { aMatch } from '../support/builders/a-match.ts'
import { aMeeting, aMotion } from '../support/builders/a-meeting.ts'
import { aSha256, anId } from '../support/builders/an-id.ts'
import { paperFacts } from '../support/builders/paper-facts.ts'

const paper = paperFacts()
const course = paper.course!
const caseId = anId<CaseId>('case 1')
const sound = (over: Partial<CaseRead> = {}): CaseRead =>
  aCase({
    credential: paper.credential,
    agreed: { ...paper.agreed, at: '2026-10-10T09:00:00.000Z', act: aSha256('agreement') },
    decisions: [
      { ...aDecision(), recordedAt: '2026-10-14T22:05:00.000Z', superseded: false, act: aSha256('decision') },
    ],
    ...over,
  })
const facts = (over: Partial<InvariantFacts> = {}): InvariantFacts => ({
  committee: {
    id: null,
    name: {},
    sample: false,
    members: paper.members,
    rubrics: [paper.rubric],
    devices: new Map(),
  },
  institutions: [paper.institution],
  courses: [course],
  cases: [sound()],
  reviews: [{ caseId, memberId: 'anna', matches: paper.agreed.matches, scores: [] }],
  meetings: [paper.meeting!],
  ...over,
})
const about = (over: Partial<CaseRead>) => invariants(facts({ cases: [sound(over)] }))
const stranger = anId<never>('stranger')

describe('what holds in any committee', () => {
  it('is nothing to report in a sound one', () => {
    expect(invariants(facts())).toEqual([])
  })
  it.each([
    [
      'case number MC-2026-017 is given twice',
      { cases: [sound(), sound({ id: anId('case 2'), decisions: [] })] },
    ],
    [
      'the weights of rubric',
      {
        committee: {
          ...facts().committee,
          rubrics: [{ ...paper.rubric, criteria: paper.rubric.criteria.slice(1) }],
        },
      },
    ],
    ['belongs to an institution that is not there', { institutions: [] }],
    ['which is not there', { courses: [] }],
    ['rests on motion', { meetings: [] }],
    ['counts more votes than members present', { meetings: [aMeeting({ motions: [aMotion({ for: 9 })] })] }],
    [
      'has motion number 2026-03-M01 twice',
      { meetings: [aMeeting({ motions: [aMotion(), aMotion({ id: anId<MotionId>('other') })] })] },
    ],
    ['a review of anna belongs to case', { cases: [] }],
  ] as const)('reports that %s', (words, over) => {
    expect(invariants(facts(over as Partial<InvariantFacts>)).join('\n')).toContain(words)
  })
  it('reports a match that points at nothing', () => {
    expect(
      about({
        agreed: { ...sound().agreed!, matches: [aMatch({ courseOutcomeId: stranger })] },
      }),
    ).toHaveLength(2)
  })
  it('reports a decision without a carried motion with quorum, of another case, or without an agreed assessment', () => {
    const open = aMeeting({
      motions: [aMotion({ closed: { result: 'carried', entitled: 5, present: 5, quorumMet: false } })],
    })
    expect(invariants(facts({ meetings: [open] }))).toEqual([
      `decision ${aDecision().id} rests on a motion that was not carried with quorum`,
    ])
    expect(invariants(facts({ meetings: [aMeeting({ motions: [aMotion({ caseId: stranger })] })] }))).toEqual(
      [`decision ${aDecision().id} rests on a motion about another case`],
    )
    expect(about({ agreed: null })).toEqual([`case ${caseId} has a decision and no agreed assessment`])
  })
})
