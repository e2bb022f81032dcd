import { describe, expect, it } from 'vitest'
import { atLeast, compare, fraction, one, sum, written, zero } from '#domain/fraction.ts'
import type { OutcomeMatch } from '#domain/review/outcome-match.ts'
import { coverage, reverseCoverage, weightShares } from '#domain/review/coverage.ts'
import { criticalMet, gaps } from '#domain/review/gaps.ts'
import { aQuote } from '../../support/builders/a-match.ts'
import { aClaim, aMatch } from '../../support/builders/a-match.ts'
import { aCredentialOutcome, anOutcome } from '../../support/builders/an-outcome.ts'
import { comparisons, outcomeLists } from '../../support/arbitraries/matches.ts'
import { fc, law } from '../../support/law.ts'

const plain = { assessedEvidenceRule: false }
const assessed = { assessedEvidenceRule: true }
const charts = anOutcome('charts', { weight: 60 })
const clouds = anOutcome('clouds', { weight: 40 })
const on = (outcome: { id: OutcomeMatch['courseOutcomeId'] }, over: Partial<OutcomeMatch> = {}) =>
  aMatch({ courseOutcomeId: outcome.id, ...over })

describe('coverage', () => {
  it('counts full 1, partial 1/2 and none 0, by weight', () => {
    const found = coverage([charts, clouds], [on(charts), on(clouds, { strength: 'partial' })], plain)
    expect([written(found.proven), written(found.provenFull), written(found.provenPartial)]).toEqual([
      '4/5',
      '3/5',
      '1/5',
    ])
    expect(found.outcomes.map(({ state }) => state)).toEqual(['full', 'partial'])
  })
  it('counts a match that is not quoted on both sides as a claim, worth nothing yet', () => {
    const found = coverage([charts, clouds], [aClaim({ courseOutcomeId: charts.id })], plain)
    expect([written(found.proven), written(found.withClaims), found.outcomes[0]!.state]).toEqual([
      '0/1',
      '3/5',
      'claimed',
    ])
  })
  it('takes the best match of an outcome, never the sum', () => {
    const other = aCredentialOutcome('second').id
    const found = coverage(
      [charts],
      [on(charts, { strength: 'partial' }), on(charts, { strength: 'partial', credentialOutcomeId: other })],
      plain,
    )
    expect(written(found.proven)).toBe('1/2')
  })
  it('lets an unassessed match count at most in part where the institution asks for assessed evidence', () => {
    expect(written(coverage([charts], [on(charts)], assessed).proven)).toBe('1/2')
    expect(coverage([charts], [on(charts)], assessed).outcomes[0]!.state).toBe('partial')
  })
  it('counts all outcomes equally as soon as one lacks a weight', () => {
    const found = coverage([charts, anOutcome('winds', { weight: null })], [on(charts)], plain)
    expect([found.weightsEqual, written(found.proven)]).toEqual([true, '1/2'])
  })
  it('counts all outcomes equally when every weight is 0', () => {
    const found = coverage(
      [
        { ...charts, weight: 0 },
        { ...clouds, weight: 0 },
      ],
      [on(charts)],
      plain,
    )
    expect([found.weightsEqual, written(found.proven)]).toEqual([true, '1/2'])
  })
  it('has nothing to cover in a course without outcomes', () => {
    expect(coverage([], [on(charts)], plain).proven).toEqual(zero)
  })
  it('leaves 79.99 at 79.99', () => {
    const most = anOutcome('most', { weight: 79.99 })
    const found = coverage([most, anOutcome('rest', { weight: 20.01 })], [on(most)], plain)
    expect(written(found.proven)).toBe('7999/10000')
  })
  it('lists gaps with what full proof would add', () => {
    const found = coverage(
      [charts, clouds],
      [on(charts, { strength: 'partial' }), aClaim({ courseOutcomeId: clouds.id })],
      plain,
    )
    expect(gaps(found).map(({ outcomeId, why, adds }) => [outcomeId, why, written(adds)])).toEqual([
      [charts.id, 'partial', '3/10'],
      [clouds.id, 'claimed', '2/5'],
    ])
  })
  it('counts a critical outcome as met only when it is proven in full', () => {
    const critical = [
      { ...charts, critical: true },
      { ...clouds, critical: true },
    ]
    const found = coverage(critical, [on(charts), aClaim({ courseOutcomeId: clouds.id })], plain)
    expect(criticalMet(critical, found)).toEqual({ met: 1, total: 2, unmet: [clouds.id] })
  })

  law('lies between 0 and 1, claims included', [comparisons, fc.boolean()], ({ course, matches }, rule) => {
    const found = coverage(course, matches, { assessedEvidenceRule: rule })
    for (const share of [found.proven, found.withClaims, found.provenFull, found.provenPartial]) {
      expect(atLeast(share, zero) && atLeast(one, share)).toBe(true)
    }
    expect(compare(found.proven, found.withClaims)).toBeLessThanOrEqual(0)
    expect(sum([found.provenFull, found.provenPartial])).toEqual(found.proven)
  })
  law(
    'never falls when a strength rises or a quote is added',
    [comparisons, fc.boolean(), fc.nat(), fc.constantFrom('strength', 'quotes', 'task')],
    ({ course, matches }, rule, at, what) => {
      fc.pre(matches.length > 0)
      const i = at % matches.length
      const raised = { none: 'partial', partial: 'full', full: 'full' } as const
      const better = matches.map((match, n): OutcomeMatch =>
        n !== i
          ? match
          : what === 'strength'
            ? { ...match, strength: raised[match.strength] }
            : what === 'quotes'
              ? { ...match, courseQuote: aQuote(), credentialQuote: aQuote() }
              : { ...match, taskId: match.taskId ?? matches[0]!.taskId },
      )
      const before = coverage(course, matches, { assessedEvidenceRule: rule })
      const after = coverage(course, better, { assessedEvidenceRule: rule })
      expect(atLeast(after.proven, before.proven)).toBe(true)
      expect(atLeast(after.withClaims, before.withClaims)).toBe(true)
    },
  )
  law(
    'is the same whatever the order of the matches',
    [
      comparisons.chain((c) =>
        fc.tuple(fc.constant(c), fc.shuffledSubarray(c.matches, { minLength: c.matches.length })),
      ),
    ],
    ([{ course, matches }, shuffled]) => {
      expect(coverage(course, shuffled, plain)).toEqual(coverage(course, matches, plain))
    },
  )
  law('and its gaps make up the whole course', [comparisons], ({ course, matches }) => {
    fc.pre(course.length > 0)
    const found = coverage(course, matches, plain)
    expect(sum([found.proven, ...gaps(found).map(({ adds }) => adds)])).toEqual(one)
  })
  law('shares sum to exactly 1', [outcomeLists], ({ course }) => {
    fc.pre(course.length > 0)
    expect(sum(weightShares(course).shares)).toEqual(one)
  })
})

describe('reverse coverage', () => {
  it('is the share of the credential that has a match above none', () => {
    const credential = [aCredentialOutcome('a', { weight: 25 }), aCredentialOutcome('b', { weight: 75 })]
    const matches = [
      on(charts, { credentialOutcomeId: credential[0]!.id }),
      aClaim({ courseOutcomeId: charts.id, credentialOutcomeId: credential[1]!.id }),
    ]
    const found = reverseCoverage(credential, [charts], matches)
    expect([found.proven, found.withClaims]).toEqual([fraction(1n, 4n), one])
  })
  law('lies between 0 and 1', [comparisons], ({ course, credential, matches }) => {
    const found = reverseCoverage(credential, course, matches)
    expect(
      atLeast(one, found.withClaims) &&
        atLeast(found.withClaims, found.proven) &&
        atLeast(found.proven, zero),
    ).toBe(true)
  })
})
