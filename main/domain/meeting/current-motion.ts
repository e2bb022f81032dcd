import type { CaseId } from '../ids.ts'
import type { MotionRead } from './read-meeting.ts'

/** A vote that can still lead to a decision: open, or carried with quorum. A lost one asks for a motion of its own. */
export const canLead = (motion: Pick<MotionRead, 'closed'>): boolean =>
  motion.closed === null || (motion.closed.result === 'carried' && motion.closed.quorumMet)

/**
 * The motion that a case stands at: the newest about it that no decision rests on, else the newest; null where there is
 * none. Motions come in the order of their numbers.
 */
export function currentMotion(
  motions: readonly MotionRead[],
  caseId: CaseId,
  decided: readonly { readonly motionId: string }[],
): MotionRead | null {
  const about = motions.filter((motion) => motion.caseId === caseId)
  return (
    about.findLast((motion) => !decided.some((one) => one.motionId === motion.id)) ?? about.at(-1) ?? null
  )
}
