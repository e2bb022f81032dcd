import type { CaseView, CommitteeView } from '#contract/views.ts'
import { emptyCredential } from '#domain/case/micro-credential.ts'
import { emptyDecisionDraft } from '#domain/decision/decision.ts'
import * as ids from '#domain/ids.ts'
import { defaultPolicy } from '#domain/institution/institution.ts'
import type { Outcome } from '#domain/outcome/outcome.ts'
import type { OutcomeMatch, Quote, Strength } from '#domain/review/outcome-match.ts'

/** A readable id: letters of a name padded to the 26 that an id has. */
const named = (name: string) => name.replace(/[^a-z2-7]/g, '').padEnd(26, 'a')
const letter = (n: number) => 'bcdefghijklmnopqrstuvwxyz'[n - 1]!

export const courseOutcome = (n: number) => ids.outcomeId.parse(named(`course${letter(n)}`))
export const credentialOutcome = (n: number) => ids.outcomeId.parse(named(`credential${letter(n)}`))
export const task = (n: number) => ids.taskId.parse(named(`task${letter(n)}`))
export const waterCaseId = ids.caseId.parse(named('watercase'))
const harrow = ids.institutionId.parse(named('harrowlake'))
const field = ids.courseId.parse(named('fieldmethods'))
const outline = ids.documentId.parse(named('outline'))
const handbook = ids.documentId.parse(named('handbook'))
const anneke = ids.memberId.parse(named('anneke'))
const tomasz = ids.memberId.parse(named('tomasz'))
const rubric = ids.rubricId.parse(named('rubric'))

const outcome = (
  owner: 'course' | 'credential',
  n: number,
  text: string,
  bloom: number,
  weight: number | null,
  critical = false,
): Outcome => ({
  id: owner === 'course' ? courseOutcome(n) : credentialOutcome(n),
  ownerType: owner,
  order: `a${n.toString(36)}`,
  code: '',
  text: { en: text },
  group: '',
  bloom,
  weight,
  required: owner === 'credential',
  critical,
  sourceIdentifier: '',
})

const quote = (text: string, documentId: Quote['documentId'], page: number): Quote => ({
  text,
  documentId,
  page,
  source: '',
})

export function aMatch(
  course: number,
  credential: number,
  strength: Strength,
  proven = true,
  more: Partial<OutcomeMatch> = {},
): OutcomeMatch {
  return {
    courseOutcomeId: courseOutcome(course),
    credentialOutcomeId: credentialOutcome(credential),
    strength,
    rationale: '',
    courseQuote: quote('Students practise this each week and are graded on it.', outline, 2),
    credentialQuote: proven
      ? quote('Learners do this in the field and hand in a record.', handbook, 9)
      : null,
    taskId: null,
    ...more,
  }
}

/** Eight course outcomes against ten of a credential: 40 points in full, 20 in part, 10 claimed, one gap. */
export const waterCase: CaseView = {
  id: waterCaseId,
  number: 'MC-2025-017',
  fields: {
    title: { en: 'Community Water Monitoring' },
    purpose: 'Asked for by watershed stewards who move on to a diploma.',
    requestedBy: 'Kestrel Bay College',
    receivedAt: '2026-09-03',
    dueAt: '2026-12-04',
    priority: 'normal',
    rubricId: rubric,
  },
  stage: 'in_review',
  withdrawn: null,
  credential: {
    ...emptyCredential,
    title: { en: 'Community Water Monitoring' },
    code: 'WM-110',
    provider: 'Kestrel Bay College',
    partners: ['Bay Stewards Society'],
    version: '3',
    firstOffered: '2023-09-01',
    languages: ['en'],
    mode: 'blended',
    purpose: 'Prepares members of shore communities to monitor their own water.',
    instructionalHours: 36,
    practiceHours: 24,
    workplaceHours: 0,
    selfStudyHours: 30,
    totalLearningHours: 90,
    claimedCredit: 2,
    claimedCreditUnit: 'semester',
    topics: ['Sampling', 'Field instruments', 'Data notes'],
    qualityStatement: 'Reviewed every two years by the program advisory committee.',
    approvalBody: 'Education Council',
    outcomes: [
      outcome('credential', 1, 'Apply boat, shore and ice safety procedures', 3, null),
      outcome('credential', 2, 'Prepare a monitoring plan for a small watershed', 5, null),
      outcome(
        'credential',
        3,
        'Collect grab and depth-integrated samples with a documented chain of custody',
        3,
        null,
      ),
      outcome(
        'credential',
        4,
        'Operate a multi-parameter probe for pH, conductivity, temperature and oxygen',
        3,
        null,
      ),
      outcome('credential', 5, 'Measure turbidity and keep a standard field log', 3, null),
      outcome('credential', 6, 'Maintain field equipment and keep service records', 3, null),
      outcome(
        'credential',
        7,
        'Calculate means, ranges and trends from one season of monitoring data',
        3,
        null,
      ),
      outcome('credential', 8, 'Compare results with drinking-water and aquatic-life guidelines', 5, null),
      outcome('credential', 9, 'Present monitoring results at a community meeting', 3, null),
      outcome('credential', 10, 'Follow the access and data-sharing protocols of host communities', 3, null),
    ],
    tasks: [
      {
        id: task(1),
        order: 'a1',
        title: 'Monitoring plan',
        kind: 'Report',
        weight: 25,
        passMark: 60,
        outcomeIds: [credentialOutcome(2), credentialOutcome(5)],
        supervised: 'none',
        identityChecked: true,
      },
      {
        id: task(2),
        order: 'a2',
        title: 'Field day',
        kind: 'Practical',
        weight: 35,
        passMark: 70,
        outcomeIds: [1, 3, 4].map(credentialOutcome),
        supervised: 'onsite',
        identityChecked: true,
      },
      {
        id: task(3),
        order: 'a3',
        title: 'Season data note',
        kind: 'Report',
        weight: 25,
        passMark: 60,
        outcomeIds: [7, 8].map(credentialOutcome),
        supervised: 'none',
        identityChecked: false,
      },
      {
        id: task(4),
        order: 'a4',
        title: 'Community presentation',
        kind: 'Oral',
        weight: 15,
        passMark: 60,
        outcomeIds: [9, 10].map(credentialOutcome),
        supervised: 'onsite',
        identityChecked: true,
      },
    ],
  },
  targets: [
    {
      institution: {
        ...defaultPolicy,
        id: harrow,
        code: 'HLU',
        name: { en: 'Harrow Lake University' },
        kind: 'receiving',
        province: 'BC',
        country: 'CA',
      },
      course: {
        id: field,
        institutionId: harrow,
        subject: 'ENVS',
        number: '2310',
        title: 'Field Methods in Water Quality',
        credits: 3,
        yearLevel: 2,
        instructionalHours: 39,
        totalHours: 120,
        outlineDate: '2025-05-01',
        topics: [],
        outcomes: [
          outcome(
            'course',
            1,
            'Plan a sampling campaign that answers a stated water-quality question',
            6,
            15,
          ),
          outcome(
            'course',
            2,
            'Collect surface and groundwater samples under a chain-of-custody protocol',
            3,
            15,
            true,
          ),
          outcome(
            'course',
            3,
            'Measure pH, conductivity, dissolved oxygen and turbidity in the field',
            3,
            15,
            true,
          ),
          outcome('course', 4, 'Calibrate field instruments and document measurement uncertainty', 3, 10),
          outcome('course', 5, 'Analyze monitoring data, including values below the detection limit', 4, 15),
          outcome('course', 6, 'Evaluate results against provincial water-quality guidelines', 5, 10),
          outcome('course', 7, 'Report findings to technical and community audiences', 3, 10),
          outcome('course', 8, 'Apply safety procedures and community access protocols in field work', 3, 10),
        ],
      },
    },
  ],
  documents: [
    {
      id: outline,
      kind: 'outline',
      filename: 'ENVS 2310 outline.pdf',
      mime: 'application/pdf',
      bytes: 182_340,
      sha256: ids.sha256.parse('a'.repeat(64)),
      pages: 6,
      language: 'en',
      source: 'Harrow Lake University',
      receivedAt: '2026-09-03T16:00:00.000Z',
      containsPersonalInfo: false,
      classification: 'internal',
    },
    {
      id: handbook,
      kind: 'syllabus',
      filename: 'Learner handbook.pdf',
      mime: 'application/pdf',
      bytes: 2_401_330,
      sha256: ids.sha256.parse('b'.repeat(64)),
      pages: 48,
      language: 'en',
      source: 'Kestrel Bay College',
      receivedAt: '2026-09-03T16:01:00.000Z',
      containsPersonalInfo: false,
      classification: 'internal',
    },
  ],
  assessorIds: [anneke],
  rubric: { id: rubric, name: { en: 'Default rubric' }, version: 1, criteria: [] },
  mine: {
    matches: [
      aMatch(1, 2, 'partial'),
      aMatch(2, 3, 'full'),
      aMatch(3, 4, 'full'),
      aMatch(3, 5, 'partial'),
      aMatch(5, 7, 'partial', true, {
        rationale:
          'Means, ranges and trends are taught and graded. Values below the detection limit are not mentioned.',
        courseQuote: quote(
          'Students compute summary statistics, treat values below the detection limit, and interpret differences between sites.',
          outline,
          3,
        ),
        credentialQuote: quote(
          'Learners calculate monthly means and ranges, plot trends over one season, and explain outliers in a short data note.',
          handbook,
          14,
        ),
        taskId: task(3),
      }),
      aMatch(6, 8, 'full'),
      aMatch(7, 9, 'full', false),
      aMatch(8, 1, 'partial'),
    ],
    scores: [],
    submittedAt: null,
    changedSinceSubmit: false,
  },
  agreed: null,
  submissions: [],
  draft: emptyDecisionDraft,
  decisions: [],
  meeting: null,
  contested: [],
  cameAfter: [],
  exports: [],
}

/** The committee in which the case stands: an assessor at this computer, a secretary, one receiving institution. */
export const waterCommittee: CommitteeView = {
  id: ids.committeeId.parse(named('committee')),
  name: { en: 'Recognition Committee' },
  sample: false,
  me: {
    id: anneke,
    name: 'Anneke Sorley',
    email: '',
    institutionId: harrow,
    roles: ['chair', 'assessor'],
    voting: true,
    active: true,
  },
  members: [
    {
      id: anneke,
      name: 'Anneke Sorley',
      email: '',
      institutionId: harrow,
      roles: ['chair', 'assessor'],
      voting: true,
      active: true,
    },
    {
      id: tomasz,
      name: 'Tomasz Reyes',
      email: '',
      institutionId: null,
      roles: ['secretary'],
      voting: false,
      active: true,
    },
  ],
  institutions: [waterCase.targets[0]!.institution],
  courses: [
    (({ outcomes, ...course }) => ({ ...course, outcomeCount: outcomes.length }))(
      waterCase.targets[0]!.course,
    ),
  ],
  rubrics: [waterCase.rubric],
  savedAt: '2026-11-20T18:41:00.000Z',
}
