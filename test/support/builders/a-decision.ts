import { emptyDecisionDraft, type Decision, type DecisionDraft } from '#domain/decision/decision.ts'
import type { DecisionId } from '#domain/ids.ts'
import { anId } from './an-id.ts'
import { anInstitution } from './an-institution.ts'
import { aMeeting, aMotion } from './a-meeting.ts'

/** A draft that is ready to be recorded: GEOG 1900, three credits. */
export const aDecisionDraft = (over: Partial<DecisionDraft> = {}): DecisionDraft => ({
  ...emptyDecisionDraft,
  institutionId: anInstitution().id,
  type: 'ASSIGNED',
  award: 'HLU GEOG 1900 (3)',
  credits: 3,
  rationale: 'All outcomes are proven.',
  effectiveStart: '2026-11',
  ...over,
})

/** The same as a recorded decision of 14 October 2026. */
export const aDecision = (over: Partial<Decision> = {}): Decision => ({
  ...aDecisionDraft(),
  id: anId<DecisionId>('decision 1'),
  number: '2026-03-D01',
  institutionId: anInstitution().id,
  type: 'ASSIGNED',
  meetingId: aMeeting().id,
  motionId: aMotion().id,
  decidedOn: '2026-10-14',
  supersedes: null,
  figures: {
    coverage: '4/5',
    reverseCoverage: '1/1',
    criticalMet: 1,
    criticalTotal: 1,
    rubricTotal: '80/1',
    hoursRatio: '8/9',
  },
  ...over,
})
