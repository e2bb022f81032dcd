import type { CaseView, Target } from '#contract/views.ts'
import type { OutcomeId } from '#domain/ids.ts'
import type { Outcome } from '#domain/outcome/outcome.ts'
import { isProven, type OutcomeMatch, type Strength } from '#domain/review/outcome-match.ts'
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
}

export interface CompareRows {
  readonly course: readonly CompareRow[]
  readonly credential: readonly CompareRow[]
}

const byOrder = (a: Outcome, b: Outcome) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1)

/** The order in which people see a list of outcomes: its fractional index, compared as text. */
export const inOrder = (outcomes: readonly Outcome[]): readonly Outcome[] => [...outcomes].sort(byOrder)

/** The viewer's own matches until the reviews are agreed; from then on the agreed ones, unchangeable. */
export function basisOf(view: CaseView): Basis {
  return view.agreed === null
    ? { kind: 'mine', matches: view.mine.matches, editable: true }
    : { kind: 'agreed', matches: view.agreed.matches, editable: false }
}

/** How a match is drawn. A match that nobody quoted is a claim, however strong. */
export function signOf(match: OutcomeMatch, counted: Strength): Sign {
  if (match.strength === 'none') return 'none'
  if (!isProven(match)) return 'claimed'
  return counted
}

const textOf = (outcome: Outcome, wanted: Language): { text: string; lang: Language } => {
  const lang = outcome.text[wanted] !== undefined ? wanted : outcome.text.en !== undefined ? 'en' : 'fr'
  return { text: inLanguage(outcome.text, wanted), lang }
}

/** Both lists with their matches. `countedStrength` is the institution's rule about assessed evidence. */
export function compareRows(
  view: CaseView,
  target: Target,
  basis: Basis,
  wanted: Language,
  countedStrength: (match: OutcomeMatch) => Strength,
): CompareRows {
  const courseOutcomes = inOrder(target.course.outcomes)
  const credentialOutcomes = inOrder(view.credential.outcomes)
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
    sign: signOf(match, countedStrength(match)),
  })
  return {
    course: courseOutcomes.map((outcome) => ({
      id: outcome.id,
      label: courseLabels.get(outcome.id) ?? '',
      ...textOf(outcome, wanted),
      outcome,
      matches: known.filter((m) => m.courseOutcomeId === outcome.id).map((m) => rowMatch(m, 'course')).sort(strongestFirst),
      tasks: [],
    })),
    credential: credentialOutcomes.map((outcome) => ({
      id: outcome.id,
      label: credentialLabels.get(outcome.id) ?? '',
      ...textOf(outcome, wanted),
      outcome,
      matches: known.filter((m) => m.credentialOutcomeId === outcome.id).map((m) => rowMatch(m, 'credential')).sort(strongestFirst),
      tasks: view.credential.tasks.flatMap((task, index) => (task.outcomeIds.includes(outcome.id) ? [index + 1] : [])),
    })),
  }
}

const rank: Record<Sign, number> = { full: 0, partial: 1, claimed: 2, none: 3 }
const strongestFirst = (a: RowMatch, b: RowMatch) =>
  rank[a.sign] - rank[b.sign] || a.otherLabel.localeCompare(b.otherLabel, 'en', { numeric: true })

/** The sign of a whole row: that of its strongest match, `none` where there is no match above none. */
export const rowSign = (row: CompareRow): Sign => row.matches[0]?.sign ?? 'none'

export const matchOf = (rows: CompareRows, courseId: OutcomeId | null, credentialId: OutcomeId | null): RowMatch | null =>
  rows.course.find((row) => row.id === courseId)?.matches.find((m) => m.otherId === credentialId) ?? null
