import { describe, expect, it } from 'vitest'
import type { RubricId } from '#domain/ids.ts'
import { defaultRubric } from '#domain/rubric/default-rubric.ts'
import { nufficRubric } from '#domain/rubric/nuffic-rubric.ts'
import { rowsToRubric, rubricToRows, type RubricRows } from '#domain/rubric/rubric-csv.ts'
import { rubricTemplate, type Criterion, type RubricTemplate } from '#domain/rubric/rubric.ts'
import { anId } from '../../support/builders/an-id.ts'
import { fc, law } from '../../support/law.ts'

const id = anId<RubricId>('rubric')
const rows = rubricToRows(defaultRubric(id))
const header = rows[3]!
/** The default rubric's rows with one cell changed: criterion from 0, column by its name. */
const changed = (criterion: number, column: string, value: string): RubricRows =>
  rows.map((row, r) =>
    row.map((cell, c) => (r === criterion + 4 && c === header.indexOf(column) ? value : cell)),
  )
const problems = (given: RubricRows) => {
  const read = rowsToRubric(given, id)
  return read.ok ? [] : read.problems
}

describe('a rubric as rows', () => {
  it.each([defaultRubric(id), nufficRubric(id)])('reads back $name.en as it was written', (template) => {
    expect(rowsToRubric(rubricToRows(template), id)).toEqual({ ok: true, template, warnings: [] })
  })
  it('takes columns in any order, French names, and more columns than it knows', () => {
    const read = rowsToRubric(
      [
        ['Grille', 'Petite grille'],
        [],
        ['Nom', 'Remarque', 'Obligatoire', 'Poids', 'Identifiant'],
        ['Charge', 'à revoir', 'oui', '100 %', 'workload'],
        ['', '', '', '', ''],
      ],
      id,
    )
    expect(read).toMatchObject({
      ok: true,
      template: {
        name: { fr: 'Petite grille' },
        version: 1,
        criteria: [
          { id: 'workload', name: { fr: 'Charge' }, weight: 100, gate: true, mayBeNotApplicable: false },
        ],
      },
    })
  })
  it('reads a decimal comma', () => {
    const read = rowsToRubric(changed(0, 'Weight %', '12,5'), id)
    expect(read).toMatchObject({
      ok: true,
      template: { criteria: [{ weight: 12.5 }, {}, {}, {}, {}, {}, {}, {}, {}, {}] },
      warnings: [{ problem: 'weights-not-100', row: null, column: 'Weight %' }],
    })
  })
  it.each([
    ['bad-weight', 'Weight %', 'a lot'],
    ['bad-weight', 'Weight %', '101'],
    ['bad-weight', 'Weight %', '0x10'],
    ['bad-weight', 'Weight %', ''],
    ['bad-yes-no', 'Required', 'perhaps'],
    ['bad-id', 'Criterion id', 'Quality!'],
    ['bad-text', 'Name EN', 'x'.repeat(301)],
    ['bad-text', 'Level 2 EN', 'bell\u0007'],
  ])('says where: %s in %s', (problem, column, value) => {
    expect(problems(changed(1, column, value))).toEqual([{ problem, row: 6, column }])
  })
  it('says which criterion stands there twice', () => {
    expect(problems(changed(1, 'Criterion id', 'quality-assurance'))).toEqual([
      { problem: 'id-twice', row: 6, column: 'Criterion id' },
    ])
  })
  it.each([
    ['no-header', []],
    ['no-header', [['a', 'b'], ['c']]],
    ['column-missing', [['Criterion id', 'Name EN']]],
    ['column-twice', [['Criterion id', 'Weight', 'Poids']]],
    ['no-criteria', [['Criterion id', 'Weight']]],
    [
      'bad-version',
      [
        ['Version', 'two'],
        ['Criterion id', 'Weight'],
        ['a', '1'],
      ],
    ],
  ] as const)('refuses a table as a whole: %s', (problem, given) => {
    expect(problems(given).map((one) => one.problem)).toEqual([problem])
  })
  it('refuses more criteria than a rubric can hold', () => {
    const many = Array.from({ length: 41 }, (_, i) => [`c${i}`, '2'])
    expect(problems([['Criterion id', 'Weight'], ...many])[0]?.problem).toBe('too-many-criteria')
  })

  const text = fc.stringMatching(/^[^\u0000-\u001f\u007f]{1,20}$/)
  const both = fc.record({ en: text, fr: text }, { requiredKeys: [] })
  const criterion: fc.Arbitrary<Criterion> = fc.record({
    id: fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/).map((slug) => slug as Criterion['id']),
    name: both,
    question: both,
    weight: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
    gate: fc.boolean(),
    mayBeNotApplicable: fc.boolean(),
    levels: fc.tuple(both, both, both, both),
  })
  const template: fc.Arbitrary<RubricTemplate> = fc.record({
    id: fc.constant(id),
    name: both,
    version: fc.integer({ min: 1, max: 99 }),
    criteria: fc.uniqueArray(criterion, { minLength: 1, maxLength: 6, selector: (one) => one.id }),
  })
  law('reads back what it writes', [template], (given) => {
    expect(rubricTemplate.safeParse(given).success).toBe(true)
    expect(rowsToRubric(rubricToRows(given), id)).toMatchObject({ ok: true, template: given })
  })
  law(
    'answers any rows with a template or with problems, and never throws',
    [
      fc.array(
        fc.array(
          fc.oneof(fc.constantFrom('Weight', 'Criterion id', 'Version', 'Name EN', '1', 'a'), fc.string()),
          {
            maxLength: 6,
          },
        ),
        { maxLength: 8 },
      ),
    ],
    (given) => {
      const read = rowsToRubric(given, id)
      if (read.ok) expect(rubricTemplate.safeParse(read.template).success).toBe(true)
      else expect(read.problems.length).toBeGreaterThan(0)
    },
  )
})
