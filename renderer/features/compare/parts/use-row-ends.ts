import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { RibbonEnd } from '../ribbon-geometry.ts'

export interface RowEnds {
  readonly left: ReadonlyMap<string, RibbonEnd>
  readonly right: ReadonlyMap<string, RibbonEnd>
  readonly width: number
  readonly height: number
}
const nowhere: RowEnds = { left: new Map(), right: new Map(), width: 0, height: 0 }

/**
 * The middles of all rows, measured again whenever a row, the gutter or the fonts change. `pair` holds both lists with
 * the gutter between them; rows carry `data-row`.
 */
export function useRowEnds(pair: RefObject<HTMLElement | null>, shape: string): RowEnds {
  const [ends, setEnds] = useState<RowEnds>(nowhere)
  const last = useRef('')
  const measure = useCallback(() => {
    const box = pair.current
    if (box === null || box.children.length < 3) return
    const [left, gutter, right] = [...box.children] as [HTMLElement, HTMLElement, HTMLElement]
    const top = gutter.getBoundingClientRect().top
    const read = (list: HTMLElement) =>
      new Map(
        [...list.querySelectorAll<HTMLElement>('[data-row]')].map((row) => {
          const { top: rowTop, height } = row.getBoundingClientRect()
          return [row.dataset['row'] ?? '', { middle: rowTop - top + height / 2, height }] as const
        }),
      )
    const next: RowEnds = {
      left: read(left),
      right: read(right),
      width: gutter.clientWidth,
      height: gutter.clientHeight,
    }
    const seen = JSON.stringify([[...next.left], [...next.right], next.width, next.height])
    if (seen === last.current) return
    last.current = seen
    setEnds(next)
  }, [pair])

  useLayoutEffect(() => {
    measure()
    const box = pair.current
    if (box === null) return
    const watch = new ResizeObserver(measure)
    for (const element of [box, ...box.children, ...box.querySelectorAll('[data-row]')])
      watch.observe(element)
    return () => watch.disconnect()
  }, [measure, pair, shape])
  return ends
}
