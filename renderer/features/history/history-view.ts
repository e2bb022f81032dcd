import type { ActKind } from '#domain/act/kinds.ts'
import type { HistoryEntry } from '#contract/views.ts'

/** What a reader may look for: groups of kinds, in the words of the committee's work. */
export const historyTopics = ['dossier', 'comparison', 'scores', 'decision', 'meeting'] as const
export type HistoryTopic = (typeof historyTopics)[number]

/** The part of the work that a kind of act belongs to. */
export function topicOf(kind: ActKind): HistoryTopic {
  const noun = kind.split('.')[0]
  if (noun === 'match') return 'comparison'
  if (noun === 'score' || noun === 'review' || noun === 'agreement' || noun === 'assessor') return 'scores'
  if (noun === 'decision' || noun === 'export') return 'decision'
  if (
    noun === 'meeting' ||
    noun === 'attendance' ||
    noun === 'motion' ||
    noun === 'recusal' ||
    noun === 'dissent' ||
    noun === 'minutes'
  )
    return 'meeting'
  return 'dossier'
}

export interface HistoryFilter {
  readonly by: string | null
  readonly topic: HistoryTopic | null
}
export const everything: HistoryFilter = { by: null, topic: null }

export const filterHistory = (entries: readonly HistoryEntry[], filter: HistoryFilter): HistoryEntry[] =>
  entries.filter(
    (entry) =>
      (filter.by === null || entry.by === filter.by) &&
      (filter.topic === null || topicOf(entry.kind) === filter.topic),
  )

/** Everybody who did something in this case, in the order of their first act. */
export const authorsOf = (entries: readonly HistoryEntry[]): string[] => [
  ...new Set(entries.map((entry) => entry.by)),
]

/** A line of the list: a day's heading, or one act. */
export type HistoryLine =
  { readonly kind: 'day'; readonly day: string } | { readonly kind: 'act'; readonly entry: HistoryEntry }

/** The acts as told (newest first), each day under its heading; `dayOf` turns an instant into `YYYY-MM-DD` of the reader's clock. */
export function historyLines(
  entries: readonly HistoryEntry[],
  dayOf: (instant: string) => string,
): HistoryLine[] {
  const lines: HistoryLine[] = []
  let day = ''
  for (const entry of entries) {
    const its = dayOf(entry.at)
    if (its !== day) lines.push({ kind: 'day', day: its })
    day = its
    lines.push({ kind: 'act', entry })
  }
  return lines
}

/** The value before and after that a sentence may name: the first change of one of these fields. */
export const changeOf = (
  entry: HistoryEntry,
  field: string,
): { readonly before: string; readonly after: string } | null =>
  entry.changes.find((change) => change.field === field) ?? null
