import type { Paper } from '#domain/decision/paper.ts'
import { artifact, type Item } from './items.ts'
import { breakLines, emptyLine, type Line } from './lines.ts'
import { lineWidth, page } from './page.ts'
import type { Shaper } from './shaper.ts'
import { styles } from './style.ts'
import { oneLine } from './text.ts'

/** Head and foot of a page: who issued what, and which page this is. */
export function marginItems(
  shaper: Shaper,
  paper: Pick<Paper, 'headLeft' | 'headRight' | 'foot'>,
  number: number,
  count: number,
): readonly Item[] {
  const right = oneOf(shaper, paper.headRight, lineWidth * 0.45)
  const left = oneOf(shaper, paper.headLeft, lineWidth - right.width - 24)
  const words = paper.foot.replaceAll('{pages}', String(count)).replaceAll('{page}', String(number))
  const foot = oneOf(shaper, words, lineWidth)
  return [
    text(left, page.left, page.headBaseline),
    text(right, page.right - right.width, page.headBaseline),
    {
      kind: 'rule',
      x: page.left,
      y: page.headRule,
      width: lineWidth,
      height: 0.75,
      grey: 0,
      belongs: artifact,
    },
    {
      kind: 'rule',
      x: page.left,
      y: page.footRule,
      width: lineWidth,
      height: 0.4,
      grey: 0.45,
      belongs: artifact,
    },
    text(foot, page.right - foot.width, page.footBaseline),
  ]
}

const text = (line: Line, x: number, y: number): Item => ({
  kind: 'text',
  x,
  y,
  line,
  style: styles.margin,
  belongs: artifact,
})

/** One line at most: a longer text is cut at a word, since the page's body says it in full. */
function oneOf(shaper: Shaper, words: string, width: number): Line {
  const style = styles.margin
  const whole = breakLines(shaper, oneLine(words), style, width)
  const [first = emptyLine(shaper, style)] = whole
  if (whole.length < 2) return first
  const ellipsis = shaper.shape('…', style.voice)
  const room = width - (ellipsis.width * style.size) / 1000
  const [cut = emptyLine(shaper, style)] = breakLines(shaper, oneLine(words), style, room)
  const pieces = cut.pieces.map((piece, index) =>
    index === cut.pieces.length - 1 ? { ...piece, blank: false } : piece,
  )
  return { ...cut, pieces: [...pieces, { word: ellipsis, blank: false }], width: cut.width + width - room }
}
