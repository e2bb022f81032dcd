import { artifact, type Item, type Slab } from '../items.ts'
import { lineWidth, page } from '../page.ts'
import type { Shaper } from '../shaper.ts'
import { styles } from '../style.ts'
import { breakCell, cellItems, cutCell, heightOf, type CellLine } from './cell.ts'

const labelWidth = 148
const gap = 12
const padding = 3.5

/** Facts in two columns: what it is, and what it says. */
export function setFacts(
  shaper: Shaper,
  block: number,
  rows: readonly { readonly label: string; readonly value: string }[],
): readonly Slab[] {
  return rows.map(({ label, value }, index) => {
    const labels = breakCell(shaper, { text: label }, labelWidth, styles.label)
    const values = breakCell(shaper, { text: value }, lineWidth - labelWidth - gap)
    const keep = rows.length > 1 && (index === 0 || index === rows.length - 2)
    return factSlab(labels, values, {
      block,
      row: index,
      keep,
      before: index === 0 ? 14 : 0,
      opens: index === 0,
    })
  })
}

interface Place {
  readonly block: number
  readonly row: number
  readonly keep: boolean
  readonly before: number
  readonly opens: boolean
}

function factSlab(labels: readonly CellLine[], values: readonly CellLine[], place: Place): Slab {
  const { block, row, keep, before, opens } = place
  const height = Math.max(styles.cell.leading, heightOf(labels), heightOf(values)) + 2 * padding
  const items: Item[] = [
    ...cellItems(
      labels,
      { x: page.left, width: labelWidth, top: padding, align: 'start' },
      { role: 'TH', block, row, column: 0 },
    ),
    ...cellItems(
      values,
      { x: page.left + labelWidth + gap, width: lineWidth - labelWidth - gap, top: padding, align: 'start' },
      { role: 'TD', block, row, column: 1 },
    ),
    hairline(height - 0.4),
  ]
  return {
    height,
    before,
    keep,
    items: opens ? [hairline(0), ...items] : items,
    tear: (room) => {
      const most = Math.max(styles.cell.leading, room - 2 * padding)
      const [upperLabels, lowerLabels] = cutCell(labels, most)
      const [upper, lower] = cutCell(values, most)
      return [
        factSlab(upperLabels, upper, { ...place, keep: false }),
        factSlab(lowerLabels, lower, { ...place, before: 0, opens: false }),
      ]
    },
  }
}

const hairline = (y: number): Item => ({
  kind: 'rule',
  x: page.left,
  y,
  width: lineWidth,
  height: 0.4,
  grey: 0.45,
  belongs: artifact,
})
