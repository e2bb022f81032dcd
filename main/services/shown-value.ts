import type { Json } from '#domain/act/act.ts'

/** A register's value as one line of text. */
export function shownValue(value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value))
    return value
      .map((part: Json) => shownValue(part))
      .filter((part) => part !== '')
      .join(', ')
  const fields = value as { readonly [key: string]: Json | undefined }
  return shownValue(
    fields['en'] ??
      fields['fr'] ??
      fields['text'] ??
      Object.values(fields).find((part) => typeof part === 'string'),
  )
}
