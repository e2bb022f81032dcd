import { describe, expect, it } from 'vitest'
import { committeeDoc, institutionDoc, libraryDoc, meetingDoc } from '#domain/act/doc-name.ts'
import { readCommittee } from '#domain/committee/read-committee.ts'
import type { CaseId, CommitteeId, CourseId, DeviceId, OutcomeId } from '#domain/ids.ts'
import { defaultPolicy } from '#domain/institution/institution.ts'
import { readInstitution } from '#domain/institution/read-institution.ts'
import { readLibrary } from '#domain/library/read-library.ts'
import { readMeeting } from '#domain/meeting/read-meeting.ts'
import { aFolded } from '../../support/builders/a-folded.ts'
import { aCourse } from '../../support/builders/a-course.ts'
import { anInstitution } from '../../support/builders/an-institution.ts'
import { aMember } from '../../support/builders/a-member.ts'
import { aMeeting, aMotion } from '../../support/builders/a-meeting.ts'
import { aRubric } from '../../support/builders/a-rubric.ts'
import { anId } from '../../support/builders/an-id.ts'

describe('reading a committee', () => {
  const { id: founder, ...fields } = aMember('Anna Roy')
  const founded = () =>
    aFolded(committeeDoc).did('committee.founded', {
      committeeId: anId<CommitteeId>('committee'),
      name: { en: 'Pilot Committee' },
      founder,
      member: fields,
      deviceId: anId<DeviceId>('laptop'),
      deviceKey: 'key',
      sample: true,
    })
  it('knows its name, members, rubrics and devices, and whether it is a sample', () => {
    const { id: second, ...rest } = aMember('Ben Ito')
    const read = readCommittee(
      founded()
        .did('member.set', { memberId: second, set: rest })
        .did('rubric.adopted', { template: aRubric() })
        .did('committee.set', { set: { name: { fr: 'Comité pilote' } } })
        .folded(),
    )
    expect(read).toEqual({
      id: anId('committee'),
      name: { fr: 'Comité pilote' },
      sample: true,
      members: [aMember('Anna Roy'), aMember('Ben Ito')],
      rubrics: [aRubric()],
      devices: new Map([[anId('laptop'), { member: founder, key: 'key' }]]),
    })
  })
  it('leaves out what this version cannot read', () => {
    const read = readCommittee(
      founded()
        .holding('rubric/x', { criteria: 'many' })
        .holding('device/x', 3)
        .holding(`member/${founder}/roles`, ['emperor'])
        .folded(),
    )
    expect(read).toMatchObject({ rubrics: [], members: [{ name: 'Anna Roy', roles: [] }] })
  })
})

describe('reading an institution', () => {
  const { id, code, name } = anInstitution()
  it('takes the default policy where it set none', () => {
    expect(
      readInstitution(
        aFolded(institutionDoc(id))
          .did('institution.set', { institutionId: id, set: { code, name, directThreshold: 75 } })
          .folded(),
      ),
    ).toEqual({ ...defaultPolicy, code, name, directThreshold: 75, id })
  })
  it('is nothing while nothing was set', () => {
    expect(readInstitution(aFolded(institutionDoc(id)).folded())).toBeNull()
  })
})

describe('reading a library', () => {
  const { id: institutionId } = anInstitution()
  const [zoology, geography] = [anId<CourseId>('zoology'), anId<CourseId>('geography')]
  it('sorts courses by subject and number, and gives each its outcomes in order', () => {
    const read = readLibrary(
      aFolded(libraryDoc(institutionId))
        .did('course.set', { courseId: zoology, set: { subject: 'ZOOL', number: '1010', title: 'Animals' } })
        .did('course.set', {
          courseId: geography,
          set: { subject: 'GEOG', number: '1900', title: 'Weather and Climate', credits: 3 },
        })
        .did('outcome.set', {
          outcomeId: anId<OutcomeId>('b'),
          courseId: geography,
          set: { order: 'b', text: { en: 'Second' } },
        })
        .did('outcome.set', {
          outcomeId: anId<OutcomeId>('a'),
          courseId: geography,
          set: { order: 'a', text: { en: 'First' } },
        })
        .did('outcome.set', { outcomeId: anId<OutcomeId>('stray'), courseId: null, set: { order: 'c' } })
        .folded(),
    )
    expect(
      read.map(({ subject, credits, outcomes }) => [
        subject,
        credits,
        outcomes.map(({ text, ownerType }) => [text.en, ownerType]),
      ]),
    ).toEqual([
      [
        'GEOG',
        3,
        [
          ['First', 'course'],
          ['Second', 'course'],
        ],
      ],
      ['ZOOL', null, []],
    ])
    expect(read[0]).not.toHaveProperty('courseId')
  })
  it('forgets a removed course', () => {
    expect(
      readLibrary(
        aFolded(libraryDoc(institutionId))
          .did('course.set', { courseId: zoology, set: { title: aCourse().title } })
          .did('course.removed', { courseId: zoology })
          .folded(),
      ),
    ).toEqual([])
  })
})

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
