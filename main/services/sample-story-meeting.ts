import { z } from 'zod'
import { condition, decisionDraftFields } from '#domain/decision/decision.ts'
import { attendanceStatus, meetingFields, motionFields } from '#domain/meeting/meeting.ts'
import { instant, line, prose } from '#domain/values.ts'
import { storyKey } from './sample-story-paper.ts'

/** What the decision form held; a field that is left out is empty in the form. */
export const storyDecision = decisionDraftFields
  .omit({ institutionId: true, conditions: true })
  .partial()
  .extend({
    draftedAt: instant,
    institution: storyKey,
    conditions: z.array(condition.omit({ id: true })).optional(),
  })
export type StoryDecision = z.infer<typeof storyDecision>

const motion = motionFields.omit({ caseId: true, moverId: true, seconderId: true }).extend({
  case: storyKey,
  mover: storyKey.nullable(),
  seconder: storyKey.nullable(),
  /** Who withdrew, and why. */
  recusals: z.array(z.tuple([storyKey, line])),
  dissents: z.array(z.tuple([storyKey, prose])),
  /** Recorded once the motion is carried. */
  decision: storyDecision.optional(),
})

/** A meeting with its motions in their order; without `recordedAt` it is still to come and its votes are open. */
export const storyMeeting = meetingFields.omit({ chairId: true, secretaryId: true }).extend({
  at: instant,
  chair: storyKey,
  secretary: storyKey,
  attendance: z.record(storyKey, attendanceStatus),
  motions: z.array(motion).min(1),
  recordedAt: instant.optional(),
  approvedAt: instant.optional(),
})
export type StoryMeeting = z.infer<typeof storyMeeting>
