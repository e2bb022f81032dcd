import type { OutcomeId } from '#domain/ids.ts'
import type { Outcome } from '#domain/outcome/outcome.ts'
import { anId } from './an-id.ts'

/** A course outcome named by its words: `anOutcome('calibrate an instrument', { weight: 20, critical: true })`. */
export const anOutcome = (words = 'read a weather chart', over: Partial<Outcome> = {}): Outcome => ({
  ownerType: 'course',
  order: 'V',
  code: '',
  text: { en: words },
  group: '',
  bloom: null,
  weight: null,
  required: true,
  critical: false,
  sourceIdentifier: '',
  id: anId<OutcomeId>(`outcome ${words}`),
  ...over,
})

/** An outcome of the micro-credential. */
export const aCredentialOutcome = (words = 'read a chart', over: Partial<Outcome> = {}): Outcome =>
  anOutcome(words, { ownerType: 'credential', id: anId<OutcomeId>(`credential outcome ${words}`), ...over })
