import type { PaperFacts } from '#domain/decision/paper-facts.ts'
import type { ConditionId } from '#domain/ids.ts'
import { aSha256, anId } from './an-id.ts'
import { aCourse } from './a-course.ts'
import { aCredential, aDocument, aTask } from './a-credential.ts'
import { aDecision } from './a-decision.ts'
import { aClaim, aMatch, aQuote } from './a-match.ts'
import { aMeeting, aMotion } from './a-meeting.ts'
import { aMember } from './a-member.ts'
import { aRubric, aScore } from './a-rubric.ts'
import { anInstitution } from './an-institution.ts'
import { aCredentialOutcome, anOutcome } from './an-outcome.ts'

const charts = anOutcome('Read a weather chart', {
  code: 'LO1',
  weight: 60,
  critical: true,
  order: 'a',
  text: { en: 'Read a weather chart', fr: 'Lire une carte météorologique' },
})
const clouds = anOutcome('Name cloud types', { code: 'LO2', weight: 25, order: 'b' })
const winds = anOutcome('Explain local winds', { code: 'LO3', weight: 15, order: 'c' })
const reading = aCredentialOutcome('Interpret surface charts', { code: 'A1' })
const outline = aDocument()
const quoted = {
  courseQuote: aQuote({ documentId: outline.id, page: 2 }),
  credentialQuote: aQuote({ source: 'Provider syllabus' }),
}

/** A recorded decision with all three kinds of match, a recusal, a dissent and a condition. */
export const paperFacts = (over: Partial<PaperFacts> = {}): PaperFacts => ({
  committeeName: { en: 'Pilot Recognition Committee', fr: 'Comité pilote de reconnaissance' },
  sample: false,
  caseNumber: 'MC-2026-017',
  caseTitle: { en: 'Field Weather Observation' },
  receivedAt: '2026-09-01',
  credential: aCredential({ outcomes: [reading], tasks: [aTask({ outcomeIds: [reading.id] })] }),
  course: aCourse({ outcomes: [charts, clouds, winds] }),
  institution: anInstitution(),
  documents: [
    outline,
    aDocument({ filename: 'marked-report-jordan.pdf', kind: 'sample', containsPersonalInfo: true }),
  ],
  decision: aDecision({
    conditions: [
      {
        id: anId<ConditionId>('laboratory'),
        text: 'The record of a laboratory session is sent.',
        owner: 'North Coast College',
        dueAt: '2027-01-31',
        metAt: null,
      },
    ],
    figures: {
      coverage: '2/3',
      reverseCoverage: '1/1',
      criticalMet: 1,
      criticalTotal: 1,
      rubricTotal: '200/3',
      hoursRatio: '8/9',
    },
    reviewDueAt: '2029-10-01',
  }),
  supersedesNumber: null,
  agreed: {
    matches: [
      aMatch({ courseOutcomeId: charts.id, credentialOutcomeId: reading.id, taskId: aTask().id, ...quoted }),
      aMatch({ courseOutcomeId: clouds.id, credentialOutcomeId: reading.id, strength: 'partial', ...quoted }),
      aClaim({ courseOutcomeId: winds.id, credentialOutcomeId: reading.id, courseQuote: null }),
    ],
    scores: [
      aScore('academic-level', 2, {
        rationale: 'Charts are read at first-year level.',
        evidence: [aQuote({ documentId: outline.id, page: 4 })],
      }),
      aScore('workload', 1),
    ],
  },
  rubric: aRubric(),
  meeting: aMeeting({
    motions: [
      aMotion({
        recusals: [{ memberId: aMember('Dev Rao').id, reason: 'Taught the course.' }],
        dissents: [{ memberId: aMember('Eve Lund').id, text: 'The level is not shown in marked work.' }],
      }),
    ],
    attendance: ['Anna Roy', 'Ben Ito', 'Eve Lund'].map((name) => ({
      memberId: aMember(name).id,
      status: 'present' as const,
    })),
  }),
  members: [
    aMember('Anna Roy', { roles: ['chair'] }),
    aMember('Ben Ito'),
    aMember('Dev Rao'),
    aMember('Eve Lund'),
  ],
  provenance: { appVersion: '0.1.0', recordedAt: '2026-10-14T22:05:00.000Z', record: aSha256('record') },
  ...over,
})
