import type { HistoryEntry } from '#contract/views.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import type { MessageId } from '../../intl/index.ts'
import { en } from '../../intl/en.ts'
import { changeOf } from './history-view.ts'

/** Which sentence tells one act, and the words it names besides who and what. */
export interface Sentence {
  readonly id: MessageId
  readonly level?: string
  readonly strength?: string
  readonly status?: string
}

/**
 * The most telling sentence of an act. A score is told with its level, a match with its strength, an attendance with
 * its status; everything else by its kind.
 */
export function sentenceOf(entry: HistoryEntry): Sentence {
  return tellings[entry.kind]?.(entry) ?? { id: `history.act.${entry.kind}` }
}

const after = (entry: HistoryEntry, field: string) => changeOf(entry, field)?.after ?? null
/** Registers named by a member or a course hold one value, so that an act's only change is that value. */
const onlyValue = (entry: HistoryEntry) => entry.changes[0]?.after ?? ''
const whether = (given: MessageId, taken: MessageId) => (entry: HistoryEntry) => ({
  id: onlyValue(entry) === '' ? taken : given,
})

/** What had no words before and has some now was not edited but added. */
const isNew = (field: string) => (entry: HistoryEntry) => {
  const change = changeOf(entry, field)
  return change !== null && change.before === '' && change.after !== ''
    ? { id: 'history.added' as const }
    : null
}

/** Kinds whose sentence depends on what changed; null leaves it to the kind's own. */
const tellings: { readonly [K in ActKind]?: (entry: HistoryEntry) => Sentence | null } = {
  'score.set': (entry) => {
    const level = after(entry, 'level')
    if (level !== null) return { id: 'history.scoredAt', level }
    if (after(entry, 'rationale') !== null) return { id: 'history.scoreReason' }
    return after(entry, 'evidence') === null ? null : { id: 'history.scoreEvidence' }
  },
  'match.set': (entry) => {
    const strength = after(entry, 'strength')
    if (strength !== null && strength !== '') return { id: 'history.matchStrength', strength }
    return after(entry, 'courseQuote') === null && after(entry, 'credentialQuote') === null
      ? null
      : { id: 'history.matchQuote' }
  },
  'outcome.set': isNew('text'),
  'task.set': isNew('title'),
  'attendance.set': (entry) =>
    onlyValue(entry) === '' ? null : { id: 'history.attendanceAs', status: onlyValue(entry) },
  'recusal.set': whether('history.act.recusal.set', 'history.recusalRemoved'),
  'assessor.set': whether('history.assigned', 'history.unassigned'),
  'target.set': whether('history.targetAdded', 'history.targetRemoved'),
}

/** Nouns that stand in for a subject that is gone or was never named. */
const nouns: { readonly [noun: string]: MessageId } = {
  outcome: 'history.what.outcome',
  match: 'history.what.match',
  score: 'history.what.criterion',
  task: 'history.what.task',
  document: 'history.what.document',
  course: 'history.what.course',
  target: 'history.what.course',
  member: 'history.what.member',
  assessor: 'history.what.member',
  attendance: 'history.what.member',
  recusal: 'history.what.member',
  dissent: 'history.what.member',
}
/** What the act was about: its subject, the number that it gave, or the noun that its kind belongs to; null = the sentence needs none. */
export function subjectOf(
  entry: HistoryEntry,
): { readonly text: string } | { readonly noun: MessageId } | null {
  if (entry.subject !== '') return { text: entry.subject }
  if (entry.kind === 'case.numbered') return { text: entry.changes[0]?.after ?? '' }
  const noun = nouns[entry.kind.split('.')[0] ?? '']
  return noun === undefined ? null : { noun }
}

/** The label of a changed field, or null where it has none and its name says nothing to a reader. */
export function fieldLabel(field: string): MessageId | null {
  const id = `history.field.${field}`
  return Object.hasOwn(en, id) ? (id as MessageId) : null
}

/** Changes worth a line below the sentence: those that the sentence does not already tell, and whose field has a name. */
export function shownChanges(entry: HistoryEntry): readonly {
  readonly field: string
  readonly label: MessageId
  readonly before: string
  readonly after: string
}[] {
  const told = sentenceOf(entry)
  return entry.changes.flatMap((change) => {
    const label = fieldLabel(change.field)
    if (label === null || change.field === 'order' || change.before === change.after) return []
    // Told already, unless there is a value before it to compare with.
    const inSentence =
      (change.field === 'level' && told.level !== undefined) ||
      (change.field === 'strength' && told.strength !== undefined) ||
      (change.field === 'status' && told.status !== undefined)
    return inSentence && change.before === ''
      ? []
      : [{ field: change.field, label, before: change.before, after: change.after }]
  })
}
