import { describe, expect, it } from 'vitest'
import { stage as stages } from '#domain/case/case-file.ts'
import { stageOf, type StageDecision, type StageFacts } from '#domain/case/stage.ts'
import { decisionType } from '#domain/decision/decision.ts'
import type { ConditionId } from '#domain/ids.ts'
import { aDecision } from '../../support/builders/a-decision.ts'
import { anId } from '../../support/builders/an-id.ts'
import { fc, law } from '../../support/law.ts'

const today = '2026-11-21'
const facts = (over: Partial<StageFacts> = {}): StageFacts => ({
  withdrawn: false,
  outcomes: 5,
  gateItemsMissing: 0,
  assessors: [],
  agreed: false,
  decisions: [],
  ...over,
})
const stage = (over: Partial<StageFacts>) => stageOf(facts(over), today)
const idle = { begun: false, submitted: false }
const working = { begun: true, submitted: false }
const done = { begun: true, submitted: true }
const decided = (over: Partial<StageDecision>) =>
  stage({ agreed: true, decisions: [aDecision({ effectiveStart: null, ...over })] })
const condition = (metAt: string | null) => ({
  id: anId<ConditionId>('lab'),
  text: 'Record of the laboratory session.',
  owner: '',
  dueAt: '2026-12-01',
  metAt,
})

describe('the stage of a case', () => {
  it.each([
    ['intake', { outcomes: 0, gateItemsMissing: 6 }],
    ['incomplete', { gateItemsMissing: 1 }],
    ['ready', {}],
    ['assigned', { assessors: [idle] }],
    ['incomplete', { assessors: [idle], gateItemsMissing: 1 }],
    ['in_review', { assessors: [idle, working] }],
    ['in_review', { assessors: [working], gateItemsMissing: 2 }],
    ['in_review', { assessors: [done, working] }],
    ['reconciling', { assessors: [done, done] }],
    ['to_committee', { assessors: [done], agreed: true }],
    ['withdrawn', { agreed: true, withdrawn: true }],
  ] as const)('is %s', (expected, over) => {
    expect(stage(over as Partial<StageFacts>)).toBe(expected)
  })
  it('is decided until the first month in force', () => {
    expect(decided({ effectiveStart: '2026-12' })).toBe('decided')
    expect(decided({ effectiveStart: '2026-11' })).toBe('in_force')
  })
  it('holds through the last month and expires after it', () => {
    expect(decided({ effectiveStart: '2025-01', effectiveEnd: '2026-11' })).toBe('in_force')
    expect(decided({ effectiveStart: '2025-01', effectiveEnd: '2026-10' })).toBe('expired')
  })
  it('is conditional while a condition is open', () => {
    expect(decided({ effectiveStart: '2026-01', conditions: [condition(null)] })).toBe('conditional')
    expect(decided({ effectiveStart: '2026-01', conditions: [condition('2026-11-01')] })).toBe('in_force')
  })
  it('falls due for review on the day itself', () => {
    expect(decided({ reviewDueAt: '2026-11-21' })).toBe('review_due')
    expect(decided({ reviewDueAt: '2026-11-22' })).toBe('decided')
  })
  it('goes back to the committee when the decision was deferred', () => {
    expect(decided({ type: 'DEFERRED' })).toBe('to_committee')
  })
  it('of several institutions shows the decision that asks for attention first', () => {
    const decisions = [aDecision({ effectiveStart: '2026-01' }), aDecision({ conditions: [condition(null)] })]
    expect(stage({ agreed: true, decisions })).toBe('conditional')
  })
  const month = fc.option(fc.constantFrom('2025-01', '2026-11', '2026-12', '2030-01'))
  const decision: fc.Arbitrary<StageDecision> = fc.record({
    type: fc.constantFrom(...decisionType.options),
    conditions: fc.constantFrom([], [condition(null)], [condition('2026-01-01')]),
    effectiveStart: month,
    effectiveEnd: month,
    reviewDueAt: fc.option(fc.constantFrom('2025-01-01', today, '2030-01-01')),
  })
  law(
    'is always one of the stages, whatever the facts',
    [
      fc.record({
        withdrawn: fc.boolean(),
        outcomes: fc.nat(3),
        gateItemsMissing: fc.nat(6),
        assessors: fc.array(fc.constantFrom(idle, working, done), { maxLength: 3 }),
        agreed: fc.boolean(),
        decisions: fc.array(decision, { maxLength: 3 }),
      }),
    ],
    (any) => {
      expect(stages.options).toContain(stageOf(any, today))
    },
  )
})
