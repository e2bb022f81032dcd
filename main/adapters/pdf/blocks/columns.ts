import type { Cell } from '#domain/decision/paper.ts'
import { markSize } from '../marks.ts'
import type { Shaper } from '../shaper.ts'
import { styles, type TextStyle } from '../style.ts'
import { oneLine } from '../text.ts'

export const columnGap = 12

/**
 * Widths in points for the shares of a table: a column whose head or marked word would have to be broken is widened
 * at the cost of the others, as long as there is room.
 */
export function columnWidths(
  shaper: Shaper,
  columns: readonly { readonly head: string; readonly share: number }[],
  rows: readonly (readonly Cell[])[],
  width: number,
): readonly number[] {
  const room = width - columnGap * (columns.length - 1)
  const total = columns.reduce((sum, { share }) => sum + Math.max(share, 0), 0)
  const wanted = columns.map(
    ({ share }) => (total > 0 ? Math.max(share, 0) / total : 1 / columns.length) * room,
  )
  const least = columns.map(({ head }, column) =>
    Math.min(
      Math.max(
        longestWord(shaper, head, styles.head),
        ...rows.map((row) => markedWidth(shaper, row[column])),
      ),
      room / 2,
    ),
  )
  const lack = wanted.reduce((sum, each, column) => sum + Math.max(0, (least[column] ?? 0) - each), 0)
  const spare = wanted.reduce((sum, each, column) => sum + Math.max(0, each - (least[column] ?? 0)), 0)
  const given = spare > 0 ? Math.min(1, lack / spare) : 0
  if (lack > spare) return wanted
  return wanted.map((each, column) => {
    const need = least[column] ?? 0
    return each < need ? need : each - (each - need) * given
  })
}

function longestWord(shaper: Shaper, text: string, style: TextStyle): number {
  const widths = oneLine(text)
    .split(' ')
    .map((word) => (shaper.shape(word, style.voice).width * style.size) / 1000)
  return Math.max(0, ...widths) + 0.1
}

function markedWidth(shaper: Shaper, cell: Cell | undefined): number {
  if (!cell?.mark) return 0
  return markSize.width + markSize.gap + longestWord(shaper, cell.text, styles.cell)
}
