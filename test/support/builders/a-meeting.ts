import type { CaseId, MeetingId, MotionId } from '#domain/ids.ts'
import type { MeetingRead, MotionRead } from '#domain/meeting/read-meeting.ts'
import { anId } from './an-id.ts'
import { aMember } from './a-member.ts'

/** A carried motion, 4 for, 1 against. */
export const aMotion = (over: Partial<MotionRead> = {}): MotionRead => ({
  id: anId<MotionId>('motion 1'),
  caseId: anId<CaseId>('case 1'),
  number: '2026-03-M01',
  text: 'That the credential be recognised as GEOG 1900.',
  moverId: aMember('Anna Roy').id,
  seconderId: aMember('Ben Ito').id,
  method: 'hands',
  for: 4,
  against: 1,
  abstain: 0,
  recusals: [],
  dissents: [],
  result: 'carried',
  closed: { result: 'carried', entitled: 5, present: 5, quorumMet: true },
  ...over,
})

/** A meeting of 14 October 2026 with one carried motion; approved is false. */
export const aMeeting = (over: Partial<MeetingRead> = {}): MeetingRead => ({
  id: anId<MeetingId>('meeting 1'),
  body: 'Micro-credential Assessment Committee',
  date: '2026-10-14',
  startsAt: '13:00',
  endsAt: '14:30',
  place: 'Room 204',
  chairId: aMember('Anna Roy').id,
  secretaryId: aMember('Ben Ito').id,
  quorum: 3,
  notes: '',
  attendance: [],
  motions: [aMotion()],
  approved: false,
  ...over,
})
