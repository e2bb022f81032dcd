import type { Member } from '../committee/member.ts'
import type { MemberId } from '../ids.ts'
import type { Meeting, Motion, MotionResult } from './meeting.ts'
import { isThere, type TimedAttendance } from './presence.ts'
import { chairVotesWhen, needsSeconder, quorumOf, votesNeeded, type RuleSet } from './rule-set.ts'

/**
 * A vote under a body's own rules: who may vote, whether there is a quorum for this item after recusals, how many votes
 * carry, and what came of it (domain.md 1.4 and 3). tally.ts says the same as the default preset, held by a law.
 */
export interface VoteFacts {
  readonly motion: Pick<
    Motion,
    'moverId' | 'seconderId' | 'method' | 'for' | 'against' | 'abstain' | 'recusals'
  >
  readonly attendance: readonly TimedAttendance[]
  readonly members: readonly Pick<Member, 'id' | 'voting' | 'active'>[]
  /** The meeting's own number, which stands above the rule set's formula; null = the formula. */
  readonly quorum: Meeting['quorum']
  readonly chairId?: MemberId | null
  /** When the vote was taken, `HH:MM`; null asks for attendance without its times. */
  readonly at?: string | null
  /** What the chair voted where the rules give the chair a vote on a tie; not among the counts. */
  readonly castingVote?: 'for' | 'against' | null
  /** Votes cast for an absent member by one who is there. */
  readonly proxies?: readonly { readonly givenBy: MemberId; readonly heldBy: MemberId }[]
  /** A motion on which no vote was taken in the end. */
  readonly setAside?: 'withdrawn' | 'tabled' | 'postponed' | null
}
export type VoteResult = MotionResult | 'no-quorum' | 'withdrawn' | 'tabled' | 'postponed'
/** What is wrong with the record of a vote: keys for the interface's sentences. */
export type VoteProblem =
  | 'seconder'
  | 'votes-missing'
  | 'more-votes-than-present'
  | 'proxies-not-allowed'
  | 'proxy-invalid'
  | 'electronic-not-allowed'
  | 'roll-call-needed'
  | 'casting-vote-not-due'
export interface RuleTally {
  /** Voting members who have not withdrawn from this item, the chair included where the chair is one. */
  readonly entitled: number
  /** Those of them who are there. */
  readonly present: number
  /** Voting members who withdrew from the item, and entitled members who are not there, as minutes count them. */
  readonly recused: number
  readonly absent: number
  /** How many votes can be in the counts: those present who vote in the first place, and valid proxies. */
  readonly mayVote: number
  /** Members counted towards the quorum, and how many are needed. */
  readonly towardsQuorum: number
  readonly quorum: number
  readonly quorumMet: boolean
  /** Of how many votes or members the threshold is taken, and the votes in favour that carry; null while not counted. */
  readonly base: number | null
  readonly needed: number | null
  /** `due`: the votes are equal and the chair may break the tie. */
  readonly castingVote: 'none' | 'due' | 'for' | 'against'
  /** What the counts say by themselves, and what came of the motion; null where the record does not say. */
  readonly counted: MotionResult | null
  readonly result: VoteResult | null
  readonly problems: readonly VoteProblem[]
}

export function tallyUnder(rules: RuleSet, facts: VoteFacts): RuleTally {
  const who = whoVotes(rules, facts)
  const quorum = facts.quorum ?? quorumOf(rules.quorumFormula, who.voting)
  const towardsQuorum = who.present + (rules.recusedCountsToQuorum ? who.recusedPresent : 0)
  const quorumMet = towardsQuorum >= quorum
  const counts = count(rules, facts, who)
  return {
    entitled: who.entitled,
    present: who.present,
    recused: who.voting - who.entitled,
    absent: who.entitled - who.present,
    mayVote: who.mayVote,
    towardsQuorum,
    quorum,
    quorumMet,
    base: counts.base,
    needed: counts.needed,
    castingVote: counts.castingVote,
    counted: counts.counted,
    result: facts.setAside ?? (counts.counted === null ? null : quorumMet ? counts.counted : 'no-quorum'),
    problems: facts.setAside ? [] : [...who.problems, ...counts.problems],
  }
}

interface Voters {
  readonly voting: number
  readonly entitled: number
  readonly present: number
  readonly recusedPresent: number
  readonly mayVote: number
  readonly chairMayCast: boolean
  readonly problems: readonly VoteProblem[]
}

function whoVotes(rules: RuleSet, facts: VoteFacts): Voters {
  const at = facts.at ?? null
  const recused = new Set<string>(facts.motion.recusals.map(({ memberId }) => memberId))
  const here = new Set<string>(
    facts.attendance.filter((one) => isThere(one, at)).map(({ memberId }) => memberId),
  )
  const voting = facts.members.filter((member) => member.voting && member.active)
  const entitled = voting.filter(({ id }) => !recused.has(id))
  const present = entitled.filter(({ id }) => here.has(id))
  const chair = facts.chairId ?? null
  const chairFree = chair !== null && here.has(chair) && !recused.has(chair)
  const chairWhen = chairVotesWhen(rules)
  const first = chairWhen === 'always' ? present : present.filter(({ id }) => id !== chair)
  const giving = new Set<string>(entitled.filter(({ id }) => !here.has(id)).map(({ id }) => id))
  const proxies = facts.proxies ?? []
  const holding = new Set<string>(present.map(({ id }) => id))
  const valid = new Set(
    proxies.filter(({ givenBy, heldBy }) => giving.has(givenBy) && holding.has(heldBy)).map((p) => p.givenBy),
  )
  const problems: VoteProblem[] = []
  if (proxies.length > 0 && !rules.proxies) problems.push('proxies-not-allowed')
  else if (valid.size < proxies.length) problems.push('proxy-invalid')
  return {
    voting: voting.length,
    entitled: entitled.length,
    present: present.length,
    recusedPresent: voting.filter(({ id }) => recused.has(id) && here.has(id)).length,
    mayVote: first.length + (rules.proxies ? valid.size : 0),
    chairMayCast: chairWhen === 'tie' && chairFree,
    problems,
  }
}

type Counts = Pick<RuleTally, 'base' | 'needed' | 'castingVote' | 'counted' | 'problems'>

function count(rules: RuleSet, facts: VoteFacts, who: Voters): Counts {
  const { motion } = facts
  const problems: VoteProblem[] = []
  const none = { base: null, needed: null, castingVote: 'none', counted: null } as const
  if (needsSeconder(rules) && motion.seconderId === null && motion.method !== 'consensus')
    problems.push('seconder')
  if (motion.method === 'electronic' && !rules.eVote) problems.push('electronic-not-allowed')
  if (rules.rollCall && motion.method !== 'roll') problems.push('roll-call-needed')
  const { for: inFavour, against, abstain } = motion
  if (inFavour === null || against === null || abstain === null) {
    // By consensus nobody counts; a consensus noted with some of its figures is a record still to be finished.
    const silent = motion.method === 'consensus' && inFavour === null && against === null && abstain === null
    return silent
      ? { ...none, counted: 'carried', problems }
      : { ...none, problems: [...problems, 'votes-missing'] }
  }
  if (inFavour + against + abstain > who.mayVote)
    return { ...none, problems: [...problems, 'more-votes-than-present'] }
  const equal = rules.threshold === 'simple' && inFavour === against
  const casting = facts.castingVote ?? null
  const casts = equal && casting !== null && who.chairMayCast
  if (casting !== null && !casts) problems.push('casting-vote-not-due')
  const extra = casts ? 1 : 0
  const base =
    rules.majorityBasis === 'cast'
      ? inFavour + against + extra
      : rules.majorityBasis === 'present'
        ? who.mayVote + extra
        : who.voting
  const needed = votesNeeded(rules.threshold, base)
  const carried = inFavour + (casts && casting === 'for' ? 1 : 0) >= needed
  return {
    base,
    needed,
    castingVote: casts ? casting : equal && who.chairMayCast ? 'due' : 'none',
    counted: carried ? 'carried' : equal && !casts ? 'tied' : 'defeated',
    problems,
  }
}
