import type { OutcomeId } from '#domain/ids.ts'
import { rowSign, type CompareRow, type CompareRows } from './compare-rows.ts'

/**
 * Which pair is being judged, and how keys and clicks move it. Pure: a move that leads nowhere returns the same
 * selection, so that a screen can tell.
 */
export interface Selection {
  readonly courseId: OutcomeId | null
  /** The credential outcome that the course outcome is being compared with; null = not chosen yet. */
  readonly credentialId: OutcomeId | null
  /** The list that the arrow keys move in. */
  readonly side: 'course' | 'credential'
}
export type Move =
  /** Through the course's outcomes, wherever the arrows are. */
  | { readonly kind: 'outcome'; readonly by: 1 | -1 }
  /** Within the list that the arrows are in. */
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'ends'; readonly to: 'first' | 'last' }
  | { readonly kind: 'candidate'; readonly by: 1 | -1 }
  | { readonly kind: 'side'; readonly to: 'course' | 'credential' }
  | { readonly kind: 'course'; readonly id: OutcomeId }
  | { readonly kind: 'credential'; readonly id: OutcomeId }
  | { readonly kind: 'pair'; readonly courseId: OutcomeId; readonly credentialId: OutcomeId }

export const nothingSelected: Selection = { courseId: null, credentialId: null, side: 'course' }

/** Course outcomes that the list shows: all, or those without a match above none. */
export const visibleCourse = (rows: CompareRows, unmatchedOnly: boolean): readonly CompareRow[] =>
  unmatchedOnly ? rows.course.filter((row) => rowSign(row) === 'none') : rows.course

const step = (rows: readonly CompareRow[], from: OutcomeId | null, by: 1 | -1): OutcomeId | null => {
  const index = rows.findIndex((row) => row.id === from)
  if (index === -1) return (by === 1 ? rows[0] : rows[rows.length - 1])?.id ?? null
  return rows[Math.min(rows.length - 1, Math.max(0, index + by))]?.id ?? null
}
const cycle = (rows: readonly CompareRow[], from: OutcomeId | null, by: 1 | -1): OutcomeId | null => {
  const index = rows.findIndex((row) => row.id === from)
  if (index === -1) return (by === 1 ? rows[0] : rows[rows.length - 1])?.id ?? null
  return rows[(index + by + rows.length) % rows.length]?.id ?? null
}

/** Arriving at a course outcome shows its strongest match; where there is none, nothing is chosen for the person. */
const arrive = (rows: CompareRows, courseId: OutcomeId | null): Selection => ({
  courseId,
  credentialId: rows.course.find((row) => row.id === courseId)?.matches[0]?.otherId ?? null,
  side: 'course',
})

export function moved(
  selection: Selection,
  move: Move,
  rows: CompareRows,
  unmatchedOnly: boolean,
): Selection {
  const course = visibleCourse(rows, unmatchedOnly)
  const credential = rows.credential
  switch (move.kind) {
    case 'outcome': {
      const next = step(course, selection.courseId, move.by)
      return next === selection.courseId ? selection : arrive(rows, next)
    }
    case 'step': {
      if (selection.side === 'credential')
        return withCandidate(selection, step(credential, selection.credentialId, move.by))
      return moved(selection, { kind: 'outcome', by: move.by }, rows, unmatchedOnly)
    }
    case 'ends': {
      const list = selection.side === 'credential' ? credential : course
      const id = (move.to === 'first' ? list[0] : list[list.length - 1])?.id ?? null
      return selection.side === 'credential'
        ? withCandidate(selection, id)
        : id === selection.courseId
          ? selection
          : arrive(rows, id)
    }
    case 'candidate':
      return withCandidate(selection, cycle(credential, selection.credentialId, move.by))
    case 'side': {
      if (selection.side === move.to) return selection
      if (move.to === 'course') return { ...selection, side: 'course' }
      return {
        ...selection,
        side: 'credential',
        credentialId: selection.credentialId ?? credential[0]?.id ?? null,
      }
    }
    case 'course':
      return selection.courseId === move.id ? { ...selection, side: 'course' } : arrive(rows, move.id)
    case 'credential':
      return { ...selection, credentialId: move.id, side: 'credential' }
    case 'pair':
      return { courseId: move.courseId, credentialId: move.credentialId, side: 'course' }
  }
}

const withCandidate = (selection: Selection, credentialId: OutcomeId | null): Selection =>
  credentialId === selection.credentialId ? selection : { ...selection, credentialId }

/**
 * The selection after the lists changed under it: an outcome that is gone is dropped, and with nothing selected the
 * first course outcome is. A row that the filter hides stays selected until somebody moves on, because judging it is
 * what made it vanish.
 */
export function settled(selection: Selection, rows: CompareRows): Selection {
  const courseThere = rows.course.some((row) => row.id === selection.courseId)
  const credentialThere =
    selection.credentialId === null || rows.credential.some((row) => row.id === selection.credentialId)
  if (courseThere && credentialThere) return selection
  if (courseThere) return { ...selection, credentialId: null, side: 'course' }
  return arrive(rows, rows.course[0]?.id ?? null)
}
