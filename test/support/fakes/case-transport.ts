import type { AppEvent } from '#contract/events.ts'
import type { CaseView, CommitteeView } from '#contract/views.ts'
import type { Reply, Transport } from '#contract/wire.ts'
import { actKinds, type ActKind, type BodyOf } from '#domain/act/kinds.ts'
import type { Json } from '#domain/act/act.ts'
import { docName } from '#domain/act/doc-name.ts'
import type { Outcome, OutcomeFields } from '#domain/outcome/outcome.ts'
import type { MatchFields } from '#domain/review/outcome-match.ts'

export interface CaseTransport extends Transport {
  /** The case as it stands now. */
  readonly view: () => CaseView
  readonly calls: { readonly method: string; readonly params: Json }[]
}
interface RecordedEdit {
  readonly doc: string
  readonly kind: ActKind
  readonly body: unknown
}

const noMatch: MatchFields = {
  strength: 'none',
  rationale: '',
  courseQuote: null,
  credentialQuote: null,
  taskId: null,
}

/** One case held in memory behind the wire: edits are decoded as the backend decodes them and told to every listener. */
export function createCaseTransport(start: CaseView, committee: CommitteeView): CaseTransport {
  let view = start
  const past: CaseView[] = []
  const calls: { method: string; params: Json }[] = []
  const listeners = new Set<(event: Json) => void>()
  let made = 0
  const tell = (docs: readonly string[]) => {
    const event: AppEvent = {
      kind: 'documents-changed',
      docs: docs.map((doc) => docName.parse(doc)),
      savedAt: '2026-11-20T18:41:00.000Z',
    }
    for (const listen of listeners) listen(event)
  }
  const answer = (method: string, params: Json): Json => {
    switch (method) {
      case 'app.state':
        return {
          version: '0.0.0',
          protection: 'passphrase',
          keyNames: 'other',
          canChooseFolder: false,
          preferences: { theme: 'system', density: 'comfortable', language: 'en' },
          recents: [],
          committee: { id: committee.id, name: committee.name, sample: false },
          undo: { undo: null, redo: null },
        }
      case 'committee.get':
        return committee as unknown as Json
      case 'cases.list':
        return []
      case 'case.get':
        return view as unknown as Json
      case 'case.history':
        return []
      case 'ids.make':
        return Array.from({ length: (params as { count: number }).count }, () =>
          `made${'abcdefghijklmnopqrstuvwxyz'[(made += 1) % 26]}`.padEnd(26, 'a'),
        )
      case 'edits.record': {
        const { edits } = params as unknown as { edits: readonly RecordedEdit[] }
        past.push(view)
        for (const edit of edits) view = apply(view, edit)
        queueMicrotask(() => tell(edits.map((edit) => edit.doc)))
        return { undo: edits[0]!.kind, redo: null }
      }
      case 'edits.undo':
        view = past.pop() ?? view
        queueMicrotask(() => tell([`case/${view.id}`]))
        return { undo: null, redo: null, taken: 'match.set' }
      case 'case.number':
        view = { ...view, number: 'MC-2026-001' }
        queueMicrotask(() => tell([`case/${view.id}`]))
        return { number: 'MC-2026-001' }
      default:
        return null
    }
  }
  return {
    view: () => view,
    calls,
    call: (method, params): Promise<Reply> => {
      calls.push({ method, params })
      return Promise.resolve({ ok: true, value: answer(method, params) })
    },
    subscribe: (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    offer: () => Promise.resolve([]),
  }
}

/** `list` with the element of `same` changed, or added at the end as `fresh` makes it. */
function put<T>(list: readonly T[], same: (one: T) => boolean, change: (one: T) => T, fresh: () => T): T[] {
  return list.some(same) ? list.map((one) => (same(one) ? change(one) : one)) : [...list, change(fresh())]
}

type Changes = { readonly [K in ActKind]?: (view: CaseView, body: BodyOf<K>) => CaseView }
const changes: Changes = {
  'case.set': (view, { set }) => ({ ...view, fields: { ...view.fields, ...set } as CaseView['fields'] }),
  'case.withdrawn': (view, { reason }) => ({ ...view, withdrawn: reason, stage: 'withdrawn' }),
  'case.resumed': (view) => ({ ...view, withdrawn: null, stage: 'in_review' }),
  'credential.set': (view, { set }) => ({
    ...view,
    credential: { ...view.credential, ...set } as CaseView['credential'],
  }),
  'match.set': (view, { courseOutcomeId, credentialOutcomeId, set }) => {
    const matches = put(
      view.mine.matches,
      (m) => m.courseOutcomeId === courseOutcomeId && m.credentialOutcomeId === credentialOutcomeId,
      (m) => ({ ...m, ...set }) as typeof m,
      () => ({ courseOutcomeId, credentialOutcomeId, ...noMatch }),
    )
    return { ...view, mine: { ...view.mine, matches } }
  },
  'match.removed': (view, { courseOutcomeId, credentialOutcomeId }) => ({
    ...view,
    mine: {
      ...view.mine,
      matches: view.mine.matches.filter(
        (m) => m.courseOutcomeId !== courseOutcomeId || m.credentialOutcomeId !== credentialOutcomeId,
      ),
    },
  }),
  'outcome.set': (view, { outcomeId, courseId, set }) => {
    const change = (list: readonly Outcome[]) =>
      put(
        list,
        (o) => o.id === outcomeId,
        (o) => ({ ...o, ...set }) as typeof o,
        () => ({ id: outcomeId, ...(set as OutcomeFields) }),
      )
    if (courseId === null)
      return { ...view, credential: { ...view.credential, outcomes: change(view.credential.outcomes) } }
    return {
      ...view,
      targets: view.targets.map((t) =>
        t.course.id === courseId ? { ...t, course: { ...t.course, outcomes: change(t.course.outcomes) } } : t,
      ),
    }
  },
  'outcome.removed': (view, { outcomeId }) => ({
    ...view,
    credential: { ...view.credential, outcomes: view.credential.outcomes.filter((o) => o.id !== outcomeId) },
  }),
  'assessor.set': (view, { memberId, assigned }) => {
    const others = view.assessorIds.filter((id) => id !== memberId)
    return { ...view, assessorIds: assigned ? [...others, memberId] : others }
  },
}

function apply<K extends ActKind>(
  view: CaseView,
  edit: { readonly kind: K; readonly body: unknown },
): CaseView {
  const change: ((view: CaseView, body: BodyOf<K>) => CaseView) | undefined = changes[edit.kind]
  if (change === undefined) throw new Error(`the stand-in knows no ${edit.kind}`)
  return change(view, actKinds[edit.kind].body.parse(edit.body) as BodyOf<K>)
}
