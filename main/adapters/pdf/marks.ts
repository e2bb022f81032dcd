import type { Mark } from '#domain/decision/paper.ts'

/** A sign's box in points; it stands on the baseline beside its word. */
export const markSize = { width: 10, height: 6.6, gap: 4 } as const

export interface Stroke {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly filled: boolean
}

/** The four signs of a match as rectangles from the box's upper left: solid, striped, hollow, a loose end. */
export function strokesOf(mark: Mark): readonly Stroke[] {
  const { width, height } = markSize
  switch (mark) {
    case 'full':
      return [{ x: 0, y: 0, width, height, filled: true }]
    case 'partial':
      return [0, 3.8, 7.6].map((x) => ({ x, y: 0, width: 2.4, height, filled: true }))
    case 'claimed':
      return [{ x: 0.4, y: 0.4, width: width - 0.8, height: height - 0.8, filled: false }]
    case 'none':
      return [0, 6].map((x) => ({ x, y: height / 2 - 0.5, width: 4, height: 1, filled: true }))
  }
}
