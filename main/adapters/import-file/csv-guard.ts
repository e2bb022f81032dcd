import type { FileProblem } from '#domain/refusal.ts'

export type CsvSize =
  { readonly ok: true } | { readonly ok: false; readonly problem: FileProblem; readonly detail: string }

/**
 * Counts rows and columns without building any cell, and stops at the first that is too many: a parser would make
 * millions of strings of one hostile row first. Quotes as in RFC 4180: one opens only at a cell's start. Line ends are `\n`.
 */
export function measureCsv(
  text: string,
  separator: string,
  limits: { readonly columns: number; readonly rows: number; readonly cell: number },
): CsvSize {
  const split = separator.charCodeAt(0)
  let row = 1
  let column = 1
  let quoted = false
  let atStart = true
  let closedAt = -2
  let cellFrom = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (i - cellFrom > limits.cell) {
      const detail = `row ${row} has a cell of more than ${limits.cell} characters; a quotation mark may be missing`
      return { ok: false, problem: 'row-problems', detail }
    }
    if (quoted) {
      // A doubled quote closes and opens again, which counts the same.
      if (code === 34) {
        quoted = false
        closedAt = i
      }
    } else if (code === 34 && (atStart || closedAt === i - 1)) quoted = true
    else if (code === split) {
      column += 1
      if (column > limits.columns)
        return {
          ok: false,
          problem: 'too-many-columns',
          detail: `row ${row} has more than ${limits.columns} columns`,
        }
      atStart = true
      cellFrom = i + 1
      continue
    } else if (code === 10) {
      column = 1
      atStart = true
      cellFrom = i + 1
      // A line end at the very end begins no row.
      if (i + 1 < text.length) row += 1
      if (row > limits.rows)
        return { ok: false, problem: 'too-many-rows', detail: `more than ${limits.rows} rows` }
      continue
    }
    atStart = false
  }
  return { ok: true }
}
