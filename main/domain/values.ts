import { z } from 'zod'

/**
 * The small values that every noun is made of, with the limits that keep hostile input small. Text is NFC, trimmed of
 * nothing: what somebody wrote is kept.
 */
export const language = z.enum(['en', 'fr'])
export type Language = z.infer<typeof language>

const noControls = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/
/** One line of a name or title, at most 300 characters. */
export const line = z.string().max(300).regex(noControls, 'holds control characters')
/** A line that must say something. */
export const someLine = line.refine((text) => text.trim() !== '', 'must not be empty')
/** Running text, at most 20,000 characters. */
export const prose = z.string().max(20_000).regex(noControls, 'holds control characters')
/** A text in one or both languages; an absent language means that nobody wrote it, never an empty text. */
export const localText = z.strictObject({ en: line.optional(), fr: line.optional() })
export type LocalText = z.infer<typeof localText>
export const localProse = z.strictObject({ en: prose.optional(), fr: prose.optional() })
export type LocalProse = z.infer<typeof localProse>

/** The text in the wanted language, else in the other, else ''. */
export function inLanguage(
  text: { readonly en?: string | undefined; readonly fr?: string | undefined },
  wanted: Language,
): string {
  return text[wanted] ?? text.en ?? text.fr ?? ''
}

/** A calendar date `YYYY-MM-DD` that exists. */
export const date = z.iso.date()
/** A month `YYYY-MM`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a year and a month, as in 2026-09')
/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime()
/** Decimal hours, at most 20,000. */
export const hours = z.number().min(0).max(20_000)
/** Percent 0..100, decimals allowed. */
export const percent = z.number().min(0).max(100)
/** Credits, decimals allowed, never rounded. */
export const credits = z.number().min(0).max(500)
