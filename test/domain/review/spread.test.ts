import { describe, expect, it } from 'vitest'
import { atLeast, fraction, one, zero } from '#domain/fraction.ts'
import { spread, type ReviewScores } from '#domain/review/spread.ts'
import { aMember } from '../../support/builders/a-member.ts'
import { aRubric, aScore } from '../../support/builders/a-rubric.ts'
import { fc, law } from '../../support/law.ts'

const { criteria } = aRubric()
const review = (name: string, ...scores: ReviewScores['scores']): ReviewScores => ({
  memberId: aMember(name).id,
  scores,
})
const of = (...reviews: ReviewScores[]) => spread(criteria, reviews)

describe('the spread among reviews', () => {
  it('calls two levels apart wide, and one level not', () => {
    const found = of(
      review('Anna', aScore('workload', 3), aScore('currency', 2)),
      review('Ben', aScore('workload', 1), aScore('currency', 3)),
    )
    expect(found.wide).toEqual(['workload'])
    expect(found.criteria.find(({ criterionId }) => criterionId === 'workload')).toMatchObject({
      lowest: 1,
      highest: 3,
      spread: 2,
      wide: true,
    })
  })
  it('calls it wide where only some find the criterion applicable', () => {
    const found = of(
      review('Anna', aScore('learner-identification', null)),
      review('Ben', aScore('learner-identification', 2)),
    )
    expect(found.wide).toEqual(['learner-identification'])
    expect(found.agreement).toEqual(zero)
  })
  it('counts agreement by pairs of reviews', () => {
    const found = of(
      review('Anna', aScore('workload', 2), aScore('currency', 1)),
      review('Ben', aScore('workload', 2), aScore('currency', 1)),
      review('Chloé', aScore('workload', 3), aScore('currency', 1)),
    )
    expect(found.agreement).toEqual(fraction(4n, 6n))
  })
  it('leaves out what a review left open, and says nothing of one review alone', () => {
    const open = aScore('workload', null, { open: true })
    expect(of(review('Anna', aScore('workload', 0)), review('Ben', open))).toMatchObject({
      wide: [],
      agreement: null,
    })
  })
  const level = fc.option(fc.integer({ min: 0, max: 3 }))
  law(
    'does not depend on the order of reviews, and agrees wholly where all say the same',
    [fc.array(fc.tuple(level, level), { maxLength: 5 }), level],
    (all, same) => {
      const reviews = all.map(([a, b], i) => review(`M${i}`, aScore('workload', a), aScore('currency', b)))
      const [found, turned] = [of(...reviews), of(...[...reviews].reverse())]
      expect([turned.agreement, turned.wide]).toEqual([found.agreement, found.wide])
      if (found.agreement !== null)
        expect(atLeast(found.agreement, zero) && atLeast(one, found.agreement)).toBe(true)
      const alike = of(...all.map((_, i) => review(`M${i}`, aScore('workload', same))))
      expect(alike.agreement).toEqual(all.length < 2 ? null : one)
      expect(alike.wide).toEqual([])
    },
  )
})
