import type { CaseView } from '#contract/views.ts'
import type { Member } from '#domain/committee/member.ts'
import type { MotionResult } from '#domain/meeting/meeting.ts'
import { currentMotion } from '#domain/meeting/current-motion.ts'
import type { MotionRead } from '#domain/meeting/read-meeting.ts'
import {
  closeMotion,
  resultOf,
  tally,
  type MotionFacts,
  type MotionProblem,
  type Tally,
} from '#domain/meeting/tally.ts'

/** The meeting of a case, its motion, and what the counts say so far. */
export interface MinutesFacts {
  readonly meeting: NonNullable<CaseView['meeting']>
  readonly motion: MotionRead
  readonly tally: Tally
  /** What the counts would make of the motion now; null while they are missing. */
  readonly wouldBe: MotionResult | null
  readonly problems: readonly MotionProblem[]
  /** Voting members who are active: those whom a quorum is counted of. */
  readonly voting: number
  readonly settled: boolean
  readonly approved: boolean
}

export function minutesFacts(
  view: Pick<CaseView, 'id' | 'meeting' | 'decisions'>,
  members: readonly Member[],
): MinutesFacts | null {
  const { meeting } = view
  if (meeting === null) return null
  const motion = currentMotion(meeting.motions, view.id, view.decisions)
  if (motion === null) return null
  const facts: MotionFacts = { motion, attendance: meeting.attendance, members, quorum: meeting.quorum }
  const closing = closeMotion(facts)
  return {
    meeting,
    motion,
    // A closed vote keeps the counts it was closed with.
    tally: motion.closed === null ? tally(facts) : { ...tally(facts), ...motion.closed },
    wouldBe:
      motion.for !== null && motion.against !== null
        ? resultOf(motion.for, motion.against)
        : closing.ok
          ? closing.value.result
          : null,
    problems:
      closing.ok || closing.refusal.kind !== 'incomplete'
        ? []
        : (closing.refusal.missing as readonly MotionProblem[]),
    voting: members.filter((member) => member.voting && member.active).length,
    settled: motion.result !== null,
    approved: meeting.approved,
  }
}

/** Those who can be noted as present: active members, and anybody whose attendance was noted before they left. */
export const rollOf = (members: readonly Member[], facts: Pick<MinutesFacts, 'meeting'>): Member[] =>
  members.filter(
    (member) => member.active || facts.meeting.attendance.some((one) => one.memberId === member.id),
  )

/** The field that each problem of a motion is found in. */
export function placeOf(problem: MotionProblem): string {
  switch (problem) {
    case 'motion-text':
      return 'text'
    case 'mover':
    case 'mover-recused':
    case 'seconder-is-mover':
    case 'seconder-recused':
      return 'movers'
    case 'votes-for':
    case 'votes-against':
    case 'votes-abstained':
    case 'more-votes-than-present':
      return 'counts'
    case 'attendance':
      return 'attendance'
  }
}
