import type { Decision } from './decision.ts'

/**
 * When an agreement holds, and what a new one does to those before it. Rows of the guide have a start and may be
 * open-ended; a learner's completion date must fall inside (domain.md 1.4). Months are `YYYY-MM`: a row holds from the
 * first day of its first month to the last day of its last.
 */
export interface EffectiveSpan {
  readonly start: string
  /** Null = open-ended. */
  readonly end: string | null
}
/** Null where no start was decided. An end before the start leaves a span that holds on no day. */
export const effectiveSpan = (
  decision: Pick<Decision, 'effectiveStart' | 'effectiveEnd'>,
): EffectiveSpan | null =>
  decision.effectiveStart === null ? null : { start: decision.effectiveStart, end: decision.effectiveEnd }

/** Whether the span holds on a date or in a month: `2026-09-30` and `2026-09` are both asked of the month. */
export function holdsOn(span: EffectiveSpan, date: string): boolean {
  const month = date.slice(0, 7)
  return span.start <= month && (span.end === null || month <= span.end)
}
/** Where a learner's completion date lies: only `inside` gives the credit. */
export function completionDate(span: EffectiveSpan, date: string): 'before' | 'inside' | 'after' {
  if (holdsOn(span, date)) return 'inside'
  return date.slice(0, 7) < span.start ? 'before' : 'after'
}
export const isEmptySpan = ({ start, end }: EffectiveSpan): boolean => end !== null && end < start
export const overlap = (a: EffectiveSpan, b: EffectiveSpan): boolean =>
  !isEmptySpan(a) &&
  !isEmptySpan(b) &&
  (a.end === null || b.start <= a.end) &&
  (b.end === null || a.start <= b.end)

/** The month before: `2026-01` gives `2025-12`. */
export function monthBefore(month: string): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 2
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

const guideMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** A month as the guide's export writes it: `Sep/15`; an open end is written as nothing. */
export const guideMonth = (month: string | null): string =>
  month === null ? '' : `${guideMonths[Number(month.slice(5, 7)) - 1]!}/${month.slice(2, 4)}`

/** A row that stands before the new one. */
export interface EarlierRow {
  readonly id: string
  readonly span: EffectiveSpan
}
export interface RowAfter {
  readonly id: string
  readonly before: EffectiveSpan
  /** Null where the row no longer holds on any day. */
  readonly after: EffectiveSpan | null
  readonly change: 'kept' | 'ended-earlier' | 'replaced'
}
export interface Superseded {
  readonly rows: readonly RowAfter[]
  /** Rows left standing that hold at the same time: what `additional` means, and what contradicts `none`. */
  readonly holdsBeside: readonly string[]
}

/**
 * What becomes of earlier rows under each value of the request form (domain.md 4.1): `none` says that there are none;
 * `replaces_all` takes every one away; `replaces_from_start` ends each that would hold beside the new one a month before
 * its start; `additional` leaves them all.
 */
export function supersede(
  earlier: readonly EarlierRow[],
  next: EffectiveSpan,
  supersession: Decision['supersession'],
): Superseded {
  const rows = earlier.map(({ id, span }): RowAfter => {
    const kept: RowAfter = { id, before: span, after: span, change: 'kept' }
    if (supersession === 'replaces_all') return { ...kept, after: null, change: 'replaced' }
    if (supersession !== 'replaces_from_start') return kept
    if (!overlap(span, next)) return kept
    if (span.start >= next.start) return { ...kept, after: null, change: 'replaced' }
    return {
      ...kept,
      after: { start: span.start, end: monthBefore(next.start) },
      change: 'ended-earlier',
    }
  })
  const stays = supersession === 'none' || supersession === 'additional'
  return {
    rows,
    holdsBeside: stays ? earlier.filter(({ span }) => overlap(span, next)).map(({ id }) => id) : [],
  }
}
