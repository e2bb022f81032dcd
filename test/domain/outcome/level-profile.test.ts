import { describe, expect, it } from 'vitest'
import { levelProfile } from '#domain/outcome/level-profile.ts'
import { comparisons } from '../../support/arbitraries/matches.ts'
import { aMatch } from '../../support/builders/a-match.ts'
import { aCredentialOutcome, anOutcome } from '../../support/builders/an-outcome.ts'
import { fc, law } from '../../support/law.ts'

describe('the level profile', () => {
  const credential = [2, 1, null].map((bloom, i) => aCredentialOutcome(`credential ${i}`, { bloom }))
  const course = [4, 3, 6].map((bloom, i) => anOutcome(`course ${i}`, { bloom }))
  const match = (c: number, m: number, strength: 'none' | 'partial' | 'full' = 'full') =>
    aMatch({ courseOutcomeId: course[c]!.id, credentialOutcomeId: credential[m]!.id, strength })

  it('counts both sides by level, names the middle and what is not given', () => {
    expect(levelProfile(credential, course, [])).toMatchObject({
      credential: { counts: [1, 1, 0, 0, 0, 0], notGiven: 1, median: 1 },
      course: { counts: [0, 0, 1, 1, 0, 1], notGiven: 0, median: 4 },
      pairs: [],
    })
    expect(levelProfile([], [], []).course.median).toBeNull()
  })
  it('flags pairs two levels or more below the course, the widest first', () => {
    const found = levelProfile(credential, course, [match(0, 0), match(2, 1), match(1, 0), match(2, 2)])
    expect(found.pairs.map(({ gap, flagged }) => [gap, flagged])).toEqual([
      [-2, true],
      [-1, false],
      [-5, true],
      [null, false],
    ])
    expect(found.flagged.map(({ gap }) => gap)).toEqual([-5, -2])
  })
  it('leaves out pairs judged as no match', () => {
    expect(levelProfile(credential, course, [match(0, 0, 'none')]).pairs).toEqual([])
  })
  law(
    'has every outcome in one place and every gap between -5 and 5',
    [comparisons, fc.nat(6)],
    (found, shift) => {
      const level = <T extends object>(outcome: T, i: number) => ({
        ...outcome,
        bloom: (i + shift) % 7 === 0 ? null : (i + shift) % 7,
      })
      const profile = levelProfile(found.credential.map(level), found.course.map(level), found.matches)
      for (const [side, list] of [
        [profile.credential, found.credential],
        [profile.course, found.course],
      ] as const)
        expect(side.counts.reduce((a, b) => a + b) + side.notGiven).toBe(list.length)
      expect(profile.pairs).toHaveLength(found.matches.filter(({ strength }) => strength !== 'none').length)
      for (const { gap, flagged } of profile.pairs) {
        expect(Math.abs(gap ?? 0)).toBeLessThanOrEqual(5)
        expect(flagged).toBe(gap !== null && gap <= -2)
      }
    },
  )
})
