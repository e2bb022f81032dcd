import type { OutcomeMatch, Quote } from '#domain/review/outcome-match.ts'
import { aCredentialOutcome, anOutcome } from './an-outcome.ts'

/** Words from a dossier. */
export const aQuote = (over: Partial<Quote> = {}): Quote => ({
  text: 'Learners calibrate three instruments.',
  documentId: null,
  page: null,
  source: 'Course outline, page 2',
  ...over,
})

/** A full match of the two default outcomes, quoted from both sides. */
export const aMatch = (over: Partial<OutcomeMatch> = {}): OutcomeMatch => ({
  courseOutcomeId: anOutcome().id,
  credentialOutcomeId: aCredentialOutcome().id,
  strength: 'full',
  rationale: 'Both ask for the same reading.',
  courseQuote: aQuote(),
  credentialQuote: aQuote({ source: 'Provider syllabus, page 4' }),
  taskId: null,
  ...over,
})

/** The same as a claim: nothing is quoted from the credential's side. */
export const aClaim = (over: Partial<OutcomeMatch> = {}): OutcomeMatch =>
  aMatch({ credentialQuote: null, ...over })
