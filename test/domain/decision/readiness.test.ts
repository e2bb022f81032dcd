import { describe, expect, it } from 'vitest'
import { decisionReadiness, type ReadinessFacts } from '#domain/decision/readiness.ts'
import { proposeDecision } from '#domain/decision/propose.ts'
import type { DecisionDraft } from '#domain/decision/decision.ts'
import { emptyDecisionDraft } from '#domain/decision/decision.ts'
import type { ConditionId, CriterionId } from '#domain/ids.ts'
import { written } from '#domain/fraction.ts'
import { coverage } from '#domain/review/coverage.ts'
import { aDecisionDraft } from '../../support/builders/a-decision.ts'
import { aCourse } from '../../support/builders/a-course.ts'
import { aClaim, aMatch } from '../../support/builders/a-match.ts'
import { anId } from '../../support/builders/an-id.ts'
import { anInstitution } from '../../support/builders/an-institution.ts'
import { anOutcome } from '../../support/builders/an-outcome.ts'
import { aMotion } from '../../support/builders/a-meeting.ts'

const ready: ReadinessFacts = {
  agreed: true,
  draft: aDecisionDraft(),
  institution: anInstitution(),
  gatesBelow: [],
  meetingDate: '2026-10-14',
  motion: aMotion(),
}
const of = (over: Partial<ReadinessFacts>) => decisionReadiness({ ...ready, ...over })
const drafted = (over: Partial<DecisionDraft>) => of({ draft: aDecisionDraft(over) })

describe('what a decision still needs', () => {
  it('is nothing once everything is there', () => {
    expect(of({})).toEqual([])
  })
  it('is everything at the start', () => {
    expect(
      decisionReadiness({
        agreed: false,
        draft: emptyDecisionDraft,
        institution: null,
        gatesBelow: [],
        meetingDate: null,
        motion: null,
      }),
    ).toEqual(['agreed-review', 'institution', 'type', 'rationale', 'meeting-date', 'motion'])
  })
  it.each([
    ['motion-open', { motion: aMotion({ closed: null }) }],
    [
      'motion-not-carried',
      { motion: aMotion({ closed: { result: 'tied', entitled: 5, present: 5, quorumMet: true } }) },
    ],
    [
      'quorum',
      { motion: aMotion({ closed: { result: 'carried', entitled: 5, present: 2, quorumMet: false } }) },
    ],
    ['gate-override', { gatesBelow: ['academic-level' as CriterionId] }],
  ] as const)('is %s', (key, over) => {
    expect(of(over)).toEqual([key])
  })
  it('takes a reason for overriding a required criterion', () => {
    expect(
      of({
        gatesBelow: ['academic-level' as CriterionId],
        draft: aDecisionDraft({ gateOverride: 'The laboratory record shows the level.' }),
      }),
    ).toEqual([])
  })
  it.each([
    ['award', { award: '' }],
    ['award-unreadable', { award: 'three credits' }],
    ['award-not-of-type', { award: 'HLU GEOG 1XX0 (3)' }],
    ['award-not-of-type', { type: 'UNASSIGNED' }],
    ['award-not-of-type', { type: 'NO_CREDIT' }],
    ['award-not-of-type', { type: 'RETURN_INFO' }],
    ['award-of-other-institution', { award: 'TRU GEOG 1900 (3)' }],
    ['credits', { credits: null }],
    ['credits-differ-from-award', { credits: 4 }],
    ['conditions', { type: 'CONDITIONAL' }],
    [
      'condition-due',
      {
        conditions: [{ id: anId<ConditionId>('c'), text: 'Lab record', owner: '', dueAt: null, metAt: null }],
      },
    ],
    ['effective-span', { effectiveStart: '2026-11', effectiveEnd: '2026-10' }],
  ] as const)('is %s', (key, over) => {
    expect(drafted(over as Partial<DecisionDraft>)).toEqual([key])
  })
  it.each([
    [{ type: 'UNASSIGNED', award: 'HLU GEOG 1XX0 (3)' }],
    [{ type: 'UNASSIGNED', award: 'HLU HIST 200 lev (1.5)', credits: 1.5 }],
    [{ type: 'NO_CREDIT', award: 'No credit', credits: null }],
    [{ type: 'EXEMPTION', award: 'exempt GEOG 1900', credits: null }],
    [{ type: 'EXEMPTION', award: 'exempt GEOG 1900 & HLU GEOG 1XX0 (3)' }],
    [{ type: 'CLUSTER', award: 'A & B = HLU GEOG 1900 (3)' }],
    [{ type: 'RETURN_INFO', award: '', credits: null }],
    [{ type: 'BLOCK', award: 'First year of the diploma', credits: 30 }],
  ] as const)('takes %j as consistent', (over) => {
    expect(drafted(over as Partial<DecisionDraft>)).toEqual([])
  })
})

describe('what the figures propose', () => {
  const charts = anOutcome('charts', { weight: 85 })
  const clouds = anOutcome('clouds', { weight: 15, critical: true })
  const course = aCourse({ outcomes: [charts, clouds] })
  const propose = (matches: ReturnType<typeof aMatch>[]) =>
    proposeDecision({
      coverage: coverage(course.outcomes, matches, anInstitution()),
      gatesBelow: [],
      course,
      institution: anInstitution(),
    })!
  const full = (outcome: typeof charts) => aMatch({ courseOutcomeId: outcome.id })
  it('is a direct equivalent with the course’s own credits when everything is proven', () => {
    expect(propose([full(charts), full(clouds)])).toMatchObject({
      type: 'ASSIGNED',
      award: 'HLU GEOG 1900 (3)',
      band: { blocksDirect: [] },
      wouldHelp: [],
    })
  })
  it('falls to unassigned credit while a critical outcome is only claimed, and says what would help', () => {
    const found = propose([full(charts), aClaim({ courseOutcomeId: clouds.id })])
    expect(found).toMatchObject({
      type: 'UNASSIGNED',
      award: 'HLU GEOG 1XX0 (3)',
      band: { why: 'direct-but-blocked', blocksDirect: [{ kind: 'critical', outcomeId: clouds.id }] },
    })
    expect(found.wouldHelp.map(({ outcomeId, why, adds }) => [outcomeId, why, written(adds)])).toEqual([
      [clouds.id, 'claimed', '3/20'],
    ])
  })
  it('is no credit when nothing is proven, and nothing at all when there is nothing to compare', () => {
    expect(propose([])).toMatchObject({ type: 'NO_CREDIT', award: 'No credit', credits: null })
    expect(
      proposeDecision({
        coverage: coverage([], [], anInstitution()),
        gatesBelow: [],
        course: aCourse({ outcomes: [] }),
        institution: anInstitution(),
      }),
    ).toBeNull()
  })
})
