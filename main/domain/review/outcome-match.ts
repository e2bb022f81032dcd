import { z } from 'zod'
import { documentId, outcomeId, taskId } from '../ids.ts'
import { line, prose } from '../values.ts'

/** How much of the course outcome the credential outcome meets; counted 0, 1/2, 1 (domain.md 2.2, a proposal). */
export const strength = z.enum(['none', 'partial', 'full'])
export type Strength = z.infer<typeof strength>

/** Words quoted from one side's dossier, with the place they stand in. `source` says it in words where no document is attached. */
export const quote = z.strictObject({
  text: prose.min(1),
  documentId: documentId.nullable(),
  page: z.int().min(1).max(100_000).nullable(),
  source: line,
})
export type Quote = z.infer<typeof quote>

/**
 * A judgement about one pair of outcomes. It is a claim until it holds a quote from each side; the pair is its
 * identity, so that two devices of one member never make two matches of one pair.
 */
export const matchFields = z.strictObject({
  strength,
  rationale: prose,
  courseQuote: quote.nullable(),
  credentialQuote: quote.nullable(),
  taskId: taskId.nullable(),
})
export type MatchFields = z.infer<typeof matchFields>
export interface OutcomeMatch extends MatchFields {
  readonly courseOutcomeId: z.infer<typeof outcomeId>
  readonly credentialOutcomeId: z.infer<typeof outcomeId>
}
export const outcomeMatch = matchFields.extend({ courseOutcomeId: outcomeId, credentialOutcomeId: outcomeId })

/** Proven = quoted from both sides. Everything else stays marked as claimed, to the PDF. */
export const isProven = (match: Pick<OutcomeMatch, 'courseQuote' | 'credentialQuote'>): boolean =>
  match.courseQuote !== null && match.credentialQuote !== null
