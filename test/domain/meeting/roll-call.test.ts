import { describe, expect, it } from 'vitest'
import { defaultRuleSet, ruleSetPreset } from '#domain/meeting/rule-set.ts'
import { namedVote, rollCall, type RollCallFacts, type VoteChoice } from '#domain/meeting/roll-call.ts'
import { tallyUnder } from '#domain/meeting/tally-under.ts'
import { aMotion } from '../../support/builders/a-meeting.ts'
import { aMember } from '../../support/builders/a-member.ts'
import { fc, law } from '../../support/law.ts'
import { memberCalled } from './situations.ts'

const members = 'ABCDEx'.split('').map(memberCalled)
const idOf = (letter: string) => memberCalled(letter).id
const said = (letter: string, choice: VoteChoice = 'for', castBy?: string) => ({
  memberId: idOf(letter),
  choice,
  ...(castBy === undefined ? {} : { castBy: idOf(castBy) }),
})
const facts = (over: Partial<RollCallFacts> = {}): RollCallFacts => ({
  votes: [],
  members,
  attendance: 'ABCDx'.split('').map((letter) => ({ memberId: idOf(letter), status: 'present' })),
  recusals: [],
  chairId: idOf('A'),
  at: null,
  ...over,
})
const why = (over: Partial<RollCallFacts>, rules = defaultRuleSet) =>
  rollCall(rules, facts(over)).votes.map(({ noEffect }) => noEffect)

describe('a roll call', () => {
  it('counts what each member said and names who was not called', () => {
    const votes = [said('A'), said('B', 'against'), said('C', 'abstain')]
    expect(rollCall(defaultRuleSet, facts({ votes }))).toMatchObject({
      for: 1,
      against: 1,
      abstain: 1,
      castingVote: null,
      notCalled: [idOf('D')],
    })
  })
  it('keeps the vote of a member who withdrew or is away, without effect', () => {
    const votes = [said('B'), said('E')]
    expect(why({ votes, recusals: [{ memberId: idOf('B') }] })).toEqual(['recused', 'absent'])
  })
  it('keeps the votes of observers and strangers, without effect', () => {
    const votes = [said('x'), { memberId: aMember('Stranger').id, choice: 'for' as const }]
    expect(why({ votes })).toEqual(['not-voting', 'not-a-member'])
  })
  it('takes a member’s last word', () => {
    const votes = [said('B', 'for'), said('B', 'against')]
    const found = rollCall(defaultRuleSet, facts({ votes }))
    expect(found.votes.map(({ noEffect }) => noEffect)).toEqual(['replaced', null])
    expect([found.for, found.against]).toEqual([0, 1])
  })
  it('counts nobody who left before the vote', () => {
    const attendance = [{ memberId: idOf('B'), status: 'present' as const, leftAt: '14:00' }]
    expect(why({ votes: [said('B')], attendance, at: '14:00' })).toEqual(['absent'])
  })
  it('uses the chair’s word only on a tie where the rules say so', () => {
    const rules = ruleSetPreset('half-plus-one')
    const tied = rollCall(rules, facts({ votes: [said('A'), said('B'), said('C', 'against')] }))
    expect(tied).toMatchObject({ for: 1, against: 1, castingVote: 'for' })
    expect(tied.votes[0]!.noEffect).toBeNull()
    expect(why({ votes: [said('A'), said('B')] }, rules)).toEqual(['chair-votes-on-tie-only', null])
    expect(why({ votes: [said('A')] }, { ...rules, chairVotes: 'never' })).toEqual(['chair-does-not-vote'])
  })
  it('takes a proxy only where the rules do, for an absent member and from one who is there', () => {
    const allowed = { ...defaultRuleSet, proxies: true }
    expect(why({ votes: [said('E', 'for', 'A')] })).toEqual(['proxies-not-allowed'])
    const votes = [said('E', 'for', 'A'), said('B', 'for', 'A')]
    expect(why({ votes }, allowed)).toEqual([null, 'voted-in-person'])
    const recusals = [{ memberId: idOf('A') }]
    expect(why({ votes: [said('E', 'for', 'A')], recusals }, allowed)).toEqual(['proxy-holder-absent'])
  })

  const letter = fc.constantFrom(...'ABCDEx'.split(''))
  const vote = fc.record({ memberId: letter.map(idOf), choice: fc.constantFrom('for', 'against', 'abstain') })
  law(
    'gives counts that the tally under the same rules accepts, and forgets no vote',
    [fc.array(vote, { maxLength: 9 }), fc.subarray(members), fc.subarray(members), fc.boolean()],
    (votes, away, withdrew, onTie) => {
      const rules = onTie ? ruleSetPreset('half-plus-one') : defaultRuleSet
      const given = facts({
        votes,
        attendance: facts().attendance.filter(({ memberId }) => !away.some(({ id }) => id === memberId)),
        recusals: withdrew.map(({ id }) => ({ memberId: id })),
      })
      const found = rollCall(rules, given)
      for (const one of votes) expect(namedVote.parse(one)).toEqual(one)
      expect(found.votes.map(({ memberId, choice }) => ({ memberId, choice }))).toEqual(votes)
      const motion = aMotion({
        method: 'roll',
        for: found.for,
        against: found.against,
        abstain: found.abstain,
        recusals: withdrew.map(({ id }) => ({ memberId: id, reason: '' })),
      })
      const { attendance, chairId, castingVote } = { ...given, castingVote: found.castingVote }
      const tally = tallyUnder(rules, { motion, attendance, members, quorum: null, chairId, castingVote })
      expect(tally.problems).toEqual([])
      expect(found.for + found.against + found.abstain + found.notCalled.length).toBe(tally.mayVote)
    },
  )
})
