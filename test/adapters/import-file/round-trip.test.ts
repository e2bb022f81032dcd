import Papa from 'papaparse'
import { expect } from 'vitest'
import { headless } from '#domain/library/csv-header.ts'
import type { ImportItem } from '#domain/library/import-plan.ts'
import { tidy } from '#domain/library/tidy.ts'
import { readCsvTable } from '../../../main/adapters/import-file/csv-table.ts'
import { planOfRows } from '#domain/library/csv-plan.ts'
import { fc, law } from '../../support/law.ts'
import { planOf } from './a-file.ts'

/** Words as people type them, and signs that CSV has to protect. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
      fc.constantFrom(',', ';', '"', '\n', '\t', '=1+1', "'", 'œuvre', '5 %'),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => tidy(parts.join(' ')))
  .filter((words) => words !== '' && !/[\u0000-\u001f\u007f]|\p{Surrogate}/u.test(words))

interface Planned {
  readonly text: string
  readonly code: string
  readonly notes: string
  readonly weight: number | null
  readonly critical: boolean
  /** How many levels to climb from the item above; less than 0 = one deeper. */
  readonly climb: number
}
const planned: fc.Arbitrary<Planned> = fc.record({
  text,
  code: fc.oneof(fc.constant(''), fc.stringMatching(/^[A-Z]{2,4}-[0-9]{1,3}$/)),
  notes: fc.oneof(fc.constant(''), text),
  weight: fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)),
  critical: fc.boolean(),
  climb: fc.integer({ min: -1, max: 3 }),
})

/** An outline in reading order, as a plan holds it. */
function itemsOf(drafts: readonly Planned[]): ImportItem[] {
  const trail: string[] = []
  const items = drafts.map((draft, index) => {
    trail.length = draft.climb < 0 ? trail.length : Math.max(0, trail.length - 1 - draft.climb)
    const item = {
      identifier: `item ${index}`,
      parent: trail.at(-1) ?? null,
      depth: trail.length,
      row: index + 2,
    }
    trail.push(item.identifier)
    const { climb: _, ...rest } = draft
    return { ...rest, ...item }
  })
  const parents = new Set(items.map((item) => item.parent))
  return items.map((item) => ({ ...item, kind: parents.has(item.identifier) ? 'group' : 'outcome' }))
}

const print = (items: readonly ImportItem[], delimiter: string, newline: string) =>
  Papa.unparse(
    {
      fields: ['identifier', 'code', 'level', 'text', 'notes', 'weight', 'critical'],
      data: items.map((item) => [
        item.identifier,
        item.code,
        item.depth + 1,
        item.text,
        item.notes,
        item.weight === null ? '' : delimiter === ';' ? `${item.weight} %`.replace('.', ',') : item.weight,
        item.critical ? 'yes' : 'no',
      ]),
    },
    { delimiter, newline },
  )

const read = (csv: string) => {
  const table = readCsvTable(csv, 'plan.csv')
  if (!table.ok) throw new Error(JSON.stringify(table.refusal))
  return planOf(planOfRows(table.value.header, table.value.rows, 'plan.csv'))
}

law(
  'a plan printed as a table reads back as the same items, in any dialect',
  [
    fc.array(planned, { minLength: 1, maxLength: 12 }),
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\n', '\r\n'),
  ],
  (drafts, delimiter, newline) => {
    const items = itemsOf(drafts)
    const plan = read(print(items, delimiter, newline))
    expect(plan.problems).toEqual([])
    expect(plan.items).toEqual(items)
  },
)

law('sentences in quotes need no header', [fc.array(text, { minLength: 1, maxLength: 8 })], (texts) => {
  fc.pre(!texts.some((one) => /^[\p{Letter}]+$/u.test(one)))
  const csv = texts.map((one) => `"${one.replaceAll('"', '""')}"`).join('\n')
  expect(readCsvTable(csv, 'f')).toMatchObject({ ok: true, value: { header: null } })
  expect(read(csv).items.map((item) => item.text)).toEqual(texts)
  expect(headless.columns.get('text')).toBe(0)
})

law('order of white space settles in one step', [fc.string({ unit: 'grapheme' })], (words) => {
  expect(tidy(tidy(words))).toBe(tidy(words))
})
