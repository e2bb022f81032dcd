import { expect, it } from 'vitest'
import type { CaseId, MotionId } from '#domain/ids.ts'
import { canLead, currentMotion } from '#domain/meeting/current-motion.ts'
import type { MotionRead } from '#domain/meeting/read-meeting.ts'
import { aMotion } from '../../support/builders/a-meeting.ts'

const about = 'a'.repeat(26) as CaseId
const motion = (id: string, closed: MotionRead['closed']): MotionRead =>
  aMotion({ caseId: about, id: id.repeat(26) as MotionId, closed })
const lost = { result: 'defeated', entitled: 5, present: 5, quorumMet: true } as const

it('stands at the new motion after a lost vote, not at the lost one', () => {
  const first = motion('b', lost)
  const second = motion('c', null)
  expect(currentMotion([first, second], about, [])?.id).toBe(second.id)
  expect(currentMotion([first], about, [])?.id).toBe(first.id)
})

it('stands at the last motion where every one was decided', () => {
  const first = motion('b', { ...lost, result: 'carried' })
  expect(currentMotion([first], about, [{ motionId: first.id }])?.id).toBe(first.id)
  expect(currentMotion([], about, [])).toBeNull()
})

it('lets only an open vote, or one carried with quorum, lead to a decision', () => {
  expect(
    [
      null,
      { ...lost, result: 'carried' } as const,
      lost,
      { ...lost, result: 'tied' } as const,
      { ...lost, result: 'carried', quorumMet: false } as const,
    ].map((closed) => canLead({ closed })),
  ).toEqual([true, true, false, false, false])
})
