import { fromDecimal, fraction, compare, sum } from '../fraction.ts'
import type { RubricId } from '../ids.ts'
import type { LocalProse } from '../values.ts'
import {
  columnCalled,
  headingCalled,
  rubricColumns,
  rubricHeadings,
  type RubricColumn,
} from './rubric-columns.ts'
import { criterion, rubricTemplate, type Criterion, type RubricTemplate } from './rubric.ts'

/**
 * A rubric as the rows of a table, for CSV and spreadsheets, and back: name and version above, then one row a criterion.
 * Reading what this writes gives the same template, but for what only the committee's records say: its id and the
 * version that it replaces. Cells are plain text: whoever writes the file neutralises what a spreadsheet could take for a
 * formula, and undoes it on reading.
 */
export type RubricRows = readonly (readonly string[])[]

export type RowProblem =
  /** No row names the columns, or a needed one is missing: `column` says which. */
  | 'no-header'
  | 'column-missing'
  | 'column-twice'
  | 'no-criteria'
  | 'too-many-criteria'
  | 'bad-id'
  | 'id-twice'
  | 'bad-weight'
  | 'bad-yes-no'
  | 'bad-version'
  | 'bad-text'
  /** A warning: weights are spread so that they make 100, but somebody may have miscounted. */
  | 'weights-not-100'
export interface RubricRowProblem {
  readonly problem: RowProblem
  /** Counts from 1 as spreadsheets do; null where the table as a whole is meant. */
  readonly row: number | null
  readonly column: string | null
}
export type RubricReading =
  | { readonly ok: true; readonly template: RubricTemplate; readonly warnings: readonly RubricRowProblem[] }
  | { readonly ok: false; readonly problems: readonly RubricRowProblem[] }

const levels = [0, 1, 2, 3] as const

export function rubricToRows(template: RubricTemplate): string[][] {
  const cells = (one: Criterion): Record<RubricColumn, string> => ({
    id: one.id,
    weight: String(one.weight),
    gate: one.gate ? 'yes' : 'no',
    mayBeNotApplicable: one.mayBeNotApplicable ? 'yes' : 'no',
    'name-en': one.name.en ?? '',
    'name-fr': one.name.fr ?? '',
    'question-en': one.question.en ?? '',
    'question-fr': one.question.fr ?? '',
    'level0-en': one.levels[0].en ?? '',
    'level0-fr': one.levels[0].fr ?? '',
    'level1-en': one.levels[1].en ?? '',
    'level1-fr': one.levels[1].fr ?? '',
    'level2-en': one.levels[2].en ?? '',
    'level2-fr': one.levels[2].fr ?? '',
    'level3-en': one.levels[3].en ?? '',
    'level3-fr': one.levels[3].fr ?? '',
  })
  return [
    [rubricHeadings['name-en'][0], template.name.en ?? ''],
    [rubricHeadings['name-fr'][0], template.name.fr ?? ''],
    [rubricHeadings.version[0], String(template.version)],
    rubricColumns.map(([, name]) => name),
    ...template.criteria.map((one) => {
      const found = cells(one)
      return rubricColumns.map(([column]) => found[column])
    }),
  ]
}

/** Reads rows in which columns may stand in any order; `id` becomes the template's, as files carry none. */
export function rowsToRubric(rows: RubricRows, id: RubricId): RubricReading {
  const problems: RubricRowProblem[] = []
  const note = (problem: RowProblem, row: number | null, column: string | null = null) => {
    problems.push({ problem, row, column })
  }
  const headerAt = rows.findIndex((row) => row.filter((cell) => columnCalled(cell) !== null).length >= 2)
  if (headerAt < 0) return { ok: false, problems: [{ problem: 'no-header', row: null, column: null }] }
  const header = rows[headerAt]!
  const at = new Map<RubricColumn, number>()
  header.forEach((cell, i) => {
    const column = columnCalled(cell)
    if (column === null) return
    if (at.has(column)) note('column-twice', headerAt + 1, cell)
    else at.set(column, i)
  })
  for (const [column, name] of rubricColumns.slice(0, 2))
    if (!at.has(column)) note('column-missing', headerAt + 1, name)
  if (problems.length > 0) return { ok: false, problems }

  const headings = readHeadings(rows.slice(0, headerAt))
  const version = headings.version === null ? 1 : Number(headings.version.text)
  if (!Number.isInteger(version) || version < 1) note('bad-version', headings.version?.row ?? null)

  const criteria: Criterion[] = []
  const ids = new Set<string>()
  rows.slice(headerAt + 1).forEach((row, i) => {
    if (row.every((cell) => cell.trim() === '')) return
    const line = headerAt + i + 2
    const read = readCriterion(row, at, (problem, column) =>
      note(problem, line, header[at.get(column)!] ?? null),
    )
    if (read === null) return
    if (ids.has(read.id)) note('id-twice', line, header[at.get('id')!] ?? null)
    ids.add(read.id)
    criteria.push(read)
  })
  if (problems.length === 0 && criteria.length === 0) note('no-criteria', null)
  if (criteria.length > 40) note('too-many-criteria', null)
  if (problems.length > 0) return { ok: false, problems }
  const name = localText(headings['name-en']?.text, headings['name-fr']?.text)
  const whole = rubricTemplate.safeParse({ id, name, version, criteria })
  if (!whole.success) return { ok: false, problems: [{ problem: 'bad-text', row: null, column: null }] }
  const weights = sum(criteria.map(({ weight }) => fromDecimal(weight)))
  return {
    ok: true,
    template: whole.data,
    warnings:
      compare(weights, fraction(100n)) === 0
        ? []
        : [{ problem: 'weights-not-100', row: null, column: header[at.get('weight')!] ?? null }],
  }
}

interface Heading {
  readonly text: string
  readonly row: number
}
function readHeadings(rows: RubricRows): Record<keyof typeof rubricHeadings, Heading | null> {
  const found: Record<keyof typeof rubricHeadings, Heading | null> = {
    'name-en': null,
    'name-fr': null,
    version: null,
  }
  rows.forEach((row, i) => {
    const heading = headingCalled(row[0] ?? '')
    if (heading !== null) found[heading] = { text: row[1] ?? '', row: i + 1 }
  })
  return found
}

function readCriterion(
  row: readonly string[],
  at: ReadonlyMap<RubricColumn, number>,
  note: (problem: RowProblem, column: RubricColumn) => void,
): Criterion | null {
  const cell = (column: RubricColumn) => row[at.get(column) ?? -1] ?? ''
  const both = (column: 'name' | 'question' | `level${0 | 1 | 2 | 3}`) =>
    localText(cell(`${column}-en`), cell(`${column}-fr`))
  let sound = true
  const check = <T>(column: RubricColumn, problem: RowProblem, value: T | null): T | null => {
    if (value !== null) return value
    sound = false
    note(problem, column)
    return null
  }
  const id = check('id', 'bad-id', parsed(criterion.shape.id, cell('id').trim()))
  const weight = check('weight', 'bad-weight', readWeight(cell('weight')))
  const gate = check('gate', 'bad-yes-no', readYesNo(cell('gate')))
  const mayBeNotApplicable = check('mayBeNotApplicable', 'bad-yes-no', readYesNo(cell('mayBeNotApplicable')))
  const name = check('name-en', 'bad-text', parsed(criterion.shape.name, both('name')))
  const question = check('question-en', 'bad-text', parsed(criterion.shape.question, both('question')))
  const texts = levels.map((level) =>
    check(`level${level}-en`, 'bad-text', parsed(criterion.shape.question, both(`level${level}`))),
  )
  if (!sound) return null
  const [none, limited, substantial, strong] = texts
  return {
    id: id!,
    name: name!,
    question: question!,
    weight: weight!,
    gate: gate!,
    mayBeNotApplicable: mayBeNotApplicable!,
    levels: [none!, limited!, substantial!, strong!],
  }
}

function parsed<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  value: unknown,
): T | null {
  const read = schema.safeParse(value)
  return read.success ? read.data : null
}

/** An empty cell means that nobody wrote the text, never an empty text. */
const localText = (en: string | undefined, fr: string | undefined): LocalProse => ({
  ...(en === undefined || en === '' ? {} : { en }),
  ...(fr === undefined || fr === '' ? {} : { fr }),
})

/** `12.5`, `12,5`, `12.5 %`; null for anything else, and outside 0 to 100. */
function readWeight(cell: string): number | null {
  const text = cell.replace(/[\s\u00a0\u202f]|%$/g, '').replace(',', '.')
  if (!/^\d{1,3}(\.\d{1,20})?$|^\d(\.\d{1,20})?e-\d{1,2}$/.test(text)) return null
  return Number(text) <= 100 ? Number(text) : null
}

/** Empty is no. */
function readYesNo(cell: string): boolean | null {
  const word = cell.trim().toLowerCase()
  if (['yes', 'y', 'true', '1', 'x', 'oui', 'o', 'vrai'].includes(word)) return true
  return ['', 'no', 'n', 'false', '0', 'non', 'faux'].includes(word) ? false : null
}
