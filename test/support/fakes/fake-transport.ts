import type { ParamsOf } from '#contract/methods.ts'
import type { AppState, CaseSummary, CaseView, CommitteeView, ImportPreview } from '#contract/views.ts'
import type { Reply, Transport } from '#contract/wire.ts'
import type { Json } from '#domain/act/act.ts'
import type { Stage } from '#domain/case/case-file.ts'
import type { Refusal } from '#domain/refusal.ts'

/** A made-up id that has the shape of a real one: `fakeId('case', 3)`. */
export function fakeId<T extends string>(noun: string, n: number): T {
  const digits = 'abcdefghijklmnopqrstuvwxyz234567'
  let tail = ''
  for (let rest = n; tail.length < 8; rest = Math.floor(rest / 32)) tail = digits[rest % 32] + tail
  return `${noun.replace(/[^a-z]/g, '')}${'a'.repeat(26)}`.slice(0, 18).concat(tail) as T
}

export interface FakeOptions {
  readonly cases?: number
  readonly open?: boolean
  readonly app?: Partial<AppState>
  readonly committee?: Partial<CommitteeView>
  readonly summaries?: readonly CaseSummary[]
  readonly preview?: ImportPreview
  /** Answers by method in place of the fake's own; undefined falls through. */
  readonly answer?: (method: string, params: Json) => Reply | undefined
}
export interface FakeTransport extends Transport {
  readonly calls: readonly { readonly method: string; readonly params: Json }[]
  readonly tell: (event: Json) => void
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

const fakeView = (summary: CaseSummary, committee: CommitteeView): CaseView => {
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

type FakeEdit = ParamsOf<'edits.record'>['edits'][number] & {
  readonly body: { readonly memberId?: string; readonly institutionId?: string; readonly set?: object }
}

/** The backend as one window sees it, in memory: enough to draw every screen and to follow edits of people and policies. */
export function fakeTransport(options: FakeOptions = {}): FakeTransport {
  const listeners = new Set<(event: Json) => void>()
  const calls: { method: string; params: Json }[] = []
  let summaries = [...(options.summaries ?? fakeSummaries(options.cases ?? 128))]
  let committee = fakeCommittee(options.committee)
  let app: AppState = {
    version: '0.1.0',
    protection: 'passphrase',
    keyNames: 'other',
    canChooseFolder: true,
    preferences: { theme: 'light', density: 'comfortable', language: 'en' },
    recents: [
      {
        id: 'r1',
        name: { en: 'Recognition Committee' },
        place: 'Documents › Recognition › 2026',
        openedAt: '2026-11-21T10:42:00.000Z',
        state: 'ready',
        sample: false,
      },
      {
        id: 'r2',
        name: { en: 'Health Sciences Panel' },
        place: 'H: › Panels › Health',
        openedAt: '2026-03-09T10:42:00.000Z',
        state: 'missing',
        sample: false,
      },
      {
        id: 'r3',
        name: { fr: 'Comité de reconnaissance des acquis' },
        place: 'Documents › Comité',
        openedAt: '2026-02-27T10:42:00.000Z',
        state: 'needs-passphrase',
        sample: false,
      },
    ],
    committee: null,
    undo: { undo: null, redo: null },
    ...options.app,
  }
  const enter = () =>
    (app = { ...app, committee: { id: committee.id, name: committee.name, sample: committee.sample } })
  if (options.open === true) enter()
  const tell = (event: Json) => listeners.forEach((listen) => listen(event))
  const ok = (value: unknown): Reply => ({ ok: true, value: JSON.parse(JSON.stringify(value)) as Json })
  const no = (refusal: Refusal): Reply => ({ ok: false, refusal })
  let made = 1_000

  const apply = (edit: FakeEdit) => {
    const { memberId, institutionId, set } = edit.body
    if (edit.kind === 'member.set') {
      const known = committee.members.find((one) => one.id === memberId)
      const next = { ...(known ?? { id: memberId }), ...set } as CommitteeView['members'][number]
      committee = {
        ...committee,
        members:
          known === undefined
            ? [...committee.members, next]
            : committee.members.map((one) => (one.id === memberId ? next : one)),
      }
    } else if (edit.kind === 'institution.set') {
      const known = committee.institutions.find((one) => one.id === institutionId)
      const next = { ...(known ?? { id: institutionId }), ...set } as CommitteeView['institutions'][number]
      committee = {
        ...committee,
        institutions:
          known === undefined
            ? [...committee.institutions, next]
            : committee.institutions.map((one) => (one.id === institutionId ? next : one)),
      }
    }
  }

  const answer = (method: string, params: Json): Reply => {
    const given = params as Record<string, Json>
    switch (method) {
      case 'app.state':
        return ok(app)
      case 'preferences.set':
        app = { ...app, preferences: { ...app.preferences, ...(params as object) } }
        return ok(app.preferences)
      case 'ids.make':
        return ok([fakeId('made', (made += 1))])
      case 'committee.openSample':
      case 'committee.create':
        enter()
        return ok(null)
      case 'committee.open':
        if (given['recent'] === 'r3' && given['passphrase'] !== 'water and stone')
          return no({ kind: given['passphrase'] === null ? 'passphrase-needed' : 'wrong-passphrase' })
        enter()
        return ok(null)
      case 'committee.close':
        app = { ...app, committee: null }
        return ok(null)
      case 'committee.forgetRecent':
        app = { ...app, recents: app.recents.filter((recent) => recent.id !== given['recent']) }
        return ok(null)
      case 'committee.get':
        return ok(committee)
      case 'cases.list':
        return ok(summaries)
      case 'case.get': {
        const summary = summaries.find((one) => one.id === given['caseId'])
        return summary === undefined
          ? no({ kind: 'not-found', noun: 'case', id: String(given['caseId']) })
          : ok(fakeView(summary, committee))
      }
      case 'case.create': {
        const id = fakeId<CaseSummary['id']>('case', (made += 1))
        summaries = [
          ...summaries,
          {
            ...fakeSummaries(16)[15]!,
            id,
            number: null,
            title: given['title'] as CaseSummary['title'],
            provider: String(given['provider']),
            target: null,
          },
        ]
        return ok({ caseId: id })
      }
      case 'edits.record':
        for (const edit of given['edits'] as readonly FakeEdit[]) apply(edit)
        app = { ...app, undo: { undo: (given['edits'] as readonly FakeEdit[])[0]!.kind, redo: null } }
        queueMicrotask(() => {
          tell({ kind: 'documents-changed', docs: ['committee'], savedAt: new Date().toISOString() })
          tell({ kind: 'undo-changed' })
        })
        return ok(app.undo)
      case 'edits.undo':
      case 'edits.redo': {
        const taken = method === 'edits.undo' ? app.undo.undo : app.undo.redo
        if (taken === null) return no({ kind: 'nothing-to-undo' })
        app = {
          ...app,
          undo: method === 'edits.undo' ? { undo: null, redo: taken } : { undo: taken, redo: null },
        }
        return ok({ ...app.undo, taken })
      }
      case 'import.read':
        return options.preview === undefined ? ok(fakePreview) : ok(options.preview)
      case 'import.commit':
        return ok({
          caseId: summaries[0]?.id ?? null,
          courseId: null,
          outcomes: (given['outcomes'] as readonly Json[]).length,
        })
      case 'case.history':
        return ok([])
      default:
        return no({ kind: 'unknown-method', method })
    }
  }
  return {
    calls,
    tell,
    async call(method, params) {
      calls.push({ method, params })
      return options.answer?.(method, params) ?? answer(method, params)
    },
    subscribe(listen) {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    offer: async (files) =>
      files.map((file, n) => ({ grant: fakeId('grant', n), name: file.name, bytes: file.size })),
  }
}
