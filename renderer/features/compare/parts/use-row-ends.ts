import { useLayoutEffect, useState, type RefObject } from 'react'
import type { RibbonEnd } from '../ribbon-geometry.ts'

export interface RowEnds {
  readonly left: ReadonlyMap<string, RibbonEnd>
  readonly right: ReadonlyMap<string, RibbonEnd>
  readonly width: number
  readonly height: number
}
const nowhere: RowEnds = { left: new Map(), right: new Map(), width: 0, height: 0 }

/** Reads the middles of all rows, in pixels from the gutter's top; null while the three columns aren't there. */
function measured(pair: HTMLElement): RowEnds | null {
  const [left, gutter, right] = pair.children
  if (left === undefined || gutter === undefined || right === undefined) return null
  const top = gutter.getBoundingClientRect().top
  const read = (list: Element) =>
    new Map(
      [...list.querySelectorAll<HTMLElement>('[data-row]')].map((row) => {
        const box = row.getBoundingClientRect()
        return [
          row.dataset['row'] ?? '',
          { middle: box.top - top + box.height / 2, height: box.height },
        ] as const
      }),
    )
  return { left: read(left), right: read(right), width: gutter.clientWidth, height: gutter.clientHeight }
}

/**
 * The middles of all rows, measured again whenever a row, the gutter or the text changes. `pair` holds both lists with
 * the gutter between them; rows carry `data-row`.
 */
export function useRowEnds(pair: RefObject<HTMLElement | null>): RowEnds {
  const [ends, setEnds] = useState<RowEnds>(nowhere)
  useLayoutEffect(() => {
    const box = pair.current
    if (box === null) return
    let last = ''
    const measure = () => {
      const next = measured(box)
      const seen =
        next === null ? last : JSON.stringify([[...next.left], [...next.right], next.width, next.height])
      if (next === null || seen === last) return
      last = seen
      setEnds(next)
    }
    const sizes = new ResizeObserver(measure)
    const watch = () => {
      sizes.disconnect()
      for (const element of [box, ...box.children, ...box.querySelectorAll('[data-row]')])
        sizes.observe(element)
    }
    // Rows come and go with the filter and with the lists themselves; ribbons in the gutter are no rows.
    const rows = new MutationObserver((changes) => {
      if (changes.every((change) => change.target instanceof SVGElement)) return
      watch()
      measure()
    })
    watch()
    measure()
    rows.observe(box, { childList: true, subtree: true })
    return () => {
      sizes.disconnect()
      rows.disconnect()
    }
  }, [pair])
  return ends
}
