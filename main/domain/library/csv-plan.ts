import { accept, refuse, type Result } from '../refusal.ts'
import { headless, type CsvField, type CsvHeader } from './csv-header.ts'
import { identifierNames, type IdentifierNames } from './identifier-names.ts'
import type { ImportPlan, ImportProblem, ImportProblemKind } from './import-plan.ts'
import { circleInWords, outline, type OutlineEntry } from './outline.ts'
import { caseParents, plainParents, type PlacedRow } from './row-parents.ts'
import { faultOf, lineLimit, proseLimit, tidy, tidyNotes, titleOfFile } from './tidy.ts'

/** A row with only the cells that the header knows; `row` counts from 1, header included. */
export interface CsvRow {
  readonly row: number
  readonly cells: ReadonlyMap<CsvField, string>
  /** Cells beyond the header's last column that hold something. */
  readonly extra: number
}

/** The plan of a table of outcomes, CASE-style or plain; `header` null = every row is one outcome's text. */
export function planOfRows(
  header: CsvHeader | null,
  rows: readonly CsvRow[],
  file: string,
): Result<ImportPlan> {
  const { format, language, cells, columns } = header ?? headless
  const problems: ImportProblem[] = []
  const note = (
    row: number,
    field: CsvField | null,
    problem: ImportProblemKind,
    detail: string,
    grave: boolean,
  ) =>
    problems.push({ row, column: field && (cells[columns.get(field) ?? -1] ?? null), problem, detail, grave })

  const given = rows.map((row) => tidy(row.cells.get('identifier') ?? ''))
  const names = identifierNames(new Set(given.filter((name) => name !== '')))
  const read = rows.flatMap((row) => {
    const made = readRow(row, names, (...found) => note(row.row, ...found))
    return made ? [made] : []
  })
  const warn = (row: number, field: CsvField, problem: ImportProblemKind, detail: string) =>
    note(row, field, problem, detail, false)
  const entries: OutlineEntry[] =
    format === 'case-csv' ? caseParents(read, warn) : plainParents(read, names, warn)
  const placed = outline(entries)
  if (!placed.ok)
    return refuse({ kind: 'file', problem: 'cyclic', file, detail: circleInWords(placed.cycle) })
  if (placed.items.length === 0) {
    const first = problems[0]
    const detail = first ? `row ${first.row}: ${first.detail}` : 'no row holds a text'
    return refuse({ kind: 'file', problem: 'no-outcomes', file, detail })
  }
  return accept({
    format,
    title: titleOfFile(file),
    creator: '',
    language,
    identifier: '',
    items: placed.items,
    problems,
  })
}

type Note = (field: CsvField | null, problem: ImportProblemKind, detail: string, grave: boolean) => void

/** One row as an item, or null where it is blank or has to be left out; its identifier is then taken. */
function readRow({ row, cells, extra }: CsvRow, names: IdentifierNames, note: Note): PlacedRow | null {
  const cell = (field: CsvField) => tidy(cells.get(field) ?? '')
  const leaveOut = (field: CsvField | null, problem: ImportProblemKind, detail: string) => {
    note(field, problem, detail, true)
    return null
  }
  if (extra === 0 && [...cells.values()].every((value) => value.trim() === '')) return null
  if (extra > 0) {
    return leaveOut(
      null,
      'extra-cells',
      `${extra} more than the header has; a text that holds the separator needs quotation marks`,
    )
  }
  const text = cell('text')
  const code = cell('code')
  const given = cell('identifier')
  if (text === '') return leaveOut('text', 'no-text', 'the row has no text')
  for (const [field, value, limit] of [
    ['text', text, proseLimit],
    ['code', code, lineLimit],
    ['identifier', given, lineLimit],
    ['group', cell('group'), lineLimit],
  ] as const) {
    const fault = faultOf(value, limit)
    if (fault) return leaveOut(field, fault.problem, fault.detail)
  }
  if (given !== '' && !names.claim(given))
    return leaveOut('identifier', 'duplicate-identifier', `${given} stands in an earlier row`)
  // Without an identifier the code is the best way to find the item again; a code used twice names nothing.
  const identifier = given || names.claimFree(code !== '' && names.isFree(code) ? code : `row-${row}`)

  const notes = tidyNotes(cells.get('notes') ?? '')
  const fault = faultOf(notes, proseLimit)
  if (fault) note('notes', fault.problem, `${fault.detail}; left out`, false)
  const weight = readWeight(cell('weight'))
  if (weight === undefined)
    note(
      'weight',
      'not-a-number',
      `“${cell('weight').slice(0, 60)}” is not a percentage from 0 to 100`,
      false,
    )
  const critical = readYesNo(cell('critical'))
  if (critical === undefined)
    note('critical', 'not-yes-or-no', `“${cell('critical').slice(0, 60)}” is neither yes nor no`, false)
  return {
    item: {
      identifier,
      code,
      text,
      notes: fault ? '' : notes,
      weight: weight ?? null,
      critical: critical ?? false,
      row,
    },
    parent: cell('parent'),
    group: cell('group'),
    level: cell('level'),
    sequence: cell('sequence'),
    enumeration: cell('enumeration'),
  }
}

/** `12.5`, `12,5`, `12,5 %`: a percentage; null for an empty cell, undefined for what is none. */
function readWeight(cell: string): number | null | undefined {
  if (cell === '') return null
  const digits = /^(\d{1,3}(?:[.,]\d{1,12})?)\s?%?$/.exec(cell)?.[1]
  const weight = digits === undefined ? NaN : Number(digits.replace(',', '.'))
  return weight >= 0 && weight <= 100 ? weight : undefined
}

const yes = new Set(['yes', 'y', 'true', '1', 'x', '✓', '✔', 'critical', 'oui', 'o', 'vrai', 'critique'])
const no = new Set(['', 'no', 'n', 'false', '0', '-', '–', '—', 'non', 'faux'])
function readYesNo(cell: string): boolean | undefined {
  const said = cell.toLowerCase()
  if (yes.has(said)) return true
  return no.has(said) ? false : undefined
}
