import { z } from 'zod'
import { memberFields } from '#domain/committee/member.ts'
import { institutionFields } from '#domain/institution/institution.ts'
import { courseFields } from '#domain/library/course.ts'
import { instant, localText, prose } from '#domain/values.ts'
import { storyCase } from './sample-story-case.ts'
import { storyMeeting } from './sample-story-meeting.ts'
import { storyKey } from './sample-story-paper.ts'

/**
 * The story that a sample committee is made from: nouns with short keys in place of ids, and the days on which things
 * happened. Read from assets/sample.
 */
export const sampleStory = z.strictObject({
  name: localText,
  foundedAt: instant,
  founder: storyKey,
  institutions: z.record(storyKey, institutionFields.partial().required({ code: true, name: true })),
  members: z.record(
    storyKey,
    memberFields.omit({ institutionId: true, active: true }).extend({ institution: storyKey }),
  ),
  courses: z.record(
    storyKey,
    courseFields.omit({ institutionId: true }).extend({
      institution: storyKey,
      fr: z.boolean().optional(),
      /** Code, text, weight, Bloom level, critical. */
      outcomes: z.array(z.tuple([storyKey, prose, z.number(), z.int().min(1).max(6), z.boolean()])),
    }),
  ),
  cases: z.array(storyCase),
  meetings: z.array(storyMeeting),
})
export type SampleStory = z.infer<typeof sampleStory>
