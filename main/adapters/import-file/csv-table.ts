import Papa from 'papaparse'
import { knownNames, readCsvHeader, type CsvHeader } from '#domain/library/csv-header.ts'
import type { CsvRow } from '#domain/library/csv-plan.ts'
import { importLimits } from '#domain/library/import-plan.ts'
import { accept, refuse, type FileProblem, type Result } from '#domain/refusal.ts'
import { measureCsv } from './csv-guard.ts'

export interface CsvTable {
  /** Null where the file has no header: every row is one text. */
  readonly header: CsvHeader | null
  readonly rows: readonly CsvRow[]
}

/** A character that separates nothing: reads rows as single cells, quotes still understood. */
const noSeparator = '\u001f'
const separators = [',', ';', '\t'] as const
/** The separator is judged by this much of the file's start. */
const headLength = 64 * 1024

/** Reads a table of outcomes from text, or says in one refusal why it can't; only cells of known columns are kept. */
export function readCsvTable(given: string, file: string): Result<CsvTable> {
  const no = (problem: FileProblem, detail: string) => refuse({ kind: 'file', problem, file, detail })
  // Files that were joined by hand mix line ends; papaparse would take only one of them for a row's end.
  const oneEnd = given.includes('\r') ? given.replace(/\r\n?/g, '\n') : given
  // Excel's own hint on the separator is no row of the table; blank, so that rows keep their numbers.
  const text = oneEnd.replace(/^sep=.\n/i, '\n')
  const layout = layoutOf(text.slice(0, headLength))
  const size = measureCsv(text, layout.separator, importLimits)
  if (!size.ok) return no(size.problem, size.detail)
  if (!layout.header.ok) return no('bad-header', layout.header.detail)

  const header = layout.header.value
  const rows: CsvRow[] = []
  let row = 0
  let headerSeen = header === null
  let fault: { problem: FileProblem; detail: string } | null = null
  Papa.parse<string[]>(text, {
    delimiter: layout.separator,
    newline: '\n',
    step: ({ data, errors }, parser) => {
      row += 1
      const broken = errors[0]
      if (broken) {
        fault =
          broken.code === 'MissingQuotes'
            ? { problem: 'truncated', detail: `row ${row} opens a quotation mark that is never closed` }
            : {
                problem: 'row-problems',
                detail: `row ${row}: a quotation mark within a quoted cell must be doubled`,
              }
        parser.abort()
      } else if (!headerSeen) {
        // Blank rows may stand above the header.
        headerSeen = data.some((cell) => cell.trim() !== '')
      } else rows.push(rowOf(row, data, header))
    },
  })
  return fault ? no(...(Object.values(fault) as [FileProblem, string])) : accept({ header, rows })
}

function rowOf(row: number, data: readonly string[], header: CsvHeader | null): CsvRow {
  const columns: CsvHeader['columns'] = header?.columns ?? new Map([['text', 0] as const])
  const width = header?.cells.length ?? 1
  const cells = new Map([...columns].map(([field, index]) => [field, data[index] ?? ''] as const))
  return { row, cells, extra: data.slice(width).filter((cell) => cell.trim() !== '').length }
}

type Layout = {
  separator: string
  header: { ok: true; value: CsvHeader | null } | { ok: false; detail: string }
}

/** The separator under which the first row names the most columns; without any name, one column of sentences or no table of ours. */
function layoutOf(head: string): Layout {
  const readings = separators.map((separator) => {
    const records = Papa.parse<string[]>(head, {
      delimiter: separator,
      newline: '\n',
      preview: 50,
    }).data.filter((cells) => cells.some((cell) => cell.trim() !== ''))
    return { separator, records, names: knownNames(records[0] ?? []) }
  })
  const [best] = [...readings].sort(
    (a, b) => b.names - a.names || (b.records[0]?.length ?? 0) - (a.records[0]?.length ?? 0),
  )
  if (best && best.names > 0) {
    const reading = readCsvHeader(best.records[0] ?? [])
    if (reading.kind === 'header')
      return { separator: best.separator, header: { ok: true, value: reading.header } }
    if (reading.kind === 'bad')
      return { separator: best.separator, header: { ok: false, detail: reading.detail } }
  }
  const table = readings.find(({ separator, records }) => looksLikeTable(separator, records))
  if (!table) return { separator: noSeparator, header: { ok: true, value: null } }
  const found = (table.records[0] ?? [])
    .slice(0, 8)
    .map((cell) => `“${cell.replace(/\s+/g, ' ').trim().slice(0, 40)}”`)
  return {
    separator: table.separator,
    header: {
      ok: false,
      detail: `no column is named text, outcome or statement; row 1 holds ${found.join(', ')}`,
    },
  }
}

/** Commas and semicolons within sentences are followed by a space, and don't come in the same number in every row. */
function looksLikeTable(separator: string, records: readonly (readonly string[])[]): boolean {
  const width = records[0]?.length ?? 0
  if (width < 2) return false
  if (separator === '\t') return true
  if (width > importLimits.columns) return true
  const alike = records.every((cells) => cells.length === width)
  const spaced = records.every((cells) => cells.slice(1).every((cell) => cell === '' || /^\s/.test(cell)))
  return alike && !spaced
}
