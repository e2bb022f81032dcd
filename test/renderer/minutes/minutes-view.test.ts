import { describe, expect, it } from 'vitest'
import type { CaseId, DecisionId } from '#domain/ids.ts'
import { emptyDecisionDraft } from '#domain/decision/decision.ts'
import { createIntl } from 'react-intl'
import { minutesFacts, placeOf, rollOf } from '../../../renderer/features/minutes/minutes-facts.ts'
import { motionWording } from '../../../renderer/features/minutes/motion-wording.ts'
import { resultWords } from '../../../renderer/features/minutes/parts/VoteSection.tsx'
import { readTime } from '../../../renderer/features/minutes/time-text.ts'
import type { Say } from '../../../renderer/intl/index.ts'
import { en } from '../../../renderer/intl/en.ts'
import { aDecision } from '../../support/builders/a-decision.ts'
import { aMeeting, aMotion } from '../../support/builders/a-meeting.ts'
import { aMember } from '../../support/builders/a-member.ts'
import { anId } from '../../support/builders/an-id.ts'

const intl = createIntl({ locale: 'en-CA', messages: en })
const say: Say = (id, values) => intl.formatMessage({ id }, values)
const caseId = anId<CaseId>('case 1')
const members = ['Anna Roy', 'Ben Ito', 'Cleo Park', 'Dan Weiss', 'Eve Stone'].map((name) => aMember(name))
const allPresent = members.map(({ id }) => ({ memberId: id, status: 'present' as const }))
const open = aMotion({ result: null, closed: null })
const factsOf = (motion = open, over: Parameters<typeof aMeeting>[0] = {}) =>
  minutesFacts(
    { id: caseId, decisions: [], meeting: aMeeting({ attendance: allPresent, motions: [motion], ...over }) },
    members,
  )!

describe('the count of a motion', () => {
  it('says the result in words as soon as for and against are counted', () => {
    expect(resultWords(factsOf(), say)).toBe('Carried 4 to 1.')
    expect(resultWords(factsOf(aMotion({ ...open, for: 2, against: 2, abstain: 1 })), say)).toBe(
      'Tied 2 to 2, 1 abstention. A tie does not carry.',
    )
    expect(resultWords(factsOf(aMotion({ ...open, for: 1, against: 2, abstain: 2 })), say)).toBe(
      'Defeated 1 to 2, 2 abstentions.',
    )
    expect(
      resultWords(factsOf(aMotion({ ...open, for: null, against: null, abstain: null })), say),
    ).toBeNull()
  })
  it('counts the quorum of this motion, without those who withdrew', () => {
    const recused = aMotion({ ...open, recusals: [{ memberId: members[4]!.id, reason: 'Teaches there' }] })
    expect(factsOf(recused).tally).toEqual({ entitled: 4, present: 4, quorum: 3, quorumMet: true })
    expect(factsOf(recused).problems).toEqual(['more-votes-than-present'])
  })
  it('keeps the counts of a closed vote when attendance changes afterwards', () => {
    expect(factsOf(aMotion(), { attendance: [] }).tally).toMatchObject({
      entitled: 5,
      present: 5,
      quorumMet: true,
    })
  })
  it('knows a place for everything that keeps a vote open', () => {
    expect((['motion-text', 'mover', 'votes-abstained', 'attendance'] as const).map(placeOf)).toEqual([
      'text',
      'movers',
      'counts',
      'attendance',
    ])
  })
})

it('takes the motion that no decision was recorded for', () => {
  const first = aMotion()
  const second = aMotion({ ...open, id: anId('motion 2') })
  const decision = {
    ...aDecision({ id: anId<DecisionId>('d'), motionId: first.id }),
    recordedAt: '2026-10-14T15:00:00.000Z',
    superseded: false,
  }
  const meeting = aMeeting({ motions: [first, second] })
  expect(minutesFacts({ id: caseId, decisions: [decision], meeting }, members)!.motion.id).toBe(second.id)
  expect(minutesFacts({ id: caseId, decisions: [], meeting: null }, members)).toBeNull()
})
it('calls the roll of active members, and of anybody who was noted before leaving', () => {
  const gone = { ...members[0]!, active: false }
  expect(rollOf([gone, members[1]!], factsOf())).toHaveLength(2)
  expect(rollOf([gone, members[1]!], factsOf(open, { attendance: [] }))).toEqual([members[1]])
})

describe('a proposed wording', () => {
  const words = (draft: Partial<typeof emptyDecisionDraft>) =>
    motionWording(
      {
        draft: { ...emptyDecisionDraft, ...draft },
        title: 'Water Monitoring',
        month: () => 'September 2026',
        date: () => '30 June 2027',
        list: (all) => all.join(' and '),
      },
      say,
    )
  it('says type, award, start and conditions as the form holds them', () => {
    const condition = {
      id: anId('c') as never,
      text: 'the college adds an exercise.',
      owner: 'College',
      dueAt: '2027-06-30',
      metAt: null,
    }
    expect(
      words({
        type: 'UNASSIGNED',
        award: 'HLU ENVS 2XX0 (3)',
        effectiveStart: '2026-09',
        conditions: [condition],
      }),
    ).toBe(
      'That the committee recommend unassigned credit, HLU ENVS 2XX0 (3), for Water Monitoring from September 2026, on condition that the college adds an exercise by 30 June 2027.',
    )
    expect(words({ type: 'ASSIGNED', award: 'HLU ENVS 2310 (3)', authority: 'binding' })).toBe(
      'That the committee grant assigned credit, HLU ENVS 2310 (3), for Water Monitoring.',
    )
    expect(words({ type: 'NO_CREDIT' })).toBe('That the committee recommend no credit for Water Monitoring.')
  })
  it('proposes nothing while type or award is missing', () => {
    expect(words({})).toBeNull()
    expect(words({ type: 'ASSIGNED', award: ' ' })).toBeNull()
  })
})

it('reads a time of day as people write it', () => {
  expect(['9:30', '09.30', '9h30', '9 h', '14:05', '', '24:00', '9:7', 'noon'].map(readTime)).toEqual([
    '09:30',
    '09:30',
    '09:30',
    '09:00',
    '14:05',
    null,
    undefined,
    undefined,
    undefined,
  ])
})
