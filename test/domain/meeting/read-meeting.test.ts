import { describe, expect, it } from 'vitest'
import { meetingDoc } from '#domain/act/doc-name.ts'
import type { CaseId } from '#domain/ids.ts'
import { readMeeting } from '#domain/meeting/read-meeting.ts'
import { aFolded } from '../../support/builders/a-folded.ts'
import { aMember } from '../../support/builders/a-member.ts'
import { aMeeting, aMotion } from '../../support/builders/a-meeting.ts'
import { anId } from '../../support/builders/an-id.ts'

describe('reading a meeting', () => {
  const meeting = aMeeting()
  const motion = aMotion()
  const begun = () =>
    aFolded(meetingDoc(meeting.id))
      .did('meeting.set', { set: { body: meeting.body, date: meeting.date, quorum: 3 } })
      .did('attendance.set', { memberId: aMember('Anna Roy').id, status: 'present' })
      .did('attendance.set', { memberId: aMember('Ben Ito').id, status: 'remote' })
      .did('attendance.set', { memberId: aMember('Ben Ito').id, status: null })
      .did('motion.set', {
        motionId: motion.id,
        set: {
          caseId: anId<CaseId>('case 1'),
          number: motion.number,
          text: motion.text,
          for: 4,
          against: 1,
          abstain: 0,
        },
      })
      .did('recusal.set', {
        motionId: motion.id,
        memberId: aMember('Dev Rao').id,
        reason: 'Taught the course.',
      })
      .did('dissent.set', {
        motionId: motion.id,
        memberId: aMember('Eve Lund').id,
        text: 'The level is not shown.',
      })
  it('knows who was there and what was moved, with recusals and dissent', () => {
    expect(readMeeting(begun().folded())).toMatchObject({
      id: meeting.id,
      date: '2026-10-14',
      quorum: 3,
      approved: false,
      attendance: [{ memberId: aMember('Anna Roy').id, status: 'present' }],
      motions: [
        {
          number: motion.number,
          method: 'hands',
          for: 4,
          result: null,
          closed: null,
          recusals: [{ memberId: aMember('Dev Rao').id, reason: 'Taught the course.' }],
          dissents: [{ text: 'The level is not shown.' }],
        },
      ],
    })
  })
  it('knows what the vote settled and whether the minutes were approved', () => {
    const read = readMeeting(
      begun()
        .did('motion.closed', {
          motionId: motion.id,
          result: 'carried',
          entitled: 4,
          present: 4,
          quorumMet: true,
          rests: [],
        })
        .did('minutes.approved', { meetingId: meeting.id, rests: [] })
        .folded(),
    )
    expect(read).toMatchObject({
      approved: true,
      motions: [
        { result: 'carried', closed: { result: 'carried', entitled: 4, present: 4, quorumMet: true } },
      ],
    })
  })
  it('is nothing before its first act', () => {
    expect(readMeeting(aFolded(meetingDoc(meeting.id)).folded())).toBeNull()
  })
})
