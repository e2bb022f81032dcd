import type { ParamsOf } from '#contract/methods.ts'
import type { AppState, CaseSummary, CommitteeView, ImportPreview } from '#contract/views.ts'
import type { Reply, Transport } from '#contract/wire.ts'
import type { Json } from '#domain/act/act.ts'
import type { Refusal } from '#domain/refusal.ts'
import { fakeCommittee, fakeId, fakePreview, fakeSummaries, fakeView } from './fake-committee.ts'

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
          ? no({ kind: 'not-found', noun: 'case', id: given['caseId'] as string })
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
            provider: given['provider'] as string,
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
