import type { Folded, Json } from './act.ts'

/**
 * Reading a folded document. A contested register still needs one value to draw: the survivor that stands last in fold
 * order, the same on every device; `contestedPaths` says that people must choose.
 */
export function valueAt(folded: Folded, path: string): Json {
  const survivors = folded.registers.get(path)
  return survivors === undefined || survivors.length === 0 ? null : survivors[survivors.length - 1]!.value
}

/** All set fields of one element: `fieldsUnder(f, 'course/<id>')` is `{ title, subject, … }`, deeper paths left out. */
export function fieldsUnder(folded: Folded, prefix: string): Record<string, Json> {
  const found: Record<string, Json> = {}
  for (const path of folded.registers.keys()) {
    if (!path.startsWith(`${prefix}/`)) continue
    const name = path.slice(prefix.length + 1)
    if (name.includes('/')) continue
    const value = valueAt(folded, path)
    if (value !== null) found[name] = value
  }
  return found
}

/** The ids of the elements that exist: `elements(f, 'course')` for registers `course/<id>/…`. */
export function elements(folded: Folded, noun: string): string[] {
  const ids: string[] = []
  for (const path of folded.registers.keys()) {
    const parts = path.split('/')
    if (parts.length === 3 && parts[0] === noun && parts[2] === 'exists' && valueAt(folded, path) === true)
      ids.push(parts[1]!)
  }
  return ids
}

/**
 * Every element of a noun that exists, with its set fields, in one pass over the document: use it wherever more than one
 * element is read. `elementsOf(f, 'course').get(id)` equals `fieldsUnder(f, 'course/<id>')`.
 */
export function elementsOf(folded: Folded, noun: string): Map<string, Record<string, Json>> {
  const found = new Map<string, Record<string, Json>>()
  const start = noun.length + 1
  for (const [path, survivors] of folded.registers) {
    if (path.length <= start || path.charCodeAt(start - 1) !== 47 || !path.startsWith(noun)) continue
    const slash = path.indexOf('/', start)
    if (slash < 0 || path.indexOf('/', slash + 1) >= 0) continue
    const value = survivors.length === 0 ? null : survivors[survivors.length - 1]!.value
    if (value === null) continue
    const id = path.slice(start, slash)
    let fields = found.get(id)
    if (fields === undefined) found.set(id, (fields = {}))
    fields[path.slice(slash + 1)] = value
  }
  for (const [id, fields] of found) if (fields['exists'] !== true) found.delete(id)
  return found
}

/** Registers in which more than one different value survives. */
export function contestedPaths(folded: Folded): string[] {
  return [...folded.registers]
    .filter(([, survivors]) => new Set(survivors.map((s) => JSON.stringify(s.value))).size > 1)
    .map(([path]) => path)
}
