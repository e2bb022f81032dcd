import { z } from 'zod'
import { documentFields } from '#domain/case/document.ts'
import { credentialFields } from '#domain/case/micro-credential.ts'
import { memberFields } from '#domain/committee/member.ts'
import { decisionDraftFields } from '#domain/decision/decision.ts'
import { institutionFields } from '#domain/institution/institution.ts'
import { courseFields } from '#domain/library/course.ts'
import { attendanceStatus, meetingFields, motionFields } from '#domain/meeting/meeting.ts'
import { strength } from '#domain/review/outcome-match.ts'
import { date, instant, line, localText, month, prose } from '#domain/values.ts'

/**
 * The story that a sample committee is made from: nouns with short keys in place of ids, and the days on which things
 * happened. Read from assets/sample/committee.json.
 */
const key = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)
const quoted = z.strictObject({ text: prose.min(1), document: key, page: z.int().min(1) })
export type StoryQuote = z.infer<typeof quoted>

const paper = z.strictObject({
  key,
  kind: documentFields.shape.kind,
  filename: line,
  title: line,
  subtitle: line,
  language: z.enum(['en', 'fr']),
  sections: z.array(z.tuple([line, prose])).min(1),
})
export type StoryPaper = z.infer<typeof paper>

const review = z.strictObject({
  at: instant,
  submittedAt: instant.optional(),
  agreedAt: instant.optional(),
  /** Course outcome, credential outcome, strength, rationale, quote of the course, quote of the credential, task. */
  matches: z.array(
    z.tuple([key, key, strength, prose, quoted.nullable(), quoted.nullable(), key.nullable()]),
  ),
  /** Level, rationale and evidence by criterion. */
  scores: z.record(key, z.tuple([z.int().min(0).max(3).nullable(), prose, z.array(quoted)])),
})

const meeting = meetingFields.omit({ chairId: true, secretaryId: true, notes: true }).extend({
  at: instant,
  chair: key,
  secretary: key,
  attendance: z.record(key, attendanceStatus),
  motion: motionFields.omit({ caseId: true, moverId: true, seconderId: true }).extend({
    mover: key,
    seconder: key,
    recusals: z.array(z.tuple([key, line])),
    dissents: z.array(z.tuple([key, prose])),
  }),
  recordedAt: instant,
})

const storyCase = z.strictObject({
  key,
  number: line,
  openedAt: instant,
  title: localText,
  receivedAt: date,
  dueAt: date,
  requestedBy: line,
  purpose: prose,
  target: key,
  assessors: z.array(key),
  fr: z.boolean().optional(),
  credential: credentialFields.partial(),
  outcomes: z.array(z.tuple([key, prose, z.int().min(1).max(6)])),
  tasks: z.array(
    z.tuple([
      key,
      line,
      line,
      z.number(),
      z.number(),
      z.array(key),
      z.enum(['none', 'remote', 'onsite']),
      z.boolean(),
    ]),
  ),
  documents: z.array(paper),
  review: review.optional(),
  decision: z
    .strictObject({ draftedAt: instant, institution: key, effectiveStart: month })
    .extend(
      decisionDraftFields.pick({
        type: true,
        authority: true,
        award: true,
        credits: true,
        rationale: true,
        minimumGrade: true,
        reviewDueAt: true,
        conditions: true,
      }).shape,
    )
    .optional(),
  meeting: meeting.optional(),
})
export type StoryCase = z.infer<typeof storyCase>

export const sampleStory = z.strictObject({
  name: localText,
  foundedAt: instant,
  founder: key,
  institutions: z.record(key, institutionFields.partial().required({ code: true, name: true })),
  members: z.record(
    key,
    memberFields.omit({ institutionId: true, active: true }).extend({ institution: key }),
  ),
  courses: z.record(
    key,
    courseFields.omit({ institutionId: true }).extend({
      institution: key,
      fr: z.boolean().optional(),
      /** Code, text, weight, Bloom level, critical. */
      outcomes: z.array(z.tuple([key, prose, z.number(), z.int().min(1).max(6), z.boolean()])),
    }),
  ),
  cases: z.array(storyCase),
})
export type SampleStory = z.infer<typeof sampleStory>
