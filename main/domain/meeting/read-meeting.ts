import { docParts } from '../act/doc-name.ts'
import type { Folded, Json } from '../act/act.ts'
import { elementsOf, fieldsUnder, valueAt } from '../act/registers.ts'
import type { CaseId, MeetingId, MemberId, MotionId } from '../ids.ts'
import { entriesOf, lenient, properties } from '../lenient.ts'
import {
  attendanceStatus,
  emptyMeeting,
  meetingFields,
  motionFields,
  motionResult,
  type Attendance,
  type Dissent,
  type Meeting,
  type Motion,
  type MotionFields,
  type MotionResult,
  type Recusal,
} from './meeting.ts'

/** How a vote was settled when it was closed. */
export interface ClosedVote {
  readonly result: MotionResult
  /** Voting members who had not withdrawn, and those of them who were present. */
  readonly entitled: number
  readonly present: number
  readonly quorumMet: boolean
}
export interface MotionRead extends Motion {
  readonly closed: ClosedVote | null
}
export interface MeetingRead extends Meeting {
  readonly motions: readonly MotionRead[]
  readonly approved: boolean
}

const emptyMotion: MotionFields = {
  caseId: '' as CaseId,
  number: '',
  text: '',
  moverId: null,
  seconderId: null,
  method: 'hands',
  for: null,
  against: null,
  abstain: null,
}

/** A meeting with its motions in the order of their numbers; null where nothing was set yet. */
export function readMeeting(folded: Folded): MeetingRead | null {
  if (valueAt(folded, 'meeting/exists') !== true) return null
  const recusals = underMotions(folded, 'recusal')
  const dissents = underMotions(folded, 'dissent')
  const motions = [...elementsOf(folded, 'motion')].map(([id, fields]): MotionRead => {
    const closed = closedVote(fields['closed'])
    return {
      ...lenient(motionFields, fields, emptyMotion),
      id: id as MotionId,
      recusals: (recusals.get(id) ?? []).map(([memberId, reason]): Recusal => ({ memberId, reason })),
      dissents: (dissents.get(id) ?? []).map(([memberId, text]): Dissent => ({ memberId, text })),
      result: closed?.result ?? null,
      closed,
    }
  })
  const attendance = [...entriesOf(folded, 'attendance')].flatMap(([memberId, { value }]): Attendance[] => {
    const status = attendanceStatus.safeParse(value)
    return status.success ? [{ memberId: memberId as MemberId, status: status.data }] : []
  })
  return {
    ...lenient(meetingFields, fieldsUnder(folded, 'meeting'), emptyMeeting),
    id: docParts(folded.doc)[0] as MeetingId,
    attendance: attendance.sort((a, b) => (a.memberId < b.memberId ? -1 : 1)),
    motions: motions.sort((a, b) =>
      a.number === b.number ? (a.id < b.id ? -1 : 1) : a.number < b.number ? -1 : 1,
    ),
    approved: valueAt(folded, 'minutes/approved') === true,
  }
}

function closedVote(value: Json | undefined): ClosedVote | null {
  const { result, entitled, present, quorumMet } = properties(value)
  const decoded = motionResult.safeParse(result)
  if (!decoded.success) return null
  const count = (n: Json | undefined) => (typeof n === 'number' ? n : 0)
  return {
    result: decoded.data,
    entitled: count(entitled),
    present: count(present),
    quorumMet: quorumMet === true,
  }
}

/** The registers `motion/<id>/recusal/<member>` (or dissent), by motion, in the order of members' ids. */
function underMotions(folded: Folded, what: 'recusal' | 'dissent'): Map<string, [MemberId, string][]> {
  const found = new Map<string, [MemberId, string][]>()
  for (const path of folded.registers.keys()) {
    const parts = path.split('/')
    if (parts.length !== 4 || parts[0] !== 'motion' || parts[2] !== what) continue
    const value = valueAt(folded, path)
    if (typeof value !== 'string') continue
    const list = found.get(parts[1]!) ?? []
    list.push([parts[3] as MemberId, value])
    found.set(parts[1]!, list)
  }
  for (const list of found.values()) list.sort(([a], [b]) => (a < b ? -1 : 1))
  return found
}
