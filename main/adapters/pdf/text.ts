/**
 * Text as the typesetter takes it: composed (NFC), without characters that have no shape of their own, and cut into
 * paragraphs where somebody pressed Enter.
 */
// Controls, joiners, directional and variation marks, soft hyphens: nothing to draw, and no font has them all. The
// zero-width space is left, because it says where a line may end.
const shapeless = /(?!\u200b)[\p{Cc}\p{Cf}\p{Variation_Selector}]|\u034f/gu
// Blanks of all widths at which a line may end; no-break blanks stay what they are.
const blanks = /[\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/gu
const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u

/** The paragraphs that say something; an empty text has none. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(breaks)
    .map((paragraph) => paragraph.replace(blanks, ' ').replace(shapeless, '').trim())
    .filter((paragraph) => paragraph !== '')
}

/** The whole text as one line. */
export const oneLine = (text: string): string => paragraphsOf(text).join(' ')
