/** Why a typed date is none; the sentence is the catalogue's. */
export type DateProblem =
  | { readonly kind: 'shape' }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'day'; readonly day: number; readonly last: number }

/** Reads `2026-09-30` (or `2026-09` where a month is asked), with any of `-`, `/`, `.` or a space between, one digit or two. */
export function readDate(
  typed: string,
  asked: 'date' | 'month',
): { readonly value: string } | { readonly problem: DateProblem } {
  const parts = typed.trim().split(/[-/. ]+/)
  const wanted = asked === 'date' ? 3 : 2
  if (
    parts.length !== wanted ||
    !/^\d{4}$/.test(parts[0]!) ||
    !parts.slice(1).every((part) => /^\d{1,2}$/.test(part))
  )
    return { problem: { kind: 'shape' } }
  const [year, month, day = 1] = parts.map(Number) as [number, number, number?]
  if (month < 1 || month > 12) return { problem: { kind: 'month', month } }
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1 || day > last) return { problem: { kind: 'day', day, last } }
  const two = (n: number) => String(n).padStart(2, '0')
  return { value: asked === 'date' ? `${parts[0]}-${two(month)}-${two(day)}` : `${parts[0]}-${two(month)}` }
}
