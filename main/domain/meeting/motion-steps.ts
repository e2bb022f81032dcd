import { z } from 'zod'
import { memberId, motionId } from '../ids.ts'
import { date, prose } from '../values.ts'
import { motionResult } from './meeting.ts'

/**
 * What can happen to a motion in a meeting, in the order the minutes note it (domain.md 3). An amendment is a motion
 * about a motion's text: it carries the whole text as it would read, so that members vote on words and not on edits.
 */
const moved = { motionId, text: prose, moverId: memberId.nullable(), seconderId: memberId.nullable() }

export const motionStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('moved'), ...moved }),
  z.strictObject({ kind: z.literal('amendment-moved'), ...moved, amends: motionId }),
  /** The vote was closed with what tally-under.ts says; without a quorum nothing was decided. */
  z.strictObject({
    kind: z.literal('voted'),
    motionId,
    result: z.enum([...motionResult.options, 'no-quorum']),
  }),
  z.strictObject({ kind: z.literal('withdrawn'), motionId }),
  z.strictObject({ kind: z.literal('tabled'), motionId }),
  /** `until` is the meeting's date where one was named. */
  z.strictObject({ kind: z.literal('postponed'), motionId, until: date.nullable() }),
  z.strictObject({ kind: z.literal('taken-up'), motionId }),
])
export type MotionStep = z.infer<typeof motionStep>

/** Why a step had no effect: keys for the interface's sentences ("had no effect, because …"). */
export type NoEffect =
  | 'already-moved'
  | 'no-such-motion'
  | 'no-text'
  | 'seconder-is-mover'
  /** The vote is closed, or the motion was withdrawn or fell with another. */
  | 'already-settled'
  /** Tabled or postponed: it has to be taken up first. */
  | 'set-aside'
  | 'not-set-aside'
  | 'amendment-pending'
  /** An amendment of an amendment cannot itself be amended. */
  | 'third-degree'
  | 'same-text'
  /** Amendments are set aside with the motion they are about, not by themselves. */
  | 'only-with-its-motion'
  | 'no-quorum'
