import { z } from 'zod'
import type { Attendance } from './meeting.ts'

/**
 * Who was there at a moment of the meeting, so that a quorum that was lost when somebody left is seen at the item where
 * it was lost and not only at the start. Times are local `HH:MM` of the place of meeting, on one day; a meeting past
 * midnight has to be adjourned and continued as another.
 */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time, as in 13:30')

/** A member who stepped out, such as for an item they withdrew from; `to` is null while not back. */
export const absenceSpan = z.strictObject({ from: clockTime, to: clockTime.nullable() })
export const presenceTimes = z.strictObject({
  arrivedAt: clockTime.nullable().optional(),
  leftAt: clockTime.nullable().optional(),
  away: z.array(absenceSpan).max(50).optional(),
})
export type PresenceTimes = z.infer<typeof presenceTimes>
/** An attendance with or without times; without them the status stands for the whole meeting. */
export type TimedAttendance = Attendance & PresenceTimes

/**
 * Whether the member was there, in the room or at a distance. A member is there from the minute of arrival, and no
 * longer from the minute of leaving. `at` null asks only for the status.
 */
export function isThere(attendance: TimedAttendance, at: string | null): boolean {
  if (attendance.status !== 'present' && attendance.status !== 'remote') return false
  if (at === null) return true
  const { arrivedAt = null, leftAt = null, away = [] } = attendance
  if (arrivedAt !== null && at < arrivedAt) return false
  if (leftAt !== null && at >= leftAt) return false
  return !away.some(({ from, to }) => at >= from && (to === null || at < to))
}
