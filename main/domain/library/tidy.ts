import type { ImportProblemKind } from './import-plan.ts'

/** French sets a no-break space before these signs and after an opening guillemet: that one is meant. */
const beforeSign = /^[;:!?»%]/

/**
 * A statement with its white space in order: each run of spaces, tabs, line breaks and no-break spaces becomes one
 * space, except a no-break space where French typography wants one. Composed to NFC; nothing else changes.
 */
export function tidy(text: string): string {
  const composed = text.normalize('NFC')
  return composed
    .replace(/\s+/g, (run, at: number) => {
      const wanted = /[\u00a0\u202f]/.exec(run)
      const french =
        beforeSign.test(composed.slice(at + run.length, at + run.length + 1)) || composed[at - 1] === '«'
      return wanted !== null && french ? wanted[0] : ' '
    })
    .trim()
}

/** Notes keep their paragraphs: only the line ends are made alike. */
export const tidyNotes = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()

/** Characters that no text may hold: controls, and halves of characters that UTF-8 cannot write. */
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u

/** What keeps a text from being stored, or null; `limit` counts UTF-16 units, as the stored fields do. */
export function faultOf(text: string, limit: number): { problem: ImportProblemKind; detail: string } | null {
  if (text.length > limit)
    return { problem: 'too-long', detail: `${text.length} characters, at most ${limit}` }
  const found = unfit.exec(text)
  if (!found) return null
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return { problem: 'bad-item', detail: `holds the unprintable character U+${code}` }
}

/** The stored limits of values.ts: one line of text, and running text. */
export const lineLimit = 300
export const proseLimit = 20_000

/** English or French by its tag (`en-CA`, `fra`); null for any other or none. */
export function languageOf(tag: string | null | undefined): 'en' | 'fr' | null {
  const main = (tag ?? '').trim().toLowerCase().split(/[-_]/)[0] ?? ''
  if (['en', 'eng', 'english'].includes(main)) return 'en'
  if (['fr', 'fra', 'fre', 'french'].includes(main)) return 'fr'
  return null
}

/** A file's name without folder and extension, as a first title. */
export function titleOfFile(filename: string): string {
  const base = filename.slice(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1)
  return tidy(base.replace(/\.[A-Za-z0-9]{1,8}$/, '')).slice(0, lineLimit)
}
