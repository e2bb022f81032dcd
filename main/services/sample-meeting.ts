import { meetingDoc } from '#domain/act/doc-name.ts'
import type { CaseId, MeetingId, MotionId } from '#domain/ids.ts'
import type { Edit } from './documents.ts'
import type { Opened } from './opened.ts'
import { closingOf, recordOf } from './recording.ts'
import { body, found, told, type Keys } from './sample-keys.ts'
import type { StoryCase } from './sample-story.ts'

/** Tells the meeting at which a sample's case was decided, closes its vote and records the decision. */
export async function tellMeeting(
  opened: Opened,
  caseId: CaseId,
  story: NonNullable<StoryCase['meeting']>,
  keys: Keys,
): Promise<void> {
  const { ids, documents } = opened
  const meetingId = ids.next<MeetingId>()
  const motionId = ids.next<MotionId>()
  const meeting = meetingDoc(meetingId)
  const { at, chair, secretary, attendance, motion, recordedAt, ...fields } = story
  const { mover, seconder, recusals, dissents, ...motionSet } = motion
  await documents.record(
    [
      {
        doc: meeting,
        kind: 'meeting.set',
        body: body({
          set: {
            ...fields,
            chairId: found(keys.member, chair),
            secretaryId: found(keys.member, secretary),
            notes: '',
          },
        }),
      },
      ...Object.entries(attendance).map(([key, status]): Edit => ({
        doc: meeting,
        kind: 'attendance.set',
        body: body({ memberId: found(keys.member, key), status }),
      })),
      {
        doc: meeting,
        kind: 'motion.set',
        body: body({
          motionId,
          set: {
            ...motionSet,
            caseId,
            moverId: found(keys.member, mover),
            seconderId: found(keys.member, seconder),
          },
        }),
      },
      ...recusals.map(([key, reason]): Edit => ({
        doc: meeting,
        kind: 'recusal.set',
        body: body({ motionId, memberId: found(keys.member, key), reason }),
      })),
      ...dissents.map(([key, words]): Edit => ({
        doc: meeting,
        kind: 'dissent.set',
        body: body({ motionId, memberId: found(keys.member, key), text: words }),
      })),
    ],
    at,
  )
  await documents.record([told(await closingOf(opened, meetingId, motionId))], recordedAt)
  await documents.record([told(await recordOf(opened, { caseId, meetingId, motionId })).edit], recordedAt)
}
