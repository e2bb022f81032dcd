import { reviewDoc } from '#domain/act/doc-name.ts'
import type { CaseId, DocumentId, OutcomeId } from '#domain/ids.ts'
import { agreementEdit, submissionEdit } from './agreement.ts'
import type { Edit } from './documents.ts'
import type { Opened } from './opened.ts'
import { body, found, told, type Keys } from './sample-keys.ts'
import type { StoryCase, StoryQuote } from './sample-story.ts'

/** What was made for the names within one case of the sample's story. */
export interface CaseKeys {
  readonly course: Keys['course'] extends ReadonlyMap<string, infer Course> ? Course : never
  readonly outcome: ReadonlyMap<string, OutcomeId>
  readonly task: ReadonlyMap<string, string>
  readonly document: ReadonlyMap<string, DocumentId>
}

/** Tells the founder's review of a sample's case, as far as the story goes: worked on, submitted, agreed. */
export async function tellReview(
  opened: Opened,
  caseId: CaseId,
  story: NonNullable<StoryCase['review']>,
  keys: CaseKeys,
): Promise<void> {
  const { documents } = opened
  const quote = (said: StoryQuote | null) =>
    said === null
      ? null
      : { text: said.text, documentId: found(keys.document, said.document), page: said.page, source: '' }
  const review = reviewDoc(caseId, opened.store.info.member)
  const { matches, scores, at, submittedAt, agreedAt } = story
  await documents.record(
    [
      ...matches.map(([of, by, strength, rationale, courseQuote, credentialQuote, task]): Edit => ({
        doc: review,
        kind: 'match.set',
        body: body({
          courseOutcomeId: found(keys.course.outcomes, of),
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
  if (submittedAt) await documents.record([told(await submissionEdit(opened, caseId, ''))], submittedAt)
  if (agreedAt) await documents.record([told(await agreementEdit(opened, caseId))], agreedAt)
}
