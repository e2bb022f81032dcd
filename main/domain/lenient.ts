import type { z } from 'zod'
import type { Folded, Json, Survivor } from './act/act.ts'

/**
 * Reading registers that other versions of the program may have written: a field this version cannot decode falls back
 * to what an unset field means, and the rest of the element stays readable. Acts were decoded when they were accepted,
 * so this is a safety net and never a validation of what people write.
 */
export function lenient<Shape extends z.core.$ZodShape>(
  schema: z.ZodObject<Shape>,
  found: Readonly<Record<string, Json>>,
  unset: z.infer<z.ZodObject<Shape>>,
): z.infer<z.ZodObject<Shape>> {
  type Fields = z.infer<z.ZodObject<Shape>>
  const known: Record<string, unknown> = { ...(unset as Record<string, unknown>) }
  let touched = false
  for (const name of Object.keys(found)) {
    if (!Object.hasOwn(schema.shape, name)) continue
    known[name] = found[name]
    touched = true
  }
  if (!touched) return unset
  const whole = schema.safeParse(known)
  if (whole.success) return whole.data
  const read: Record<string, unknown> = { ...(unset as Record<string, unknown>) }
  for (const name of Object.keys(found)) {
    if (!Object.hasOwn(schema.shape, name)) continue
    const decoded = (schema.shape[name] as unknown as z.ZodType).safeParse(found[name])
    if (decoded.success) read[name] = decoded.data
  }
  return read as Fields
}

/** The decoded items of a list, leaving out those that this version cannot read. */
export function lenientList<T>(item: z.ZodType<T>, value: Json | undefined): T[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((entry: unknown) => {
    const decoded = item.safeParse(entry)
    return decoded.success ? [decoded.data] : []
  })
}

/** The properties of a JSON object; none for anything else. */
export const properties = (value: Json | undefined): Readonly<Record<string, Json | undefined>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json | undefined>>)
    : {}

/** The last surviving value of each set register `noun/<id>`, with its act: `assessor/<member>`, `decision/<id>`. */
export function entriesOf(folded: Folded, noun: string): Map<string, Survivor> {
  const found = new Map<string, Survivor>()
  const prefix = `${noun}/`
  for (const [path, survivors] of folded.registers) {
    if (!path.startsWith(prefix) || path.includes('/', prefix.length)) continue
    const last = survivors[survivors.length - 1]
    if (last !== undefined && last.value !== null) found.set(path.slice(prefix.length), last)
  }
  return found
}

/** The last survivor of one register, or null where it is empty. */
export function survivorAt(folded: Folded, path: string): Survivor | null {
  const survivors = folded.registers.get(path)
  const last = survivors?.[survivors.length - 1]
  return last === undefined || last.value === null ? null : last
}

/** The claimed time of each act and its place in fold order. */
export function actTimes(folded: Folded): Map<string, { readonly at: string; readonly position: number }> {
  return new Map(folded.acts.map((act, position) => [act.id, { at: act.at, position }]))
}
