/**
 * A time of day as people type it: `9:30`, `09.30`, `9h30`, `9`. Answers `HH:MM`, null for an empty field, or undefined
 * where it is no time.
 */
export function readTime(typed: string): string | null | undefined {
  const text = typed.trim().toLowerCase()
  if (text === '') return null
  const parts = /^(\d{1,2})(?:\s?[:.h]\s?(\d{2})?)?$/.exec(text)
  if (parts === null) return undefined
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? '0')
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
