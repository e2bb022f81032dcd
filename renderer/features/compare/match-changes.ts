import type { HistoryEntry } from '#contract/views.ts'
import type { Pair } from './compare-edits.ts'

/** How often the viewer changed this pair's match, and when last; undone acts don't count. */
export function matchChanges(
  entries: readonly HistoryEntry[],
  pair: Pair,
): { readonly count: number; readonly last: string | null } {
  const of = entries.filter(
    (entry) =>
      (entry.kind === 'match.set' || entry.kind === 'match.removed') &&
      !entry.undone &&
      entry.about.includes(pair.courseOutcomeId) &&
      entry.about.includes(pair.credentialOutcomeId),
  )
  const last = of.reduce((latest, entry) => (entry.at > latest ? entry.at : latest), '')
  return { count: of.length, last: last === '' ? null : last }
}
