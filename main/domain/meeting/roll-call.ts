import { z } from 'zod'
import type { Member } from '../committee/member.ts'
import { memberId, type MemberId } from '../ids.ts'
import type { Recusal } from './meeting.ts'
import { isThere, type TimedAttendance } from './presence.ts'
import { chairVotesWhen, type RuleSet } from './rule-set.ts'

/**
 * A vote by name: from what each member said to the three counts. Individual votes are recorded only where law or bylaw
 * demands it, or a member asks (domain.md 3). A vote that cannot count is kept and says why; it is never dropped.
 */
export const voteChoice = z.enum(['for', 'against', 'abstain'])
export type VoteChoice = z.infer<typeof voteChoice>
export const namedVote = z.strictObject({
  memberId,
  choice: voteChoice,
  /** The member who cast it by proxy; absent where the member voted in person. */
  castBy: memberId.optional(),
})
export type NamedVote = z.infer<typeof namedVote>

export type VoteWithoutEffect =
  | 'not-a-member'
  | 'not-voting'
  | 'recused'
  | 'absent'
  /** The member voted again later; the last word counts. */
  | 'replaced'
  | 'chair-does-not-vote'
  | 'chair-votes-on-tie-only'
  | 'proxies-not-allowed'
  | 'proxy-holder-absent'
  | 'voted-in-person'

export interface NotedVote extends NamedVote {
  /** Null where the vote is in the counts, or is the casting vote. */
  readonly noEffect: VoteWithoutEffect | null
}
export interface RollCall {
  readonly for: number
  readonly against: number
  readonly abstain: number
  /** What the chair said, where the rules give the chair a vote on a tie and the others' votes are equal. */
  readonly castingVote: 'for' | 'against' | null
  /** Every vote, in the order given. */
  readonly votes: readonly NotedVote[]
  /** Members who may vote in the first place, are there, and were not called, in the committee's order. */
  readonly notCalled: readonly MemberId[]
}
export interface RollCallFacts {
  readonly votes: readonly NamedVote[]
  readonly members: readonly Pick<Member, 'id' | 'voting' | 'active'>[]
  readonly attendance: readonly TimedAttendance[]
  readonly recusals: readonly Pick<Recusal, 'memberId'>[]
  readonly chairId: MemberId | null
  readonly at: string | null
}

export function rollCall(
  rules: Pick<RuleSet, 'chairVotes' | 'smallBoard' | 'proxies'>,
  facts: RollCallFacts,
): RollCall {
  const members = new Map<string, RollCallFacts['members'][number]>(facts.members.map((one) => [one.id, one]))
  const recused = new Set<string>(facts.recusals.map(({ memberId: id }) => id))
  const here = new Set<string>(
    facts.attendance.filter((one) => isThere(one, facts.at)).map(({ memberId: id }) => id),
  )
  const chairWhen = chairVotesWhen(rules)
  const last = new Map(facts.votes.map((vote, i) => [vote.memberId as string, i]))
  const freeToVote = (id: string) => members.get(id)?.voting === true && !recused.has(id) && here.has(id)

  const noEffect = (vote: NamedVote, i: number): VoteWithoutEffect | null => {
    const member = members.get(vote.memberId)
    if (member === undefined || !member.active) return 'not-a-member'
    const isChair = vote.memberId === facts.chairId
    if (!member.voting && !(isChair && chairWhen === 'tie')) return 'not-voting'
    if (recused.has(vote.memberId)) return 'recused'
    if (vote.castBy !== undefined && vote.castBy !== vote.memberId) {
      if (!rules.proxies) return 'proxies-not-allowed'
      if (here.has(vote.memberId)) return 'voted-in-person'
      if (!freeToVote(vote.castBy)) return 'proxy-holder-absent'
    } else if (!here.has(vote.memberId)) return 'absent'
    if (last.get(vote.memberId) !== i) return 'replaced'
    if (isChair && chairWhen === 'never') return 'chair-does-not-vote'
    return isChair && chairWhen === 'tie' ? 'chair-votes-on-tie-only' : null
  }
  const noted = facts.votes.map((vote, i): NotedVote => ({ ...vote, noEffect: noEffect(vote, i) }))
  const count = (choice: VoteChoice) =>
    noted.filter((vote) => vote.noEffect === null && vote.choice === choice).length
  const [inFavour, against, abstain] = [count('for'), count('against'), count('abstain')]
  const chairs = noted.find((vote) => vote.noEffect === 'chair-votes-on-tie-only')
  const castingVote =
    inFavour === against && chairs !== undefined && chairs.choice !== 'abstain' ? chairs.choice : null
  const called = new Set<string>(facts.votes.map(({ memberId: id }) => id))
  return {
    for: inFavour,
    against,
    abstain,
    castingVote,
    votes: noted.map((vote) =>
      castingVote !== null && vote === chairs ? { ...vote, noEffect: null } : vote,
    ),
    notCalled: facts.members
      .filter(({ id, active }) => active && freeToVote(id) && !called.has(id))
      .filter(({ id }) => chairWhen === 'always' || id !== facts.chairId)
      .map(({ id }) => id),
  }
}
