import { artifact, type Item, type Slab } from '../items.ts'
import { breakLines } from '../lines.ts'
import { lineWidth, page } from '../page.ts'
import type { Shaper } from '../shaper.ts'
import { styles } from '../style.ts'
import { breakCell, cellItems, cutCell, heightOf, type CellLine } from './cell.ts'

/** The column of labels is as wide as they need, within these bounds; longer ones are broken. */
const narrowest = 96
const widest = 160
const gap = 16
const padding = 3.5

interface Fact {
  readonly label: string
  readonly value: string
}
interface Place {
  readonly block: number
  readonly row: number
  readonly labelWidth: number
  readonly keep: boolean
  readonly before: number
  /** Closed by a hairline above, below: not where a fact is torn between pages. */
  readonly opens: boolean
  readonly closes: boolean
}

/** Facts in two columns: what it is, and what it says. */
export function setFacts(shaper: Shaper, block: number, facts: readonly Fact[]): readonly Slab[] {
  const labelWidth = widthOfLabels(shaper, facts)
  return facts.map(({ label, value }, row) => {
    const labels = breakCell(shaper, { text: label }, labelWidth, styles.label)
    const values = breakCell(shaper, { text: value }, lineWidth - labelWidth - gap)
    const keep = facts.length > 1 && (row === 0 || row === facts.length - 2)
    const first = row === 0
    const before = first ? 16 : 0
    return factSlab(labels, values, { block, row, labelWidth, keep, before, opens: first, closes: true })
  })
}

function widthOfLabels(shaper: Shaper, facts: readonly Fact[]): number {
  const lines = facts.flatMap(({ label }) => breakLines(shaper, label, styles.label, widest))
  return lines.reduce((width, line) => Math.max(width, line.width + 0.1), narrowest)
}

function factSlab(labels: readonly CellLine[], values: readonly CellLine[], place: Place): Slab {
  const { block, row, labelWidth, keep, before, opens, closes } = place
  const height = Math.max(styles.cell.leading, heightOf(labels), heightOf(values)) + 2 * padding
  const left = { x: page.left, width: labelWidth, top: padding, align: 'start' } as const
  const right = { ...left, x: left.x + labelWidth + gap, width: lineWidth - labelWidth - gap }
  return {
    height,
    before,
    keep,
    items: [
      ...(opens ? [hairline(0)] : []),
      ...cellItems(labels, left, { role: 'TH', block, row, column: 0 }),
      ...cellItems(values, right, { role: 'TD', block, row, column: 1 }),
      ...(closes ? [hairline(height - 0.4)] : []),
    ],
    tear: (room) => {
      const most = Math.max(styles.cell.leading, room - 2 * padding)
      const [upperLabels, lowerLabels] = cutCell(labels, most)
      const [upper, lower] = cutCell(values, most)
      return [
        factSlab(upperLabels, upper, { ...place, keep: false, closes: false }),
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
