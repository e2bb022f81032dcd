import type { Language } from '#domain/values.ts'
import { artifact, type Item, type Slab } from '../items.ts'
import { breakLines } from '../lines.ts'
import { lineWidth, page } from '../page.ts'
import type { Shaper } from '../shaper.ts'
import { baseline, styles } from '../style.ts'

const gap = 26
const width = (lineWidth - gap) / 2
/** Empty room above the line: for a pen, or for the field of an electronic signature. */
export const room = 46

const reserved: Readonly<Record<Language, string>> = {
  en: 'Reserved for this signature',
  fr: 'Réservé à cette signature',
}

/** Boxes two by two; a row of them is never parted, and follows the text before it onto a page. */
export function setSignatures(
  shaper: Shaper,
  block: number,
  boxes: readonly { readonly name: string; readonly role: string }[],
  language: Language,
): readonly Slab[] {
  const rows: Slab[] = []
  for (let first = 0; first < boxes.length; first += 2) {
    const sides = boxes
      .slice(first, first + 2)
      .map((box, side) => setBox(shaper, block, first + side, box, language))
    rows.push({
      height: Math.max(...sides.map(({ height }) => height)),
      before: first === 0 ? 18 : 12,
      // A single box left over would look as if the others had been lost.
      keep: first + 2 < boxes.length,
      items: sides.flatMap(({ items }) => items),
    })
  }
  return rows
}

function setBox(
  shaper: Shaper,
  block: number,
  index: number,
  box: { readonly name: string; readonly role: string },
  language: Language,
): { readonly height: number; readonly items: readonly Item[] } {
  const x = page.left + (index % 2) * (width + gap)
  const items: Item[] = [{ kind: 'rule', x, y: room, width, height: 0.9, grey: 0, belongs: artifact }]
  let y = room + 5
  const named = box.name.trim() !== ''
  for (const [text, style] of [
    [box.name, styles.label],
    [box.role, named ? styles.cell : styles.label],
    [reserved[language], styles.cellSmall],
  ] as const) {
    for (const line of breakLines(shaper, text, style, width)) {
      items.push({
        kind: 'text',
        x,
        y: y + baseline(style),
        line,
        style,
        belongs: { role: 'Signature', block, row: index },
      })
      y += style.leading
    }
  }
  return { height: y, items }
}
