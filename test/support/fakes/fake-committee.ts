import type { CaseSummary, CaseView, CommitteeView, ImportPreview } from '#contract/views.ts'
import type { Stage } from '#domain/case/case-file.ts'

/** A made-up id that has the shape of a real one: `fakeId('case', 3)`. */
export function fakeId<T extends string>(noun: string, n: number): T {
  const digits = 'abcdefghijklmnopqrstuvwxyz234567'
  let tail = ''
  for (let rest = n; tail.length < 8; rest = Math.floor(rest / 32)) tail = digits[rest % 32] + tail
  return `${noun.replace(/[^a-z]/g, '')}${'a'.repeat(26)}`.slice(0, 18).concat(tail) as T
}

const people = [
  'Anneke Sorley',
  'Miriam Osei',
  'Luc Bergeron',
  'Priya Raman',
  'Samuel Okafor',
  'Joanne Tsai',
  'Ingrid Halvorsen',
  'Étienne Marchand',
]
const titles = [
  'Structural Arc Welding',
  'Community Water Monitoring',
  'Supply Chain Analytics Foundations',
  'Soins palliatifs à domicile',
  'Community Language Documentation',
  'Cybersecurity Operations',
  'Early Years Inclusive Practice',
  'Geospatial Data for Land Planning',
  'Digital Marketing Measurement',
  'Building Envelope Retrofit',
  'Food Safety Systems Auditing',
  'Analyse de données avec Python',
  'Wildfire Risk Communication',
  'Clinical Documentation',
  'Bookkeeping with Cloud Ledgers',
  'Drone Survey Operations',
]
const providers = [
  'Brightwater Trades Institute',
  'Kestrel Bay College',
  'Northgate Polytechnic',
  'Collège Rivière-Blanche',
  'Amberfield College',
]
const courses = [
  'TRAD 1450',
  'ENVS 2310',
  'BUSN 2240',
  'SINF 2103',
  'LING 1610',
  'COMP 1520',
  'EDUC 1310',
  'GEOG 2750',
  'MKTG 2480',
  'ARCH 2130',
  'FOOD 2200',
  'INFO 1204',
  'COMM 2350',
  'HLTH 1150',
  'ACCT 1210',
  'GEOG 2760',
]
const stages: readonly Stage[] = [
  'reconciling',
  'in_review',
  'to_committee',
  'to_committee',
  'in_review',
  'in_review',
  'reconciling',
  'assigned',
  'in_review',
  'reconciling',
  'conditional',
  'ready',
  'assigned',
  'incomplete',
  'assigned',
  'intake',
]
const bars: readonly (readonly [number, number, number, number] | null)[] = [
  [58, 12, 0, 80],
  [40, 20, 10, 80],
  [72, 9, 0, 75],
  [64, 18, 0, 80],
  [30, 20, 25, 80],
  [41, 22, 6, 75],
  [70, 10, 0, 70],
  [17, 10, 11, 80],
  null,
  [58, 12, 3, 75],
  [76, 0, 0, 70],
  null,
  null,
  null,
  null,
  null,
]

export function fakeSummaries(count: number): readonly CaseSummary[] {
  return Array.from({ length: count }, (_, n): CaseSummary => {
    const at = n % titles.length
    const bar = bars[at] ?? null
    const title = titles[at]!
    return {
      id: fakeId('case', n),
      number: n % 29 === 28 ? null : `MC-2026-${String(n + 1).padStart(3, '0')}`,
      title: /[éèà]/.test(title) ? { fr: title } : { en: title },
      provider: providers[n % providers.length]!,
      target: { institutionCode: ['HLU', 'CRU', 'PVU'][n % 3]!, course: courses[at]! },
      stage: stages[at]!,
      receivedAt: '2026-02-18',
      dueAt: n % 11 === 10 ? null : new Date(Date.UTC(2026, 10, 18 + n)).toISOString().slice(0, 10),
      assessorIds:
        stages[at] === 'ready' || stages[at] === 'intake' || stages[at] === 'incomplete'
          ? []
          : [fakeId('member', n % 8), fakeId('member', (n + 3) % 8)],
      coverage:
        bar === null
          ? null
          : {
              basis: n % 2 === 0 ? 'agreed' : 'mine',
              full: bar[0],
              partial: bar[1],
              claimed: bar[2],
              threshold: bar[3],
              proven: bar[0] + bar[1],
            },
      contested: n === 0 ? 2 : 0,
      decision: null,
      updatedAt: '2026-11-21T10:41:00.000Z',
    }
  })
}

export const fakeCommittee = (changed: Partial<CommitteeView> = {}): CommitteeView => {
  const institutions = [
    { id: fakeId<never>('institution', 0), code: 'HLU', name: { en: 'Harrow Lake University' } },
    { id: fakeId<never>('institution', 1), code: 'CRU', name: { en: 'Cedar Ridge University' } },
    { id: fakeId<never>('institution', 2), code: 'KBC', name: { en: 'Kestrel Bay College' } },
  ].map((one, n) => ({
    ...one,
    kind: n === 2 ? ('sending' as const) : ('both' as const),
    province: 'BC',
    country: 'CA',
    creditUnit: 'semester' as const,
    hoursPerCreditInstructional: 15,
    hoursPerCreditTotal: 45,
    directThreshold: n === 1 ? 75 : 80,
    unspecifiedThreshold: 60,
    bundleThreshold: 40,
    assessedEvidenceRule: false,
    appealText: '',
  }))
  const members = people.map((name, n) => ({
    id: fakeId<never>('member', n),
    name,
    email: '',
    institutionId: n % 3 === 2 ? null : institutions[n % 2]!.id,
    roles: [(['assessor', 'chair', 'member', 'secretary'] as const)[n % 4]!],
    voting: n % 4 !== 3,
    active: n !== 7,
  }))
  return {
    id: fakeId('committee', 0),
    name: { en: 'Recognition Committee' },
    sample: true,
    me: members[0]!,
    members,
    institutions,
    courses: courses.slice(0, 3).map((course, n) => ({
      id: fakeId<never>('course', n),
      institutionId: institutions[0]!.id,
      subject: course.split(' ')[0]!,
      number: course.split(' ')[1]!,
      title: ['Welding Fabrication I', 'Field Methods in Water Quality', 'Operations Analytics'][n]!,
      credits: 3,
      yearLevel: 2,
      instructionalHours: 45,
      totalHours: 135,
      outlineDate: null,
      topics: [],
      outcomeCount: 10,
    })),
    rubrics: [],
    savedAt: '2026-11-21T10:41:00.000Z',
    ...changed,
  }
}

export const fakeView = (summary: CaseSummary, committee: CommitteeView): CaseView => {
  const course = committee.courses[1] ?? committee.courses[0]
  const institution = committee.institutions[0]
  return {
    id: summary.id,
    number: summary.number,
    fields: {
      title: summary.title,
      purpose: '',
      requestedBy: '',
      receivedAt: summary.receivedAt,
      dueAt: summary.dueAt,
      priority: 'normal',
      rubricId: null,
    },
    stage: summary.stage,
    withdrawn: null,
    credential: {
      title: summary.title,
      code: 'WM-110',
      provider: summary.provider,
      partners: [],
      version: '3',
      firstOffered: null,
      languages: ['en'],
      mode: 'blended',
      prerequisites: '',
      purpose: '',
      instructionalHours: 60,
      practiceHours: null,
      workplaceHours: null,
      selfStudyHours: null,
      totalLearningHours: 118,
      claimedCredit: 3,
      claimedCreditUnit: 'semester',
      levelClaim: '',
      topics: [],
      qualityStatement: '',
      approvalBody: '',
      lastReviewed: null,
      credentialFormat: '',
      verificationAddress: '',
      outcomes: [],
      tasks: [],
    },
    targets:
      course === undefined || institution === undefined
        ? []
        : [{ course: { ...course, outcomes: [] }, institution }],
    documents: [],
    assessorIds: summary.assessorIds,
    rubric: {
      id: fakeId('rubric', 0),
      name: { en: 'Default rubric' },
      criteria: [],
      version: 1,
    } as unknown as CaseView['rubric'],
    mine: { matches: [], scores: [], submittedAt: null, changedSinceSubmit: false },
    agreed: null,
    submissions: [],
    draft: {} as CaseView['draft'],
    decisions: [],
    meeting: null,
    contested: [],
    cameAfter: [],
    exports: [],
  }
}

const items = (
  [
    ['A', 'Sample', 0, 'group'],
    ['K1', 'Plan a monitoring campaign for a watershed', 1, 'outcome'],
    ['K2', 'Collect surface and groundwater samples by standard methods', 1, 'outcome'],
    ['K3', 'Calibrate field instruments before use', 1, 'outcome'],
    ['B', 'Analyze', 0, 'group'],
    ['K4', 'Treat values below the detection limit', 1, 'outcome'],
    ['K5', 'Interpret differences between sites', 1, 'outcome'],
    ['K6', 'Report findings to a community in plain language', 1, 'outcome'],
  ] as const
).map(([code, text, depth, kind], n) => ({
  identifier: code,
  parent: depth === 0 ? null : n < 4 ? 'A' : 'B',
  depth,
  code,
  text,
  notes: '',
  kind,
  weight: kind === 'outcome' ? 15 : null,
  critical: code === 'K2',
  row: n + 2,
}))

export const fakePreview: ImportPreview = {
  preview: 'p1',
  filename: 'water-monitoring.csv',
  plan: {
    format: 'plain-csv',
    title: 'Community Water Monitoring',
    creator: 'Kestrel Bay College',
    language: 'en',
    identifier: 'x',
    items,
    problems: [
      { row: 9, column: 'weight', problem: 'not-a-number', detail: '“about ten”', grave: false },
      { row: 12, column: 'text', problem: 'no-text', detail: '', grave: true },
    ],
  },
}
