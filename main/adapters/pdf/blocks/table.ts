import type { Block } from '#domain/decision/paper.ts'
import { artifact, type Belongs, type Item, type Slab } from '../items.ts'
import { lineWidth, page } from '../page.ts'
import type { Shaper } from '../shaper.ts'
import { styles } from '../style.ts'
import { breakCell, cellItems, cutCell, heightOf, type CellLine } from './cell.ts'
import { columnGap, columnWidths } from './columns.ts'
import { setText } from './text.ts'

type Table = Extract<Block, { kind: 'table' }>
interface Column {
  readonly x: number
  readonly width: number
  readonly align: 'start' | 'end'
}

const padding = 4
const rule = { head: 0.9, row: 0.4 } as const

/** A table with hairlines; its head is repeated on every page, and a row is torn only when no page could hold it. */
export function setTable(shaper: Shaper, block: number, table: Table): readonly Slab[] {
  const widths = columnWidths(shaper, table.columns, table.rows, lineWidth)
  let x: number = page.left
  const columns = table.columns.map(({ align }, index): Column => {
    const width = widths[index] ?? 0
    const column = { x, width, align }
    x += width + columnGap
    return column
  })
  const caption = setText(shaper, table.caption, {
    style: styles.caption,
    role: 'Caption',
    block,
    before: 14,
    heading: true,
  })
  const heads = columns.map((column, index) =>
    breakCell(shaper, { text: table.columns[index]?.head ?? '' }, column.width, styles.head),
  )
  const head = headSlab(columns, heads, caption.length > 0 ? 4 : 12, (column) => ({
    role: 'TH',
    block,
    row: 0,
    column,
  }))
  const again = headSlab(columns, heads, 0, () => artifact)
  const rows = table.rows.map((row, index) => {
    const cells = columns.map((column, at) => breakCell(shaper, row[at] ?? { text: '' }, column.width))
    // The first two and the last two rows stay together.
    const keep = table.rows.length > 1 && (index === 0 || index === table.rows.length - 2)
    return rowSlab(columns, cells, keep, again, (column) => ({ role: 'TD', block, row: index + 1, column }))
  })
  return [...caption, head, ...rows]
}

function headSlab(
  columns: readonly Column[],
  heads: readonly (readonly CellLine[])[],
  before: number,
  belongs: (column: number) => Belongs,
): Slab {
  const tallest = Math.max(0, ...heads.map(heightOf))
  const height = tallest + 2 * padding
  const items = columns.flatMap((column, index): readonly Item[] => {
    const lines = heads[index] ?? []
    // Heads of several lines stand on the rule below them.
    return cellItems(lines, { ...column, top: padding + tallest - heightOf(lines) }, belongs(index))
  })
  return {
    height,
    before,
    keep: true,
    items: [line(0, rule.head, 0), ...items, line(height - rule.head, rule.head, 0)],
  }
}

/** `goesOn`: the rest of this row follows on the next page, so no rule closes it here. */
function rowSlab(
  columns: readonly Column[],
  cells: readonly (readonly CellLine[])[],
  keep: boolean,
  again: Slab,
  belongs: (column: number) => Belongs,
  goesOn = false,
): Slab {
  const height = Math.max(styles.cell.leading, ...cells.map(heightOf)) + 2 * padding
  const items = columns.flatMap((column, index) =>
    cellItems(cells[index] ?? [], { ...column, top: padding }, belongs(index)),
  )
  return {
    height,
    before: 0,
    keep,
    items: goesOn ? items : [...items, line(height - rule.row, rule.row, 0.45)],
    again,
    tear: (room) => {
      // One line at least goes with the first part, so that tearing comes to an end.
      const most = Math.max(styles.cell.leading, room - 2 * padding)
      const cut = cells.map((lines) => cutCell(lines, most))
      return [
        rowSlab(
          columns,
          cut.map(([upper]) => upper),
          false,
          again,
          belongs,
          true,
        ),
        rowSlab(
          columns,
          cut.map(([, lower]) => lower),
          keep,
          again,
          belongs,
          goesOn,
        ),
      ]
    },
  }
}

const line = (y: number, height: number, grey: number): Item => ({
  kind: 'rule',
  x: page.left,
  y,
  width: lineWidth,
  height,
  grey,
  belongs: artifact,
})
