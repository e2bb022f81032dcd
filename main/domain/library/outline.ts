import type { ImportItem } from './import-plan.ts'

/** An item whose place is not yet known; `parent` names another entry or is null. */
export interface OutlineEntry {
  readonly item: Omit<ImportItem, 'parent' | 'depth' | 'kind'>
  readonly parent: string | null
  /** Place among its siblings, by the first key that differs; null stands last, equal keys keep the file's order. */
  readonly keys: readonly (number | string | null)[]
}
export type Outline =
  | { readonly ok: true; readonly items: readonly ImportItem[] }
  /** Identifiers of one circle, in the order child, parent, …, child. */
  | { readonly ok: false; readonly cycle: readonly string[] }

/**
 * Sets entries in reading order: every parent before its children, siblings by their keys. An item with children is a
 * group, one without is an outcome. Parents must be identifiers of entries, and identifiers unique.
 */
export function outline(entries: readonly OutlineEntry[]): Outline {
  const collator = new Intl.Collator('en', { numeric: true })
  const children = new Map<string | null, OutlineEntry[]>()
  for (const entry of entries) {
    const siblings = children.get(entry.parent)
    if (siblings) siblings.push(entry)
    else children.set(entry.parent, [entry])
  }
  for (const siblings of children.values()) siblings.sort((a, b) => compareKeys(a.keys, b.keys, collator))

  // A stack of its own: a chain of thousands of levels must not exhaust the call stack.
  const items: ImportItem[] = []
  const stack = (children.get(null) ?? []).map((entry) => ({ entry, depth: 0 })).reverse()
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { entry, depth } = top
    const below = children.get(entry.item.identifier) ?? []
    items.push({ ...entry.item, parent: entry.parent, depth, kind: below.length > 0 ? 'group' : 'outcome' })
    for (let i = below.length - 1; i >= 0; i -= 1) {
      const child = below[i]
      if (child) stack.push({ entry: child, depth: depth + 1 })
    }
  }
  return items.length === entries.length
    ? { ok: true, items }
    : { ok: false, cycle: circleIn(entries, items) }
}

function compareKeys(a: OutlineEntry['keys'], b: OutlineEntry['keys'], collator: Intl.Collator): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const x = a[i] ?? null
    const y = b[i] ?? null
    if (x === y) continue
    if (x === null) return 1
    if (y === null) return -1
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y))
    if (order !== 0) return order
  }
  return 0
}

/** What no root reaches hangs from a circle: walking up from any such entry must come round. */
function circleIn(entries: readonly OutlineEntry[], placed: readonly ImportItem[]): string[] {
  const reached = new Set(placed.map((item) => item.identifier))
  const parentOf = new Map(entries.map((entry) => [entry.item.identifier, entry.parent]))
  const walked: string[] = []
  const seen = new Set<string>()
  let at = entries.find((entry) => !reached.has(entry.item.identifier))?.item.identifier ?? null
  while (at !== null && !seen.has(at)) {
    seen.add(at)
    walked.push(at)
    at = parentOf.get(at) ?? null
  }
  return at === null ? walked : [...walked.slice(walked.indexOf(at)), at]
}

/** A circle in words, shortened where it is long. */
export function circleInWords(cycle: readonly string[]): string {
  const shown = cycle.length <= 6 ? cycle : [...cycle.slice(0, 4), '…', ...cycle.slice(-1)]
  return shown.map((identifier) => identifier.slice(0, 80)).join(' is child of ')
}
