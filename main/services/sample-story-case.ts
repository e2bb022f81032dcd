import { z } from 'zod'
import { credentialFields } from '#domain/case/micro-credential.ts'
import { strength } from '#domain/review/outcome-match.ts'
import { date, instant, line, localText, percent, prose } from '#domain/values.ts'
import { storyDecision } from './sample-story-meeting.ts'
import { storyKey, storyPaper } from './sample-story-paper.ts'

const quoted = z.strictObject({ text: prose.min(1), document: storyKey, page: z.int().min(1) })
export type StoryQuote = z.infer<typeof quoted>

/** One round of the founder's review, as far as the story goes: worked on, submitted, agreed. */
const review = z.strictObject({
  at: instant,
  submittedAt: instant.optional(),
  agreedAt: instant.optional(),
  /** Why it replaces an earlier round; '' for the first. */
  reason: prose.optional(),
  /** Course outcome, credential outcome, strength, rationale, quote of the course, quote of the credential, task. */
  matches: z.array(
    z.tuple([storyKey, storyKey, strength, prose, quoted.nullable(), quoted.nullable(), storyKey.nullable()]),
  ),
  /** Level (null = does not apply), rationale and evidence by criterion. */
  scores: z.record(storyKey, z.tuple([z.int().min(0).max(3).nullable(), prose, z.array(quoted)])),
})
export type StoryReview = z.infer<typeof review>

export const storyCase = z.strictObject({
  key: storyKey,
  /** Null while it waits for its number. */
  number: line.nullable(),
  openedAt: instant,
  title: localText,
  receivedAt: date,
  dueAt: date,
  requestedBy: line,
  purpose: prose,
  priority: z.enum(['low', 'normal', 'high']).optional(),
  targets: z.array(storyKey),
  assessors: z.array(storyKey),
  fr: z.boolean().optional(),
  credential: credentialFields.partial(),
  /** Code, text, Bloom level. */
  outcomes: z.array(z.tuple([storyKey, prose, z.int().min(1).max(6)])),
  /** Key, title, kind, weight, pass mark, outcomes, supervision, identity checked. */
  tasks: z.array(
    z.tuple([
      storyKey,
      line,
      line,
      percent,
      percent.nullable(),
      z.array(storyKey),
      z.enum(['none', 'remote', 'onsite']),
      z.boolean(),
    ]),
  ),
  documents: z.array(storyPaper),
  reviews: z.array(review).optional(),
  /** What stands in the decision form of a case that waits for its meeting. */
  draft: storyDecision.optional(),
  withdrawn: z.strictObject({ at: instant, reason: prose }).optional(),
})
export type StoryCase = z.infer<typeof storyCase>
