import type { CsvField } from './csv-header.ts'
import type { IdentifierNames } from './identifier-names.ts'
import type { ImportProblemKind } from './import-plan.ts'
import type { OutlineEntry } from './outline.ts'

/** A row that is kept, with what it says about its place; '' where it says nothing. */
export interface PlacedRow {
  readonly item: OutlineEntry['item']
  readonly parent: string
  readonly group: string
  readonly level: string
  readonly sequence: string
  readonly enumeration: string
}
type Warn = (row: number, field: CsvField, problem: ImportProblemKind, detail: string) => void

/**
 * CASE-style rows: `Is Child Of` names the parent by identifier or by human coding scheme (real files use either).
 * Sequence numbers count under one parent, so rows at the top keep the file's order.
 */
export function caseParents(rows: readonly PlacedRow[], warn: Warn): OutlineEntry[] {
  const identifiers = new Set(rows.map((row) => row.item.identifier))
  const byCode = new Map<string, string | null>()
  for (const { item } of rows)
    if (item.code !== '') byCode.set(item.code, byCode.has(item.code) ? null : item.identifier)

  return rows.map((row) => {
    const at = row.item.row ?? 0
    const named = (name: string) => (identifiers.has(name) ? name : byCode.get(name))
    const parts = row.parent.split(/[,;|]/).map((part) => part.trim())
    const wanted =
      row.parent === ''
        ? []
        : named(row.parent) === undefined
          ? parts.filter((part) => part !== '')
          : [row.parent]
    const parents: string[] = []
    for (const name of wanted) {
      const found = named(name)
      if (found === undefined)
        warn(at, 'parent', 'unknown-parent', `“${name.slice(0, 80)}” names no other row that can be used`)
      else if (found === null)
        warn(at, 'parent', 'unknown-parent', `“${name.slice(0, 80)}” is the code of several rows`)
      else if (found === row.item.identifier)
        warn(at, 'parent', 'self-parent', 'the row names itself as its parent')
      else parents.push(found)
    }
    if (parents.length > 1) warn(at, 'parent', 'several-parents', `shown under ${parents[0]?.slice(0, 80)}`)
    const parent = parents[0] ?? null
    const sequence =
      row.sequence === '' || !Number.isFinite(Number(row.sequence)) ? null : Number(row.sequence)
    return {
      item: row.item,
      parent,
      keys: parent === null ? [] : [sequence, row.enumeration || null, row.item.code || null],
    }
  })
}

/**
 * Plain rows: a `group` cell puts the row under a heading made from it, and `level` (1 = top) under the nearest row
 * above with a smaller level, as in an outline.
 */
export function plainParents(rows: readonly PlacedRow[], names: IdentifierNames, warn: Warn): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  const headings = new Map<string, string>()
  const above = new Map<string, { identifier: string; level: number }[]>()
  for (const row of rows) {
    const level = row.level === '' ? 1 : Number(row.level)
    const sound = Number.isInteger(level) && level >= 1 && level <= 99
    if (!sound)
      warn(
        row.item.row ?? 0,
        'level',
        'not-a-number',
        `“${row.level.slice(0, 60)}” is not a whole number from 1`,
      )
    const depth = sound ? level : 1

    if (row.group !== '' && !headings.has(row.group)) {
      const identifier = names.claimFree(`group-${headings.size + 1}`)
      headings.set(row.group, identifier)
      entries.push({
        item: { identifier, code: '', text: row.group, notes: '', weight: null, critical: false, row: null },
        parent: null,
        keys: [],
      })
    }
    const trail = above.get(row.group) ?? []
    while ((trail.at(-1)?.level ?? 0) >= depth) trail.pop()
    entries.push({
      item: row.item,
      parent: trail.at(-1)?.identifier ?? headings.get(row.group) ?? null,
      keys: [],
    })
    trail.push({ identifier: row.item.identifier, level: depth })
    above.set(row.group, trail)
  }
  return entries
}
