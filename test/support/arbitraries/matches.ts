import fc from 'fast-check'
import type { OutcomeId } from '#domain/ids.ts'
import type { Outcome } from '#domain/outcome/outcome.ts'
import type { OutcomeMatch } from '#domain/review/outcome-match.ts'
import type { AssessmentTaskId } from '#domain/ids.ts'
import { aMatch, aQuote } from '../builders/a-match.ts'
import { anId } from '../builders/an-id.ts'
import { aCredentialOutcome, anOutcome } from '../builders/an-outcome.ts'

const weight = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
)

/** Course outcomes and credential outcomes, with and without weights. */
export const outcomeLists: fc.Arbitrary<{ course: Outcome[]; credential: Outcome[] }> = fc.record({
  course: fc
    .array(fc.record({ weight, critical: fc.boolean() }), { maxLength: 8 })
    .map((list) => list.map((over, i) => anOutcome(`course ${i}`, over))),
  credential: fc
    .array(weight, { maxLength: 6 })
    .map((list) => list.map((value, i) => aCredentialOutcome(`credential ${i}`, { weight: value }))),
})

/** Matches of those lists, at most one for each pair. */
export const comparisons: fc.Arbitrary<{
  course: Outcome[]
  credential: Outcome[]
  matches: OutcomeMatch[]
}> = outcomeLists.chain(({ course, credential }) => {
  const pairs = course.flatMap((c) => credential.map((m): [OutcomeId, OutcomeId] => [c.id, m.id]))
  return fc
    .tuple(
      fc.subarray(pairs),
      fc.array(
        fc.record({
          strength: fc.constantFrom('none', 'partial', 'full'),
          courseQuote: fc.constantFrom(null, aQuote()),
          credentialQuote: fc.constantFrom(null, aQuote()),
          taskId: fc.constantFrom(null, anId<AssessmentTaskId>('task')),
        }),
        { minLength: pairs.length, maxLength: pairs.length },
      ),
    )
    .map(([chosen, judged]) => ({
      course,
      credential,
      matches: chosen.map(([courseOutcomeId, credentialOutcomeId], i) =>
        aMatch({ courseOutcomeId, credentialOutcomeId, ...judged[i] }),
      ),
    }))
})
