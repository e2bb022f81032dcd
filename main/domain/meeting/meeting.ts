import { z } from 'zod'
import { caseId, memberId, motionId, type MeetingId } from '../ids.ts'
import { date, line, prose } from '../values.ts'
import { ruleSet } from './rule-set.ts'

export const attendanceStatus = z.enum(['present', 'remote', 'regrets', 'absent', 'guest'])
export type AttendanceStatus = z.infer<typeof attendanceStatus>

/** The heading of the minutes; clock times are local `HH:MM` of the place of meeting. */
export const meetingFields = z.strictObject({
  body: line,
  date: date.nullable(),
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  endsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  place: line,
  chairId: memberId.nullable(),
  secretaryId: memberId.nullable(),
  /** How many voting members must be present and free of conflict for an item. */
  quorum: z.int().min(1).max(200).nullable(),
  notes: prose,
  /** The rules as they stood for this meeting, whole, so that later changes leave its votes alone; absent = the default. */
  rules: ruleSet.optional(),
})
export type MeetingFields = z.infer<typeof meetingFields>

/** A motion about a case. Counts are of votes; a count by show of hands names nobody (domain.md 3). */
export const motionFields = z.strictObject({
  caseId,
  number: line,
  text: prose,
  moverId: memberId.nullable(),
  seconderId: memberId.nullable(),
  method: z.enum(['voice', 'hands', 'roll', 'electronic', 'consensus']),
  for: z.int().min(0).max(500).nullable(),
  against: z.int().min(0).max(500).nullable(),
  abstain: z.int().min(0).max(500).nullable(),
})
export type MotionFields = z.infer<typeof motionFields>
export const motionResult = z.enum(['carried', 'defeated', 'tied'])
export type MotionResult = z.infer<typeof motionResult>

export const dissentFields = z.strictObject({ memberId, text: prose })
export type Dissent = z.infer<typeof dissentFields>
/** A member who withdrew from an item because of a conflict of interest, with the reason as declared. */
export const recusalFields = z.strictObject({ memberId, reason: line })
export type Recusal = z.infer<typeof recusalFields>

export interface Motion extends MotionFields {
  readonly id: z.infer<typeof motionId>
  readonly recusals: readonly Recusal[]
  readonly dissents: readonly Dissent[]
  /** null until the vote was closed; then what the counts say, settled. */
  readonly result: MotionResult | null
}
export interface Attendance {
  readonly memberId: z.infer<typeof memberId>
  readonly status: AttendanceStatus
}
export interface Meeting extends MeetingFields {
  readonly id: MeetingId
  readonly attendance: readonly Attendance[]
  readonly motions: readonly Motion[]
}
export const emptyMeeting: MeetingFields = {
  body: '',
  date: null,
  startsAt: null,
  endsAt: null,
  place: '',
  chairId: null,
  secretaryId: null,
  quorum: null,
  notes: '',
}
