import { reviewDoc } from '#domain/act/doc-name.ts'
import { agreementEdit, submissionEdit } from './agreement.ts'
import type { Edit } from './documents.ts'
import type { Opened } from './opened.ts'
import { body, found, told, type CaseKeys } from './sample-keys.ts'
import type { StoryQuote, StoryReview } from './sample-story-case.ts'

/** Tells one round of the founder's review of a sample's case, as far as it goes: worked on, submitted, agreed. */
export async function tellReview(opened: Opened, story: StoryReview, keys: CaseKeys): Promise<void> {
  const { documents } = opened
  const quote = (said: StoryQuote | null) =>
    said === null
      ? null
      : { text: said.text, documentId: found(keys.document, said.document), page: said.page, source: '' }
  const caseId = keys.id
  const review = reviewDoc(caseId, opened.store.info.member)
  const { matches, scores, at, submittedAt, agreedAt, reason = '' } = story
  await documents.record(
    [
      ...matches.map(([of, by, strength, rationale, courseQuote, credentialQuote, task]): Edit => ({
        doc: review,
        kind: 'match.set',
        body: body({
          courseOutcomeId: found(keys.courseOutcome, of),
          credentialOutcomeId: found(keys.outcome, by),
          set: {
            strength,
            rationale,
            courseQuote: quote(courseQuote),
            credentialQuote: quote(credentialQuote),
            taskId: task === null ? null : found(keys.task, task),
          },
        }),
      })),
      ...Object.entries(scores).map(([criterionId, [level, rationale, evidence]]): Edit => ({
        doc: review,
        kind: 'score.set',
        body: body({ criterionId, set: { level, rationale, evidence: evidence.map(quote) } }),
      })),
    ],
    at,
  )
  if (submittedAt) await documents.record([told(await submissionEdit(opened, caseId, reason))], submittedAt)
  if (agreedAt) await documents.record([told(await agreementEdit(opened, caseId))], agreedAt)
}
