import type { Act, Folded, Json } from '#domain/act/act.ts'
import { caseDoc, reviewDoc } from '#domain/act/doc-name.ts'
import { actKinds } from '#domain/act/kinds.ts'
import { writesOf } from '#domain/act/writes.ts'
import type { CaseId } from '#domain/ids.ts'
import { accept, type Result } from '#domain/refusal.ts'
import { inLanguage, type Language } from '#domain/values.ts'
import type { HistoryEntry } from '#contract/views.ts'
import { gatherCase, type CaseFacts } from './case-facts.ts'
import type { Opened } from './opened.ts'
import { shownValue } from './shown-value.ts'

/**
 * All acts about one case that the viewer may see, newest first: the case's, the own review's, the submissions' and those
 * of the meetings. What they are about is named in the language of the window.
 */
export async function caseHistory(
  opened: Opened,
  caseId: CaseId,
  language: Language,
): Promise<Result<readonly HistoryEntry[]>> {
  const gathered = await gatherCase(opened, caseId)
  if (!gathered.ok) return gathered
  const facts = gathered.value
  const { members } = await opened.committee()
  const people = new Map(members.map((member) => [member.id as string, member.name]))
  const names = namesIn(facts, people, language)
  const documents = [
    await opened.documents.get(caseDoc(caseId)),
    await opened.documents.get(reviewDoc(caseId, opened.store.info.member)),
    ...facts.submissions.map((submission) => submission.folded),
    ...facts.meetings.map((meeting) => meeting.folded),
  ]
  const entries = documents.flatMap((folded, place) => entriesOf(folded, names, place))
  return accept(
    entries
      .sort((a, b) =>
        a.order === b.order ? b.place - a.place || b.position - a.position : a.order < b.order ? 1 : -1,
      )
      .map(({ place: _p, position: _n, order: _o, ...entry }) => entry),
  )
}

/**
 * `order` is the latest time that was claimed up to here: claimed times order what stands in different documents, and
 * within one its own order holds, whatever a clock said.
 */
type Placed = HistoryEntry & { readonly place: number; readonly position: number; readonly order: string }

function entriesOf(folded: Folded, names: ReadonlyMap<string, string>, place: number): Placed[] {
  const undone = undoneActs(folded)
  const byId = new Map(folded.acts.map((act) => [act.id as string, act]))
  const valueOf = (id: string, path: string): Json => {
    const act = byId.get(id)
    return act === undefined ? null : (writesOf(act).find((write) => write.path === path)?.value ?? null)
  }
  let order = ''
  return folded.acts.map((act, position) => ({
    act: act.id,
    kind: act.kind,
    at: act.at,
    by: names.get(act.member ?? '') ?? '',
    subject: subjectOf(aboutOf(act), names),
    about: aboutOf(act),
    changes: writesOf(act)
      .filter((write) => !write.path.endsWith('/exists'))
      .slice(0, 12)
      .map((write) => ({
        field: write.path.split('/').at(-1) ?? '',
        before: short(
          named((act.over[write.path] ?? []).map((id) => valueOf(id, write.path))[0] ?? null, names),
        ),
        after: short(named(write.value, names)),
      })),
    settled: actKinds[act.kind].settles,
    undone: undone.has(act.id),
    place,
    position,
    order: (order = act.at > order ? act.at : order),
  }))
}

/** Acts that an undo took back which is itself in force: undoing the undo brings the first act back. */
function undoneActs(folded: Folded): ReadonlySet<string> {
  const ineffective = new Set<string>(folded.ineffective)
  const undone = new Set<string>()
  // Backwards: whatever undoes an undo stands after it.
  for (const act of [...folded.acts].reverse()) {
    if (act.kind !== 'act.undone' || undone.has(act.id) || ineffective.has(act.id)) continue
    undone.add((act.body as { readonly undoes: string }).undoes)
  }
  return undone
}

/** The ids of what the act was about: outcomes, a criterion, a task, a document, a course, a person. */
function aboutOf(act: Act): readonly string[] {
  const body = act.body as { readonly [key: string]: Json | undefined }
  return aboutKeys.flatMap((key) => (typeof body[key] === 'string' ? [body[key]] : []))
}
const aboutKeys = [
  'courseOutcomeId',
  'credentialOutcomeId',
  'outcomeId',
  'criterionId',
  'taskId',
  'documentId',
  'courseId',
  'memberId',
] as const

/** The same in the committee's words: the outcome's code, the criterion, the person. */
const subjectOf = (about: readonly string[], names: ReadonlyMap<string, string>): string =>
  [...new Set(about.flatMap((id) => names.get(id) ?? []))].join(' · ')

function namesIn(
  facts: CaseFacts,
  members: ReadonlyMap<string, string>,
  language: Language,
): Map<string, string> {
  const names = new Map(members)
  const outcomes = [
    ...facts.read.credential.outcomes,
    ...facts.targets.flatMap((target) => target.course.outcomes),
  ]
  for (const outcome of outcomes)
    names.set(outcome.id, outcome.code || short(inLanguage(outcome.text, language)))
  for (const criterion of facts.rubric.criteria) names.set(criterion.id, inLanguage(criterion.name, language))
  for (const task of facts.read.credential.tasks) names.set(task.id, task.title)
  for (const document of facts.read.documents) names.set(document.id, document.filename)
  for (const { course, institution } of facts.targets) {
    names.set(course.id, `${course.subject} ${course.number}`)
    names.set(institution.id, institution.code)
  }
  return names
}

const named = (value: Json, names: ReadonlyMap<string, string>): string =>
  typeof value === 'string' ? (names.get(value) ?? value) : shownValue(value)
const short = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 119)}…`)
