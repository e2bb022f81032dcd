import type { Language } from '../values.ts'

/** The columns of a rubric's table, in the order in which they are written. */
export type RubricColumn =
  | 'id'
  | 'weight'
  | 'gate'
  | 'mayBeNotApplicable'
  | `name-${Language}`
  | `question-${Language}`
  | `level${0 | 1 | 2 | 3}-${Language}`

/** What a column is called, as written, and other names by which it is known. */
export const rubricColumns: readonly (readonly [RubricColumn, string, ...string[]])[] = [
  ['id', 'Criterion id', 'criterion', 'id', 'identifiant', 'critère'],
  ['weight', 'Weight %', 'weight', 'poids', 'pondération', 'poids %'],
  ['gate', 'Required', 'gate', 'obligatoire'],
  ['mayBeNotApplicable', 'May not apply', 'peut ne pas s’appliquer'],
  ['name-en', 'Name EN', 'name', 'nom en'],
  ['name-fr', 'Name FR', 'nom', 'nom fr'],
  ['question-en', 'Question EN', 'question'],
  ['question-fr', 'Question FR'],
  ['level0-en', 'Level 0 EN', 'niveau 0 en', 'level 0'],
  ['level0-fr', 'Level 0 FR', 'niveau 0 fr', 'niveau 0'],
  ['level1-en', 'Level 1 EN', 'niveau 1 en', 'level 1'],
  ['level1-fr', 'Level 1 FR', 'niveau 1 fr', 'niveau 1'],
  ['level2-en', 'Level 2 EN', 'niveau 2 en', 'level 2'],
  ['level2-fr', 'Level 2 FR', 'niveau 2 fr', 'niveau 2'],
  ['level3-en', 'Level 3 EN', 'niveau 3 en', 'level 3'],
  ['level3-fr', 'Level 3 FR', 'niveau 3 fr', 'niveau 3'],
]
/** The rows above the criteria: what each says stands in its second cell. */
export const rubricHeadings = {
  'name-en': ['Rubric EN', 'rubric'],
  'name-fr': ['Rubric FR', 'grille'],
  version: ['Version'],
} as const

/** Letters and digits only, so that `Criterion-ID` and `criterion id` are one name; accents are kept. */
export const columnKey = (cell: string): string =>
  cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

export function columnCalled(cell: string): RubricColumn | null {
  const key = columnKey(cell)
  return key === ''
    ? null
    : (rubricColumns.find(([, ...names]) => names.some((name) => columnKey(name) === key))?.[0] ?? null)
}
export function headingCalled(cell: string): keyof typeof rubricHeadings | null {
  const key = columnKey(cell)
  const found = Object.entries(rubricHeadings).find(([, names]) =>
    names.some((one) => columnKey(one) === key),
  )
  return found === undefined ? null : (found[0] as keyof typeof rubricHeadings)
}
