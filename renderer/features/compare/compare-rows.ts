import type { CaseView, Target } from '#contract/views.ts'
import type { OutcomeId } from '#domain/ids.ts'
import type { Outcome } from '#domain/outcome/outcome.ts'
import { byOrder } from '#domain/outcome/by-order.ts'
import { countedStrength, weightShares, type CoveragePolicy } from '#domain/review/coverage.ts'
import { isProven, type OutcomeMatch } from '#domain/review/outcome-match.ts'
import { shownPercent } from '#domain/fraction.ts'
import { inLanguage, type Language } from '#domain/values.ts'

/** What a match counts as on screen: fill says how strong, hollow says that nothing proves it yet. */
export type Sign = 'full' | 'partial' | 'claimed' | 'none'

/** Whose matches are shown. Agreed ones are the committee's and can't be changed here. */
export interface Basis {
  readonly kind: 'mine' | 'agreed'
  readonly matches: readonly OutcomeMatch[]
  readonly editable: boolean
}

/** One judged pair as a row tells it: with whom, how strong, and whether the quotes are there. */
export interface RowMatch {
  readonly match: OutcomeMatch
  readonly otherId: OutcomeId
  readonly otherLabel: string
  readonly sign: Sign
}

export interface CompareRow {
  readonly id: OutcomeId
  /** `5` on the course's side, `K7` on the credential's: the words by which both are called everywhere. */
  readonly label: string
  readonly text: string
  readonly lang: Language
  readonly outcome: Outcome
  readonly matches: readonly RowMatch[]
  /** Numbers (from 1) of the graded tasks that prove a credential outcome; empty on the course's side. */
  readonly tasks: readonly number[]
  /** Percent of its owner that the outcome weighs, rounded down to a tenth; null where nobody weighed the list. */
  readonly weight: number | null
}

export interface CompareRows {
  readonly course: readonly CompareRow[]
  readonly credential: readonly CompareRow[]
}

/** The viewer's own matches until the reviews are agreed; from then on the agreed ones, unchangeable. */
export function basisOf(view: CaseView): Basis {
  return view.agreed === null
    ? { kind: 'mine', matches: view.mine.matches, editable: true }
    : { kind: 'agreed', matches: view.agreed.matches, editable: false }
}

/** How a match is drawn: a match that nobody quoted is a claim, however strong; a proven one is what it counts. */
export function signOf(match: OutcomeMatch, policy: CoveragePolicy): Sign {
  if (match.strength === 'none') return 'none'
  if (!isProven(match)) return 'claimed'
  return countedStrength(match, policy).d === 1n ? 'full' : 'partial'
}

const textOf = (outcome: Outcome, wanted: Language): { text: string; lang: Language } => {
  const lang = outcome.text[wanted] !== undefined ? wanted : outcome.text.en !== undefined ? 'en' : 'fr'
  return { text: inLanguage(outcome.text, wanted), lang }
}

/** Both lists with their matches, drawn under the receiving institution's rule about assessed evidence. */
export function compareRows(view: CaseView, target: Target, basis: Basis, wanted: Language): CompareRows {
  const policy = target.institution
  const courseOutcomes = [...target.course.outcomes].sort(byOrder)
  const credentialOutcomes = [...view.credential.outcomes].sort(byOrder)
  const courseLabels = new Map(courseOutcomes.map((outcome, index) => [outcome.id, String(index + 1)]))
  const credentialLabels = new Map(credentialOutcomes.map((outcome, index) => [outcome.id, `K${index + 1}`]))
  const known = basis.matches.filter(
    (match) => courseLabels.has(match.courseOutcomeId) && credentialLabels.has(match.credentialOutcomeId),
  )
  const rowMatch = (match: OutcomeMatch, side: 'course' | 'credential'): RowMatch => ({
    match,
    otherId: side === 'course' ? match.credentialOutcomeId : match.courseOutcomeId,
    otherLabel:
      (side === 'course'
        ? credentialLabels.get(match.credentialOutcomeId)
        : courseLabels.get(match.courseOutcomeId)) ?? '',
    sign: signOf(match, policy),
  })
  const weigh = (outcomes: readonly Outcome[]) => {
    const { shares, equal } = weightShares(outcomes)
    return (index: number) => (equal ? null : shownPercent(shares[index]!))
  }
  const courseWeight = weigh(courseOutcomes)
  const credentialWeight = weigh(credentialOutcomes)
  const tasks = [...view.credential.tasks].sort(byOrder)
  return {
    course: courseOutcomes.map((outcome, index) => ({
      id: outcome.id,
      label: courseLabels.get(outcome.id) ?? '',
      ...textOf(outcome, wanted),
      outcome,
      matches: known
        .filter((m) => m.courseOutcomeId === outcome.id)
        .map((m) => rowMatch(m, 'course'))
        .sort(strongestFirst),
      tasks: [],
      weight: courseWeight(index),
    })),
    credential: credentialOutcomes.map((outcome, index) => ({
      id: outcome.id,
      label: credentialLabels.get(outcome.id) ?? '',
      ...textOf(outcome, wanted),
      outcome,
      matches: known
        .filter((m) => m.credentialOutcomeId === outcome.id)
        .map((m) => rowMatch(m, 'credential'))
        .sort(strongestFirst),
      tasks: tasks.flatMap((task, n) => (task.outcomeIds.includes(outcome.id) ? [n + 1] : [])),
      weight: credentialWeight(index),
    })),
  }
}

const rank: Record<Sign, number> = { full: 0, partial: 1, claimed: 2, none: 3 }
const strongestFirst = (a: RowMatch, b: RowMatch) =>
  rank[a.sign] - rank[b.sign] || a.otherLabel.localeCompare(b.otherLabel, 'en', { numeric: true })

/** The sign of a whole row: that of its strongest match, `none` where there is no match above none. */
export const rowSign = (row: CompareRow): Sign => row.matches[0]?.sign ?? 'none'

export const matchOf = (
  rows: CompareRows,
  courseId: OutcomeId | null,
  credentialId: OutcomeId | null,
): RowMatch | null =>
  rows.course.find((row) => row.id === courseId)?.matches.find((m) => m.otherId === credentialId) ?? null
