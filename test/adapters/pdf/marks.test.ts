import { describe, expect, it } from 'vitest'
import type { Mark } from '#domain/decision/paper.ts'
import { markSize, strokesOf } from '../../../main/adapters/pdf/marks.ts'

const marks: readonly Mark[] = ['full', 'partial', 'claimed', 'none']
const inkOf = (mark: Mark): number =>
  strokesOf(mark).reduce((sum, { width, height, filled }) => sum + (filled ? width * height : 0), 0)

describe('the signs of a match', () => {
  it('stay in their box beside the word', () => {
    for (const mark of marks) {
      for (const { x, y, width, height } of strokesOf(mark)) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(markSize.width)
        expect(y + height).toBeLessThanOrEqual(markSize.height)
      }
    }
  })

  it('say by fill how strong it is and by outline that nothing proves it, without colour', () => {
    expect(inkOf('full')).toBeGreaterThan(inkOf('partial'))
    expect(inkOf('partial')).toBeGreaterThan(inkOf('none'))
    expect(inkOf('claimed')).toBe(0)
  })
})
