/** What a column of an outcome table may hold. */
export type CsvField =
  | 'text'
  | 'identifier'
  | 'code'
  | 'notes'
  | 'weight'
  | 'critical'
  | 'group'
  | 'level'
  | 'parent'
  | 'sequence'
  | 'enumeration'

export interface CsvHeader {
  readonly format: 'case-csv' | 'plain-csv'
  /** French where a column is named as only French does; else unknown. */
  readonly language: 'fr' | null
  /** Cells of the header as written: problems name the column by them. */
  readonly cells: readonly string[]
  /** Position of each known column; at least `text`. */
  readonly columns: ReadonlyMap<CsvField, number>
}
export type HeaderReading =
  | { readonly kind: 'header'; readonly header: CsvHeader }
  /** Columns are named but none holds the outcomes' text, or two claim the same place. */
  | { readonly kind: 'bad'; readonly detail: string }
  /** No cell is a column name: the row is data. */
  | { readonly kind: 'none' }

/** OpenSALT's CASE-style columns (domain.md 4.2), letters and digits only. */
const caseNames: Readonly<Record<string, CsvField>> = {
  fullstatement: 'text',
  identifier: 'identifier',
  humancodingscheme: 'code',
  notes: 'notes',
  ischildof: 'parent',
  sequencenumber: 'sequence',
  listenumeration: 'enumeration',
}
const plainNames: Readonly<Record<string, CsvField>> = {
  text: 'text',
  outcome: 'text',
  outcomes: 'text',
  statement: 'text',
  outcometext: 'text',
  outcomestatement: 'text',
  learningoutcome: 'text',
  learningoutcomes: 'text',
  identifier: 'identifier',
  id: 'identifier',
  code: 'code',
  outcomecode: 'code',
  notes: 'notes',
  weight: 'weight',
  weightpercent: 'weight',
  critical: 'critical',
  group: 'group',
  heading: 'group',
  level: 'level',
}
const frenchNames: Readonly<Record<string, CsvField>> = {
  texte: 'text',
  resultat: 'text',
  resultats: 'text',
  resultatdapprentissage: 'text',
  resultatsdapprentissage: 'text',
  enonce: 'text',
  enonces: 'text',
  identifiant: 'identifier',
  remarques: 'notes',
  poids: 'weight',
  ponderation: 'weight',
  critique: 'critical',
  groupe: 'group',
  niveau: 'level',
}

/** Case, accents, spaces and punctuation don't count: `Résultat d’apprentissage` is `resultatdapprentissage`. */
const plainly = (cell: string): string =>
  cell
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '')

/** How many cells are column names: the separator that makes the most of them is the file's. */
export function knownNames(cells: readonly string[]): number {
  return cells.filter((cell) => fieldOf(plainly(cell)) !== null).length
}

function fieldOf(name: string): CsvField | null {
  for (const names of [caseNames, plainNames, frenchNames])
    if (Object.hasOwn(names, name)) return names[name] ?? null
  return null
}

/** Reads the first row of a table as its header, where it is one. */
export function readCsvHeader(cells: readonly string[]): HeaderReading {
  const names = cells.map(plainly)
  const caseStyle =
    names.includes('fullstatement') || (names.includes('humancodingscheme') && names.includes('identifier'))
  const columns = new Map<CsvField, number>()
  let french = false
  for (const [index, name] of names.entries()) {
    const field = caseStyle
      ? Object.hasOwn(caseNames, name)
        ? caseNames[name]
        : undefined
      : (fieldOf(name) ?? undefined)
    if (field === undefined) continue
    const before = columns.get(field)
    if (before !== undefined) {
      return {
        kind: 'bad',
        detail: `columns ${before + 1} “${shown(cells[before])}” and ${index + 1} “${shown(cells[index])}” hold the same thing`,
      }
    }
    columns.set(field, index)
    if (Object.hasOwn(frenchNames, name)) french = true
  }
  if (columns.size === 0) return { kind: 'none' }
  if (!columns.has('text')) {
    const wanted = caseStyle ? 'fullStatement' : 'text, outcome or statement'
    return {
      kind: 'bad',
      detail: `no column is named ${wanted}; found ${cells.slice(0, 8).map(shown).filter(Boolean).join(', ')}`,
    }
  }
  return {
    kind: 'header',
    header: {
      format: caseStyle ? 'case-csv' : 'plain-csv',
      language: french ? 'fr' : null,
      cells: cells.map(shown),
      columns,
    },
  }
}

const shown = (cell: string | undefined): string => (cell ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)

/** For a file without header: each row is one outcome's text. */
export const headless: CsvHeader = {
  format: 'plain-csv',
  language: null,
  cells: ['text'],
  columns: new Map([['text', 0]]),
}
