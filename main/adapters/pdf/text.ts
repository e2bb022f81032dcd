/**
 * Text as the typesetter takes it: composed (NFC), without characters that have no shape of their own, and cut into
 * paragraphs where somebody pressed Enter.
 */
// Joiners, directional and variation marks, soft hyphens, controls: nothing to draw, and no font has them all.
const shapeless =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|[\u{e0000}-\u{e01ef}]/gu
// Blanks of all widths at which a line may end; no-break blanks stay what they are.
const blanks = /[\t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/gu
const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u

/** The paragraphs that say something; an empty text has none. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(breaks)
    .map((paragraph) => paragraph.replace(shapeless, '').replace(blanks, ' ').trim())
    .filter((paragraph) => paragraph !== '')
}

/** The whole text as one line. */
export const oneLine = (text: string): string => paragraphsOf(text).join(' ')
