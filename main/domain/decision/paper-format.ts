import { decimalText, shownPercent, type Fraction } from '../fraction.ts'
import type { Language } from '../values.ts'

/**
 * Dates and figures as they stand on paper, made here and not by the computer's own locale data, so that the same facts
 * make the same bytes everywhere. Blanks inside a figure never break: U+00A0 before a percent sign in French, U+202F
 * between thousands.
 */
const months: Record<Language, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
}
const blank = '\u00a0'

/** `2026-10-01` is `1 October 2026`, in French `1er octobre 2026`; anything after the tenth character is left out. */
export function dateInWords(date: string, language: Language): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number)
  const name = months[language][(month ?? 0) - 1]
  if (year === undefined || day === undefined || name === undefined) return date
  return `${language === 'fr' && day === 1 ? '1er' : day}${blank}${name} ${year}`
}

/** `2026-11` is `November 2026`. */
export function monthInWords(month: string, language: Language): string {
  const [year, number] = month.split('-').map(Number)
  const name = months[language][(number ?? 0) - 1]
  return year === undefined || name === undefined ? month : `${name} ${year}`
}

/** A number as people of that language write it: `1,118.5`, in French `1 118,5` with a narrow no-break blank. */
export function numberText(value: number | string, language: Language): string {
  const [whole, decimals] = String(value).split('.')
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u202f' : ',')
  return decimals === undefined ? grouped : `${grouped}${language === 'fr' ? ',' : '.'}${decimals}`
}

/** A share as a percent cut off after a tenth: `66.6%`, in French `66,6 %`. */
export const percentText = (share: Fraction, language: Language): string =>
  percentOf(shownPercent(share), language)
export const percentOf = (percent: number, language: Language): string =>
  `${numberText(percent, language)}${language === 'fr' ? blank : ''}%`

/** Points of a hundred, cut off after a tenth like every percent: `90.6`. */
export const pointsText = (value: Fraction, language: Language): string =>
  numberText(decimalText(value, 1).text, language)

/** A fraction as a decimal with at most two places; `…` says that digits were cut off. */
export function fractionText(value: Fraction, language: Language): string {
  const { text, exact } = decimalText(value, 2)
  return `${numberText(text, language)}${exact ? '' : '…'}`
}

/** The first letter as a capital. */
export const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('en') + text.slice(1)

/** A sentence without its full stop, where more of the sentence follows. */
export const withoutStop = (text: string): string => text.trim().replace(/\.$/, '')
