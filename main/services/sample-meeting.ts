import { meetingDoc } from '#domain/act/doc-name.ts'
import type { MeetingId, MotionId } from '#domain/ids.ts'
import type { Edit } from './documents.ts'
import type { Opened } from './opened.ts'
import { approvalOf, closingOf, recordOf } from './recording.ts'
import { draftEdit } from './sample-case.ts'
import { body, found, told, type CaseKeys, type Keys } from './sample-keys.ts'
import type { StoryMeeting } from './sample-story-meeting.ts'

type StoryMotion = StoryMeeting['motions'][number]

/** Tells a meeting of the sample's story; one that was held closes its votes, records its decisions and is approved. */
export async function tellMeeting(
  opened: Opened,
  story: StoryMeeting,
  keys: Keys,
  cases: ReadonlyMap<string, CaseKeys>,
): Promise<void> {
  const { ids, documents } = opened
  const meetingId = ids.next<MeetingId>()
  const meeting = meetingDoc(meetingId)
  const { at, chair, secretary, attendance, motions, recordedAt, approvedAt, ...fields } = story
  const put = motions.map((motion) => ({ motion, motionId: ids.next<MotionId>() }))
  for (const { decision, case: key } of motions)
    if (decision)
      await documents.record([draftEdit(opened, decision, found(cases, key).id, keys)], decision.draftedAt)
  await documents.record(
    [
      {
        doc: meeting,
        kind: 'meeting.set',
        body: body({
          set: { ...fields, chairId: found(keys.member, chair), secretaryId: found(keys.member, secretary) },
        }),
      },
      ...Object.entries(attendance).map(([key, status]): Edit => ({
        doc: meeting,
        kind: 'attendance.set',
        body: body({ memberId: found(keys.member, key), status }),
      })),
      ...put.flatMap(({ motion, motionId }) => motionEdits(motion, motionId, meeting, keys, cases)),
    ],
    at,
  )
  if (!recordedAt) return
  for (const { motion, motionId } of put) {
    await documents.record([told(await closingOf(opened, meetingId, motionId))], recordedAt)
    const caseId = found(cases, motion.case).id
    if (motion.decision)
      await documents.record([told(await recordOf(opened, { caseId, meetingId, motionId })).edit], recordedAt)
  }
  if (approvedAt) await documents.record([told(await approvalOf(opened, meetingId))], approvedAt)
}

/** A motion with its mover, counts, withdrawals and dissents. */
function motionEdits(
  story: StoryMotion,
  motionId: MotionId,
  doc: ReturnType<typeof meetingDoc>,
  keys: Keys,
  cases: ReadonlyMap<string, CaseKeys>,
): Edit[] {
  const { case: key, mover, seconder, recusals, dissents, decision: _, ...fields } = story
  const member = (name: string | null) => (name === null ? null : found(keys.member, name))
  return [
    {
      doc,
      kind: 'motion.set',
      body: body({
        motionId,
        set: {
          ...fields,
          caseId: found(cases, key).id,
          moverId: member(mover),
          seconderId: member(seconder),
        },
      }),
    },
    ...recusals.map(([name, reason]): Edit => ({
      doc,
      kind: 'recusal.set',
      body: body({ motionId, memberId: member(name), reason }),
    })),
    ...dissents.map(([name, words]): Edit => ({
      doc,
      kind: 'dissent.set',
      body: body({ motionId, memberId: member(name), text: words }),
    })),
  ]
}
