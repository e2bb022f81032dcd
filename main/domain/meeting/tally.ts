import type { Member } from '../committee/member.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import type { Attendance, Meeting, Motion, MotionResult } from './meeting.ts'

/**
 * Closing a vote: a majority of the votes cast carries, abstentions are not votes, a tie does not carry (Robert's
 * Rules as default, domain.md 3). Quorum is computed for each item after recusals, never once for a meeting; whether
 * the recused count towards it is a local rule and here they do not (domain.md 1.4).
 */
export interface MotionFacts {
  readonly motion: Pick<
    Motion,
    'text' | 'moverId' | 'seconderId' | 'method' | 'for' | 'against' | 'abstain' | 'recusals'
  >
  readonly attendance: readonly Attendance[]
  readonly members: readonly Pick<Member, 'id' | 'voting' | 'active'>[]
  /** From the meeting; null = a majority of all voting members. */
  readonly quorum: Meeting['quorum']
}
export interface Tally {
  /** Voting members who have not withdrawn from this item. */
  readonly entitled: number
  /** Those of them who are present, in the room or at a distance. */
  readonly present: number
  readonly quorum: number
  readonly quorumMet: boolean
}
/** What keeps a vote from being closed: keys for the interface's sentences, carried by the refusal `incomplete`. */
export type MotionProblem =
  | 'motion-text'
  | 'mover'
  | 'seconder-is-mover'
  | 'mover-recused'
  | 'seconder-recused'
  | 'votes-for'
  | 'votes-against'
  | 'votes-abstained'
  | 'more-votes-than-present'
  | 'attendance'

/** Half of the voting members, plus one half or a whole to pass it: 7 of 12, 4 of 7. */
export const majorityOf = (voting: number): number => Math.floor(voting / 2) + 1

export function tally(facts: MotionFacts): Tally {
  const recused = new Set<string>(facts.motion.recusals.map(({ memberId }) => memberId))
  const voting = facts.members.filter((member) => member.voting && member.active)
  const here = new Set<string>(
    facts.attendance
      .filter(({ status }) => status === 'present' || status === 'remote')
      .map(({ memberId }) => memberId),
  )
  const entitled = voting.filter(({ id }) => !recused.has(id))
  const present = entitled.filter(({ id }) => here.has(id)).length
  const quorum = facts.quorum ?? majorityOf(voting.length)
  return { entitled: entitled.length, present, quorum, quorumMet: present >= quorum }
}

/** More for than against carries; as many is tied, and a tie does not carry. */
export const resultOf = (inFavour: number, against: number): MotionResult =>
  inFavour > against ? 'carried' : inFavour === against ? 'tied' : 'defeated'

/** What the record of a motion lacks before any vote is counted, whatever rules the body votes by. */
export function recordProblems({
  motion,
  attendance,
}: Pick<MotionFacts, 'motion' | 'attendance'>): MotionProblem[] {
  const missing: MotionProblem[] = []
  const recused = new Set<string>(motion.recusals.map(({ memberId }) => memberId))
  if (motion.text.trim() === '') missing.push('motion-text')
  if (motion.moverId === null && motion.method !== 'consensus') missing.push('mover')
  if (motion.moverId !== null && motion.moverId === motion.seconderId) missing.push('seconder-is-mover')
  if (motion.moverId !== null && recused.has(motion.moverId)) missing.push('mover-recused')
  if (motion.seconderId !== null && recused.has(motion.seconderId)) missing.push('seconder-recused')
  if (attendance.length === 0) missing.push('attendance')
  return missing
}

/** By consensus nobody counts: the motion carries without figures. Otherwise all three counts are needed. */
export function closeMotion(facts: MotionFacts): Result<{
  readonly result: MotionResult
  readonly entitled: number
  readonly present: number
  readonly quorumMet: boolean
}> {
  const { motion } = facts
  const { entitled, present, quorumMet } = tally(facts)
  const missing = recordProblems(facts)
  const counted = motion.for !== null || motion.against !== null || motion.abstain !== null
  const consensus = motion.method === 'consensus' && !counted
  if (!consensus) {
    if (motion.for === null) missing.push('votes-for')
    if (motion.against === null) missing.push('votes-against')
    if (motion.abstain === null) missing.push('votes-abstained')
    if ((motion.for ?? 0) + (motion.against ?? 0) + (motion.abstain ?? 0) > present)
      missing.push('more-votes-than-present')
  }
  if (missing.length > 0) return refuse({ kind: 'incomplete', missing })
  const result = consensus ? 'carried' : resultOf(motion.for ?? 0, motion.against ?? 0)
  return accept({ result, entitled, present, quorumMet })
}
