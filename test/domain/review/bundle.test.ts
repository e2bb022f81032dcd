import { describe, expect, it } from 'vitest'
import { atLeast, compare, fraction, fromPercent, one, written } from '#domain/fraction.ts'
import { bundleRuleOf, type BundleRule } from '#domain/institution/bundle-rule.ts'
import { defaultPolicy, institutionFields } from '#domain/institution/institution.ts'
import type { InstitutionId } from '#domain/ids.ts'
import { bundle, type BundleCourse } from '#domain/review/bundle.ts'
import type { BundleMember } from '#domain/review/bundle-strengths.ts'
import { exactUpTo, smallestSufficient } from '#domain/review/bundle-subset.ts'
import { coverage } from '#domain/review/coverage.ts'
import { doubleCounting, type CreditUse } from '#domain/review/double-counting.ts'
import type { Strength } from '#domain/review/outcome-match.ts'
import { aClaim, aMatch } from '../../support/builders/a-match.ts'
import { anId } from '../../support/builders/an-id.ts'
import { aCredentialOutcome, anOutcome } from '../../support/builders/an-outcome.ts'
import { fc, law } from '../../support/law.ts'

const policy = { assessedEvidenceRule: false }
const outcomes = ['read', 'measure', 'explain', 'plan'].map((words) => anOutcome(words))
const course = (over: Partial<BundleCourse> = {}): BundleCourse => ({ id: 'GEOG 1900', outcomes, ...over })
/** A member that shows so much of each outcome of the course, in order: `f` full, `p` partial, `c` claimed, `-` none. */
const member = (
  id: string,
  shows: string,
  of: readonly { readonly id: string }[] = outcomes,
): BundleMember => ({
  id,
  matches: shows.split('').flatMap((letter, i) => {
    const pair = {
      courseOutcomeId: of[i]!.id as (typeof outcomes)[number]['id'],
      credentialOutcomeId: aCredentialOutcome(`${id} ${i}`).id,
    }
    if (letter === '-') return []
    return [
      letter === 'c' ? aClaim(pair) : aMatch({ ...pair, strength: letter === 'f' ? 'full' : 'partial' }),
    ]
  }),
})
const together = (rule: BundleRule, ...members: BundleMember[]) => bundle([course()], members, rule, policy)

describe('a bundle of credentials', () => {
  it('takes the strongest member for each outcome, or what they show together up to the whole', () => {
    const [a, b] = [member('A', 'fp--'), member('B', '-pp-')]
    expect(written(together('best', a, b).courses[0]!.proven)).toBe('1/2')
    expect(written(together('capped-sum', a, b).courses[0]!.proven)).toBe('5/8')
  })
  it('takes the strongest where an institution has set no rule', () => {
    expect(bundleRuleOf(institutionFields.parse({ ...defaultPolicy, code: 'HLU', name: {} }))).toBe('best')
    expect(bundleRuleOf({ bundleRule: 'capped-sum' })).toBe('capped-sum')
  })
  it('says who adds what', () => {
    const found = together('best', member('A', 'ff--'), member('B', '-fp-'), member('C', 'p---'))
    expect(
      found.courses[0]!.members.map(({ memberId, alone, adds }) => [memberId, written(alone), written(adds)]),
    ).toEqual([
      ['A', '1/2', '1/8'],
      ['B', '3/8', '1/8'],
      ['C', '1/8', '0/1'],
    ])
    expect(found.redundant).toEqual(['C'])
    expect(found.courses[0]!.outcomes[0]!.by.map(({ memberId }) => memberId)).toEqual(['A', 'C'])
  })
  it('names both of two members that show the same, as either can go', () => {
    expect(together('best', member('A', 'f---'), member('B', 'f---')).redundant).toEqual(['A', 'B'])
  })
  it('counts claims apart', () => {
    const [found] = together('best', member('A', 'c---'), member('B', '-f--')).courses
    expect([written(found!.proven), written(found!.withClaims)]).toEqual(['1/4', '1/2'])
  })
  it('asks one member to prove a critical outcome in full', () => {
    const critical = outcomes.map((outcome, i) => ({ ...outcome, critical: i === 0 }))
    const [a, b] = [member('A', 'p---'), member('B', 'p---')]
    const [found] = bundle([course({ outcomes: critical })], [a, b], 'capped-sum', policy).courses
    expect(written(found!.outcomes[0]!.counted)).toBe('1/1')
    expect(found!.criticalUnmet).toEqual([critical[0]!.id])
  })
  it('names an outcome that counts in two courses', () => {
    const other = course({ id: 'GEOG 1950', outcomes: [anOutcome('forecast')] })
    const a = member('A', 'f---')
    const used = { ...a.matches[0]!, courseOutcomeId: other.outcomes[0]!.id }
    const found = bundle([course(), other], [{ ...a, matches: [...a.matches, used] }], 'best', policy)
    expect(found.countedTwice).toEqual([
      { memberId: 'A', credentialOutcomeId: used.credentialOutcomeId, courseIds: ['GEOG 1900', 'GEOG 1950'] },
    ])
  })
})

describe('the smallest sufficient subset', () => {
  const sufficient = (threshold: number, rule: BundleRule, ...members: BundleMember[]) =>
    smallestSufficient([course()], members, threshold, rule, policy)
  it('prefers fewer members, then more coverage', () => {
    const members = [member('A', 'ff--'), member('B', '--ff'), member('C', 'fff-'), member('D', 'ffp-')]
    expect(sufficient(60, 'best', ...members)).toEqual({
      sufficient: true,
      memberIds: ['C'],
      method: 'exact',
    })
    expect(sufficient(100, 'best', ...members)).toMatchObject({ memberIds: ['A', 'B'] })
  })
  it('says how much is short where all together do not suffice', () => {
    expect(sufficient(80, 'best', member('A', 'ff--'), member('B', '--p-'))).toEqual({
      sufficient: false,
      short: [{ courseId: 'GEOG 1900', short: fraction(7n, 40n), criticalUnmet: [] }],
    })
    expect(sufficient(80, 'best')).toMatchObject({ sufficient: false })
  })
  it('must suffice in every course', () => {
    const other = course({ id: 'GEOG 1950', outcomes: [anOutcome('forecast')] })
    const members = [member('A', 'ffff'), member('B', 'f', other.outcomes)]
    expect(smallestSufficient([course(), other], members, 80, 'best', policy)).toMatchObject({
      memberIds: ['A', 'B'],
    })
  })
  it('takes members one by one beyond twelve, and says so', () => {
    const many = Array.from({ length: exactUpTo + 1 }, (_, i) => member(`M${i + 10}`, 'p---'))
    const found = sufficient(80, 'best', ...many, member('A', 'ff--'), member('B', '--ff'))
    expect(found).toEqual({ sufficient: true, memberIds: ['A', 'B'], method: 'greedy' })
  })
})

describe('double counting', () => {
  const use = (id: string, over: Partial<CreditUse> = {}): CreditUse => ({
    agreementId: id,
    receiverId: anId<InstitutionId>('HLU'),
    learnerPath: null,
    credentialIds: ['A'],
    courses: [{ subject: 'GEOG', number: '1900' }],
    replaces: [],
    ...over,
  })
  const other = { courses: [{ subject: 'GEOG', number: '1950' }] }
  it('blocks a credential that already counts at the receiver', () => {
    expect(doubleCounting(use('new', { ...other, credentialIds: ['A', 'B'] }), [use('old')])).toEqual({
      blocked: [{ reason: 'credential-already-counted', credentialId: 'A', agreementId: 'old' }],
      creditedOnce: [],
    })
  })
  it.each([
    ['another receiver', use('old', { receiverId: anId<InstitutionId>('SFC') }), {}],
    ['another learner path', use('old', { learnerPath: 'BBA' }), { learnerPath: 'BSc' }],
    ['an agreement that is replaced', use('old'), { replaces: ['old'] }],
    ['the agreement itself', use('new'), {}],
    ['other credentials', use('old', { credentialIds: ['C'], ...other }), {}],
  ])('blocks nothing for %s', (_, existing, over) => {
    expect(doubleCounting(use('new', over), [existing])).toEqual({ blocked: [], creditedOnce: [] })
  })
  it('overlaps with every path where none is named', () => {
    const found = doubleCounting(use('new', { learnerPath: 'BBA', ...other }), [use('old')])
    expect(found.blocked).toHaveLength(1)
  })
  it('lets two ways to one course stand and credits the course once, unless it names none', () => {
    const b = { credentialIds: ['B'] }
    expect(doubleCounting(use('new', b), [use('old')])).toEqual({
      blocked: [],
      creditedOnce: [{ reason: 'course-already-credited', course: 'GEOG 1900', agreementId: 'old' }],
    })
    const unassigned = { courses: [{ subject: 'GEOG', number: '1XX0' }] }
    expect(doubleCounting(use('new', { ...b, ...unassigned }), [use('old', unassigned)])).toEqual({
      blocked: [],
      creditedOnce: [],
    })
  })
})

const weighted = fc
  .array(
    fc.record({
      weight: fc.option(fc.integer({ min: 0, max: 999 }).map((n) => n / 10)),
      critical: fc.boolean(),
    }),
    {
      maxLength: 6,
    },
  )
  .map((list) => list.map((over, i) => anOutcome(`course ${i}`, over)))
const bundles = weighted.chain((of) =>
  fc.record({
    of: fc.constant(of),
    members: fc
      .array(fc.stringMatching(new RegExp(`^[fpc-]{${of.length}}$`)), { maxLength: 7 })
      .map((all) => all.map((shows, i) => member(`M${i}`, shows, of))),
  }),
)
const rule = fc.constantFrom<BundleRule>('best', 'capped-sum')
const strengths: readonly Strength[] = ['none', 'partial', 'full']

describe('any bundle', () => {
  law('is never below its best member and never above the whole', [bundles, rule], ({ of, members }, by) => {
    const [found] = bundle([course({ outcomes: of })], members, by, policy).courses
    for (const { matches } of members)
      expect(atLeast(found!.proven, coverage(of, matches, policy).proven)).toBe(true)
    expect(atLeast(one, found!.withClaims) && atLeast(found!.withClaims, found!.proven)).toBe(true)
  })
  law('is the same in whatever order its members are named', [bundles, rule], ({ of, members }, by) => {
    const courses = [course({ outcomes: of })]
    const turned = [...members].reverse()
    expect(bundle(courses, turned, by, policy)).toEqual(bundle(courses, members, by, policy))
    expect(smallestSufficient(courses, turned, 60, by, policy)).toEqual(
      smallestSufficient(courses, members, 60, by, policy),
    )
  })
  law(
    'loses nothing by one member more, and adding up is never less than the best',
    [bundles],
    ({ of, members }) => {
      const proven = (some: readonly BundleMember[], by: BundleRule) =>
        bundle([course({ outcomes: of })], some, by, policy).courses[0]!.proven
      expect(atLeast(proven(members, 'capped-sum'), proven(members, 'best'))).toBe(true)
      for (const by of ['best', 'capped-sum'] as const)
        expect(atLeast(proven(members, by), proven(members.slice(1), by))).toBe(true)
    },
  )
  law('keeps its coverage without any one redundant member', [bundles, rule], ({ of, members }, by) => {
    const courses = [course({ outcomes: of })]
    const whole = bundle(courses, members, by, policy)
    for (const id of whole.redundant) {
      const less = bundle(
        courses,
        members.filter((each) => each.id !== id),
        by,
        policy,
      ).courses[0]!
      expect(compare(less.proven, whole.courses[0]!.proven)).toBe(0)
      expect(less.criticalUnmet).toEqual(whole.courses[0]!.criticalUnmet)
    }
  })
  law(
    'has a smallest subset that suffices, and none of whose members can go',
    [bundles, rule, fc.integer({ min: 1, max: 100 })],
    ({ of, members }, by, threshold) => {
      const courses = [course({ outcomes: of })]
      const found = smallestSufficient(courses, members, threshold, by, policy)
      const suffices = (some: readonly BundleMember[]) => {
        const [result] = bundle(courses, some, by, policy).courses
        return atLeast(result!.proven, fromPercent(threshold)) && result!.criticalUnmet.length === 0
      }
      expect(found.sufficient).toBe(suffices(members) && members.length > 0)
      if (!found.sufficient) return
      const chosen = members.filter(({ id }) => found.memberIds.includes(id))
      expect(suffices(chosen)).toBe(true)
      for (const { id } of chosen) expect(suffices(chosen.filter((each) => each.id !== id))).toBe(false)
    },
  )
  it('knows every strength that a match can have', () => {
    const counted = strengths.map((strength) => {
      const matches = [{ ...member('A', 'f---').matches[0]!, strength }]
      return written(together('best', { id: 'A', matches }).courses[0]!.outcomes[0]!.counted)
    })
    expect(counted).toEqual(['0/1', '1/2', '1/1'])
  })
})
