import { describe, expect, it } from 'vitest'
import type { Item, Slab } from '../../../main/adapters/pdf/items.ts'
import { artifact } from '../../../main/adapters/pdf/items.ts'
import { bodyHeight, page } from '../../../main/adapters/pdf/page.ts'
import { paginate } from '../../../main/adapters/pdf/paginate.ts'
import { fc, law } from '../../support/law.ts'

/** A slab whose only item tells its number by its x and its height by its own. */
const slab = (number: number, height: number, rest: Partial<Slab> = {}): Slab => ({
  height,
  before: 0,
  keep: false,
  items: [{ kind: 'rule', x: number, y: 0, width: 1, height, grey: 0, belongs: artifact }],
  ...rest,
})
const numbersOn = (items: readonly Item[]): readonly number[] => items.map(({ x }) => x)
const pagesOf = (slabs: readonly Slab[]) => paginate(slabs).sheets.map(({ items }) => numbersOn(items))

const flow = fc
  .array(
    fc.record({
      height: fc.integer({ min: 5, max: 300 }),
      before: fc.integer({ min: 0, max: 30 }),
      keep: fc.boolean(),
    }),
    { maxLength: 80 },
  )
  .map((parts) => parts.map(({ height, before, keep }, index) => slab(index, height, { before, keep })))

describe('pages', () => {
  law('hold every slab once, in order, inside the body', [flow], (slabs) => {
    const { sheets } = paginate(slabs)
    expect(sheets.flatMap(({ items }) => numbersOn(items))).toEqual(slabs.map((_, index) => index))
    for (const { items } of sheets) {
      let below = page.top as number
      for (const item of items) {
        expect(item.y).toBeGreaterThanOrEqual(below)
        below = item.y + (item.kind === 'rule' ? item.height : 0)
      }
      expect(below).toBeLessThanOrEqual(page.bottom)
    }
  })

  it('keep a heading with the line that follows it', () => {
    const filler = slab(0, bodyHeight - 40)
    expect(pagesOf([filler, slab(1, 30, { keep: true }), slab(2, 30)])).toEqual([[0], [1, 2]])
  })

  it('let a chain that is longer than a page run on', () => {
    const chain = Array.from({ length: 40 }, (_, index) => slab(index, 30, { keep: true }))
    expect(pagesOf(chain).flat()).toEqual(chain.map((_, index) => index))
  })

  it('repeat the head above a row that opens a page, and only there', () => {
    const again = slab(99, 20)
    const rows = Array.from({ length: 5 }, (_, index) => slab(index, 200, { again }))
    expect(pagesOf([slab(50, 20, { keep: true }), ...rows])).toEqual([
      [50, 0, 1, 2],
      [99, 3, 4],
    ])
  })

  it('drop the white space above what opens a page', () => {
    const { sheets } = paginate([slab(0, bodyHeight), slab(1, 30, { before: 25 })])
    expect(sheets[1]?.items[0]?.y).toBe(page.top)
  })
})
