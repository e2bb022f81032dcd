import { describe, expect, it } from 'vitest'
import { fraction, type Fraction } from '#domain/fraction.ts'
import type { CriterionId } from '#domain/ids.ts'
import { bandFor } from '#domain/review/bands.ts'
import type { OutcomeCoverage } from '#domain/review/coverage.ts'
import { anInstitution } from '../../support/builders/an-institution.ts'
import { anOutcome } from '../../support/builders/an-outcome.ts'
import { fc, law } from '../../support/law.ts'

const compared = [{ outcomeId: anOutcome().id } as OutcomeCoverage]
const at = (proven: Fraction, unmet = [] as never[], gates: CriterionId[] = [], policy = anInstitution()) =>
  bandFor({ proven, outcomes: compared }, { unmet }, gates, policy)
const percent = (hundredths: number) => fraction(BigInt(hundredths), 10_000n)

describe('bands', () => {
  it.each([
    [8000, 'direct'],
    [7999, 'unspecified'],
    [6000, 'unspecified'],
    [5999, 'bundle'],
    [4000, 'bundle'],
    [3999, 'none'],
    [0, 'none'],
    [10_000, 'direct'],
  ] as const)('puts %i hundredths of a percent into the band %s', (hundredths, band) => {
    expect(at(percent(hundredths)).band).toBe(band)
  })
  it('takes its edges from the institution', () => {
    expect(at(percent(7500), [], [], anInstitution({ directThreshold: 75 })).proposal).toBe('direct')
    expect(at(percent(8999), [], [], anInstitution({ directThreshold: 90 })).proposal).toBe('unspecified')
  })
  it('does not propose a direct equivalent while a critical outcome is not met in full', () => {
    const found = bandFor(
      { proven: percent(9000), outcomes: compared },
      { unmet: [anOutcome().id] },
      [],
      anInstitution(),
    )
    expect([found.band, found.proposal, found.why, found.blocksDirect]).toEqual([
      'direct',
      'unspecified',
      'direct-but-blocked',
      [{ kind: 'critical', outcomeId: anOutcome().id }],
    ])
  })
  it('names required criteria below level 2 as what blocks a direct equivalent', () => {
    expect(at(percent(9000), [], ['academic-level' as CriterionId])).toMatchObject({
      proposal: 'unspecified',
      blocksDirect: [{ kind: 'gate', criterionId: 'academic-level' }],
    })
  })
  it('says how much coverage is short of a direct equivalent', () => {
    expect(at(percent(7999)).blocksDirect).toEqual([{ kind: 'coverage', short: fraction(1n, 10_000n) }])
  })
  it('proposes nothing where there is nothing to compare', () => {
    expect(bandFor({ proven: fraction(0n), outcomes: [] }, { unmet: [] }, [], anInstitution())).toMatchObject(
      { band: 'none', why: 'nothing-to-compare', blocksDirect: [] },
    )
  })
  const order = ['none', 'bundle', 'unspecified', 'direct']
  law(
    'rise with coverage and are never raised by a block',
    [fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), fc.boolean()],
    (a, b, gate) => {
      const low = at(percent(Math.min(a, b)), [], gate ? ['currency' as CriterionId] : [])
      const high = at(percent(Math.max(a, b)), [], gate ? ['currency' as CriterionId] : [])
      expect(order.indexOf(high.band)).toBeGreaterThanOrEqual(order.indexOf(low.band))
      expect(order.indexOf(high.proposal)).toBeGreaterThanOrEqual(order.indexOf(low.proposal))
      expect(order.indexOf(high.proposal)).toBeLessThanOrEqual(order.indexOf(high.band))
    },
  )
})
