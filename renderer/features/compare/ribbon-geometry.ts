/**
 * Where ribbons run, in pixels of the gutter. Rows are measured by their middles, so that a wrapped line or another
 * text size needs no rule of its own; ribbons that share a row part evenly above and below its middle.
 */
export type RibbonSign = 'full' | 'partial' | 'claimed'
export interface RibbonEnd {
  readonly middle: number
  readonly height: number
}
export interface RibbonLink {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly sign: RibbonSign
  readonly selected: boolean
}
export interface Ribbon extends RibbonLink {
  /** SVG path from the left edge to the right edge. */
  readonly path: string
  readonly y1: number
  readonly y2: number
  /** Half of the drawn width: the length of the end strokes above and below. */
  readonly half: number
}

/** Two ribbons on a row sit 9 px above and below its middle; more than fit share what height the row has. */
const step = 18
const edge = 12

function offset(index: number, count: number, height: number): number {
  if (count < 2) return 0
  const between = Math.min(step, Math.max(0, height - edge) / (count - 1))
  return (index - (count - 1) / 2) * between
}

const layer = (link: RibbonLink): number =>
  link.selected ? 3 : link.sign === 'full' ? 2 : link.sign === 'partial' ? 1 : 0

/**
 * Ribbons in drawing order: claimed, partial, full, selected, so that each halo cuts what lies below it. Links whose
 * row isn't shown are left out.
 */
export function ribbons(
  links: readonly RibbonLink[],
  left: ReadonlyMap<string, RibbonEnd>,
  right: ReadonlyMap<string, RibbonEnd>,
  width: number,
): readonly Ribbon[] {
  const shown = links.filter((link) => left.has(link.from) && right.has(link.to))
  /** Ends of one row in the order of their other ends, so that neighbours don't cross at the row itself. */
  const placed = (row: string, side: 'from' | 'to'): readonly RibbonLink[] => {
    const far = side === 'from' ? right : left
    const other = side === 'from' ? 'to' : 'from'
    return shown
      .filter((link) => link[side] === row)
      .sort((a, b) => far.get(a[other])!.middle - far.get(b[other])!.middle || (a.key < b.key ? -1 : 1))
  }
  const at = (link: RibbonLink, side: 'from' | 'to'): number => {
    const row = (side === 'from' ? left : right).get(link[side])!
    const together = placed(link[side], side)
    return row.middle + offset(together.indexOf(link), together.length, row.height)
  }
  return shown
    .map((link) => {
      const y1 = round(at(link, 'from'))
      const y2 = round(at(link, 'to'))
      const bend = round(width / 2)
      return {
        ...link,
        y1,
        y2,
        half: link.selected ? 7.5 : 5.5,
        path: `M0 ${y1}C${bend} ${y1} ${bend} ${y2} ${round(width)} ${y2}`,
      }
    })
    .sort((a, b) => layer(a) - layer(b))
}

const round = (value: number) => Math.round(value * 10) / 10
