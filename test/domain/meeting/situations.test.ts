import { describe, expect, it } from 'vitest'
import { closeUnder } from '#domain/meeting/close-under.ts'
import { emptyMeeting, meetingFields } from '#domain/meeting/meeting.ts'
import type { TimedAttendance } from '#domain/meeting/presence.ts'
import {
  defaultRuleSet,
  ruleSet,
  rulesOf,
  ruleSetPreset,
  ruleSetPresets,
  type RuleSet,
} from '#domain/meeting/rule-set.ts'
import { closeMotion, tally } from '#domain/meeting/tally.ts'
import { tallyUnder, type RuleTally, type VoteFacts } from '#domain/meeting/tally-under.ts'
import { aMotion } from '../../support/builders/a-meeting.ts'
import { fc, law } from '../../support/law.ts'
import { memberCalled, situations } from './situations.ts'

/** A tally as the table writes it. */
const shown = (found: RuleTally): string =>
  [
    found.result ?? 'none',
    `${found.present}/${found.entitled}`,
    `q${found.quorum}`,
    found.needed === null ? '' : `n${found.needed}`,
    found.castingVote === 'due' ? 'due' : '',
    ...found.problems,
  ]
    .filter((word) => word !== '')
    .join(' ')

describe('votes and quorum, situation by situation', () => {
  it.each(situations)('$name: $expected [$source]', ({ rules, facts, expected }) => {
    expect(shown(tallyUnder(rules, facts))).toBe(expected)
  })
  it('holds at least forty-four situations, each named once and with its source, and every preset', () => {
    expect(situations.length).toBeGreaterThanOrEqual(44)
    expect(new Set(situations.map(({ name }) => name)).size).toBe(situations.length)
    expect(situations.filter(({ source }) => source === '')).toEqual([])
    const used = new Set(situations.map(({ rules }) => rules.id))
    expect(ruleSetPresets.filter(({ id }) => !used.has(id))).toEqual([])
  })
  it('has presets that its own schema reads', () => {
    for (const preset of ruleSetPresets) expect(ruleSet.parse(preset)).toEqual(preset)
  })
  it('goes by the default where a meeting names no rules, and keeps the rules that it names', () => {
    expect(rulesOf(meetingFields.parse(emptyMeeting))).toBe(defaultRuleSet)
    const rules = { ...defaultRuleSet, proxies: true }
    expect(rulesOf(meetingFields.parse({ ...emptyMeeting, rules }))).toEqual(rules)
  })
})

const body = 'ABCDEFGHxy'.split('').map(memberCalled)
const minutes = fc.constantFrom('13:10', '13:40', '14:00', '14:20')
const attendance: fc.Arbitrary<TimedAttendance[]> = fc.subarray(body).chain((some) =>
  fc.tuple(
    ...some.map(({ id }) =>
      fc.record(
        {
          memberId: fc.constant(id),
          status: fc.constantFrom('present', 'remote', 'regrets', 'absent', 'guest'),
          arrivedAt: fc.option(minutes),
          leftAt: fc.option(minutes),
          away: fc.array(fc.record({ from: fc.constant('13:50'), to: fc.constant('14:00') }), {
            maxLength: 1,
          }),
        },
        { requiredKeys: ['memberId', 'status'] },
      ),
    ),
  ),
)
const votes = fc.integer({ min: 0, max: 6 })
const facts: fc.Arbitrary<VoteFacts> = fc
  .record({
    attendance,
    counts: fc.tuple(fc.option(votes, { freq: 20 }), votes, votes),
    recused: fc.subarray(body),
    method: fc.constantFrom('voice', 'hands', 'roll', 'electronic', 'consensus'),
    quorum: fc.option(fc.integer({ min: 1, max: 9 })),
    at: fc.option(minutes),
    castingVote: fc.option(fc.constantFrom('for', 'against')),
    proxies: fc.array(
      fc.record({
        givenBy: fc.constantFrom(...body.map(({ id }) => id)),
        heldBy: fc.constantFrom(...body.map(({ id }) => id)),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ counts, recused, method, ...rest }) => ({
    ...rest,
    members: body,
    chairId: body[0]!.id,
    motion: aMotion({
      method,
      for: counts[0],
      against: counts[1],
      abstain: counts[2],
      recusals: recused.map(({ id }) => ({ memberId: id, reason: '' })),
    }),
  }))
const rules: fc.Arbitrary<RuleSet> = fc.record({
  id: fc.constant('local'),
  name: fc.constant({}),
  quorumFormula: fc.constantFrom(
    { kind: 'majority' },
    { kind: 'half-plus-one' },
    { kind: 'fixed', members: 2 },
    { kind: 'fraction', share: 1, of: 3 },
  ),
  majorityBasis: fc.constantFrom('cast', 'present', 'all'),
  threshold: fc.constantFrom('simple', 'sixty-percent', 'two-thirds', 'unanimous'),
  seconderRequired: fc.boolean(),
  chairVotes: fc.constantFrom('always', 'tie', 'never'),
  proxies: fc.boolean(),
  eVote: fc.boolean(),
  recusedCountsToQuorum: fc.boolean(),
  smallBoard: fc.boolean(),
  rollCall: fc.boolean(),
})
const withMotion = (base: VoteFacts, over: Partial<VoteFacts['motion']>): VoteFacts => ({
  ...base,
  motion: { ...base.motion, ...over },
})

describe('any vote under any rules', () => {
  law('never counts more votes than those there who may vote', [rules, facts], (set, given) => {
    const found = tallyUnder(set, given)
    expect(found.present).toBeLessThanOrEqual(found.entitled)
    expect(found.mayVote).toBeLessThanOrEqual(found.entitled)
    if (!set.proxies) expect(found.mayVote).toBeLessThanOrEqual(found.present)
    if (found.counted === null || given.motion.for === null) return
    const cast = given.motion.for + (given.motion.against ?? 0) + (given.motion.abstain ?? 0)
    expect(cast).toBeLessThanOrEqual(found.mayVote)
  })
  law('is never lost by one vote more in favour', [rules, facts], (set, given) => {
    const before = tallyUnder(set, given)
    const after = tallyUnder(set, withMotion(given, { for: (given.motion.for ?? 0) + 1 }))
    if (before.counted !== 'carried' || given.motion.for === null || after.counted === null) return
    expect(after.counted).toBe('carried')
  })
  law('gains no votes by a recusal', [rules, facts, fc.constantFrom(...body)], (set, given, { id }) => {
    const before = tallyUnder(set, given)
    const recusals = [...given.motion.recusals, { memberId: id, reason: '' }]
    const after = tallyUnder(set, withMotion(given, { recusals }))
    expect(after.mayVote).toBeLessThanOrEqual(before.mayVote)
    expect(after.present).toBeLessThanOrEqual(before.present)
    expect(after.towardsQuorum).toBeLessThanOrEqual(before.towardsQuorum)
  })
  law(
    'loses no quorum when one more comes',
    [rules, facts, fc.constantFrom(...body)],
    (set, given, { id }) => {
      const others = given.attendance.filter(({ memberId }) => memberId !== id)
      const more = [...others, { memberId: id, status: 'present' as const }]
      const before = tallyUnder(set, given)
      const after = tallyUnder(set, { ...given, attendance: more })
      expect(after.quorum).toBe(before.quorum)
      if (before.quorumMet) expect(after.quorumMet).toBe(true)
    },
  )
  law('carries nothing without a quorum', [rules, facts], (set, given) => {
    const found = tallyUnder(set, given)
    if (!found.quorumMet) expect([null, 'no-quorum']).toContain(found.result)
  })
  law('says under the default preset what closing a vote has always said', [facts], (given) => {
    const plain = { ...given, at: null, castingVote: null, proxies: [] }
    const { entitled, present, quorum, quorumMet } = tally({ ...plain, motion: aMotion(plain.motion) })
    const found = tallyUnder(defaultRuleSet, plain)
    expect(found).toMatchObject({ entitled, present, quorum, quorumMet })
    const closed = closeMotion({ ...plain, motion: aMotion(plain.motion) })
    const under = closeUnder(defaultRuleSet, { ...plain, motion: aMotion(plain.motion) })
    expect(under.ok).toBe(closed.ok)
    if (closed.ok && under.ok) expect(under.value.closed).toEqual(closed.value)
  })
})

describe('closing a vote under rules', () => {
  const halfPlusOne = ruleSetPreset('half-plus-one')
  const there = body.slice(0, 7).map(({ id }) => ({ memberId: id, status: 'present' as const }))
  const given = {
    motion: aMotion({ for: 3, against: 3, abstain: 0 }),
    attendance: there,
    members: body,
    quorum: null,
    chairId: body[0]!.id,
  }
  it('waits for the chair on a tie, until the chair votes or lets it stand', () => {
    expect(closeUnder(halfPlusOne, given)).toEqual({
      ok: false,
      refusal: { kind: 'incomplete', missing: ['casting-vote'] },
    })
    expect(closeUnder(halfPlusOne, { ...given, castingVote: 'for' })).toMatchObject({
      value: { closed: { result: 'carried', entitled: 8, present: 7, quorumMet: true } },
    })
    expect(closeUnder(halfPlusOne, { ...given, letTieStand: true })).toMatchObject({
      value: { closed: { result: 'tied' } },
    })
  })
  it('names what the record lacks together with what is against the rules', () => {
    const motion = aMotion({ text: '', seconderId: null, method: 'hands', for: 9 })
    expect(closeUnder({ ...defaultRuleSet, rollCall: true }, { ...given, motion })).toEqual({
      ok: false,
      refusal: {
        kind: 'incomplete',
        missing: ['motion-text', 'seconder', 'roll-call-needed', 'more-votes-than-present'],
      },
    })
  })
  it('has no vote to close where the motion was set aside', () => {
    expect(closeUnder(halfPlusOne, { ...given, setAside: 'tabled' })).toMatchObject({
      refusal: { missing: ['set-aside'] },
    })
  })
  it('counts who withdrew and who is absent apart', () => {
    const motion = aMotion({ recusals: [{ memberId: body[1]!.id, reason: '' }] })
    expect(tallyUnder(defaultRuleSet, { ...given, motion })).toMatchObject({
      entitled: 7,
      present: 6,
      recused: 1,
      absent: 1,
    })
  })
})
