import type { Cell } from '#domain/decision/paper.ts'
import type { Belongs, Item } from '../items.ts'
import { breakLines, emptyLine, type Line } from '../lines.ts'
import { markSize } from '../marks.ts'
import type { Shaper } from '../shaper.ts'
import { baseline, styles, type TextStyle } from '../style.ts'

/** A line of a cell; the first one may carry the sign of a match. */
export interface CellLine {
  readonly line: Line
  readonly style: TextStyle
  readonly indent: number
  readonly mark?: NonNullable<Cell['mark']>
}

const hanging = markSize.width + markSize.gap

export function breakCell(
  shaper: Shaper,
  cell: Cell,
  width: number,
  style: TextStyle = styles.cell,
): readonly CellLine[] {
  const indent = cell.mark ? hanging : 0
  const room = Math.max(style.size, width - indent)
  const lines = breakLines(shaper, cell.text, style, room).map((line): CellLine => ({ line, style, indent }))
  const small = breakLines(shaper, cell.small ?? '', styles.cellSmall, room).map((line): CellLine => ({
    line,
    style: styles.cellSmall,
    indent,
  }))
  const all = [...lines, ...small]
  if (!cell.mark) return all
  const [first = { line: emptyLine(shaper, style), style, indent }, ...rest] = all
  return [{ ...first, mark: cell.mark }, ...rest]
}

export const heightOf = (lines: readonly CellLine[]): number =>
  lines.reduce((sum, { style }) => sum + style.leading, 0)

/** Items of a cell whose first line begins at `top`. */
export function cellItems(
  lines: readonly CellLine[],
  box: { readonly x: number; readonly width: number; readonly top: number; readonly align: 'start' | 'end' },
  belongs: Belongs,
): readonly Item[] {
  const items: Item[] = []
  let top = box.top
  for (const { line, style, indent, mark } of lines) {
    const y = top + baseline(style)
    const x = box.align === 'end' ? box.x + box.width - line.width : box.x + indent
    if (mark)
      items.push({
        kind: 'mark',
        x: x - (box.align === 'end' ? hanging : indent),
        y: y - markSize.height,
        mark,
        belongs,
      })
    if (line.pieces.length > 0) items.push({ kind: 'text', x, y, line, style, belongs })
    top += style.leading
  }
  return items
}

/** Cuts the lines of a cell so that the first part is at most `height` tall. */
export function cutCell(
  lines: readonly CellLine[],
  height: number,
): readonly [readonly CellLine[], readonly CellLine[]] {
  let used = 0
  const at = lines.findIndex(({ style }) => (used += style.leading) > height)
  return at < 0 ? [lines, []] : [lines.slice(0, at), lines.slice(at)]
}
