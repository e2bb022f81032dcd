import { describe, expect, it } from 'vitest'
import { orderBetween, ordersBetween } from '#domain/outcome/fractional-index.ts'
import { outcomeFields } from '#domain/outcome/outcome.ts'
import { byOrder } from '#domain/outcome/by-order.ts'
import { isFlaggedGap, levelGap } from '#domain/outcome/level-gap.ts'
import { anOutcome } from '../../support/builders/an-outcome.ts'
import { fc, law } from '../../support/law.ts'

const key = fc.stringMatching(/^[0-9A-Za-z]{0,6}[1-9A-Za-z]$/)
const isOrder = (text: string) => outcomeFields.shape.order.safeParse(text).success

describe('positions in a list', () => {
  law('lie strictly between two keys', [key, key], (a, b) => {
    fc.pre(a !== b)
    const [low, high] = a < b ? [a, b] : [b, a]
    const made = orderBetween(low, high)
    expect(low < made && made < high && isOrder(made)).toBe(true)
  })
  law('come after the last and before the first', [key], (only) => {
    expect(
      orderBetween(only, null) > only && orderBetween(null, only) < only && isOrder(orderBetween(null, only)),
    ).toBe(true)
  })
  law('stay in order through any insertions', [fc.array(fc.nat(), { maxLength: 300 })], (places) => {
    const list: string[] = []
    for (const place of places) {
      const i = place % (list.length + 1)
      list.splice(i, 0, orderBetween(list[i - 1] ?? null, list[i] ?? null))
    }
    expect(list).toEqual([...list].sort())
    expect(new Set(list).size).toBe(list.length)
    expect(list.every(isOrder)).toBe(true)
  })
  law(
    'come in bulk, in order and between their ends',
    [fc.option(key), fc.option(key), fc.integer({ min: 0, max: 200 })],
    (a, b, count) => {
      fc.pre(a === null || b === null || a < b)
      const made = ordersBetween(a, b, count)
      expect(made).toHaveLength(count)
      expect([a, ...made, b].filter((one) => one !== null)).toEqual(
        [...new Set([a, ...made, b].filter((one) => one !== null))].sort(),
      )
    },
  )
  law(
    'answer every pair that people or other versions may have left, even where nothing lies between',
    [fc.option(fc.stringMatching(/^[0-9A-Za-z]{1,5}$/)), fc.option(fc.stringMatching(/^[0-9A-Za-z]{1,5}$/))],
    (a, b) => {
      expect(isOrder(orderBetween(a, b))).toBe(true)
      expect(ordersBetween(a, b, 5).every(isOrder)).toBe(true)
    },
  )
  law(
    'never end in 0, so that something always fits before them',
    [fc.option(key), fc.option(key)],
    (a, b) => {
      expect(orderBetween(a, b)).not.toMatch(/0$/)
    },
  )
  it('go one digit deeper before the smallest key of a length', () => {
    expect([orderBetween(null, '1'), orderBetween(null, '01'), orderBetween(null, '2')]).toEqual([
      '0z',
      '00z',
      '1',
    ])
  })
  it('stay short for a list of twenty thousand', () => {
    expect(Math.max(...ordersBetween(null, null, 20_000).map((one) => one.length))).toBeLessThanOrEqual(4)
  })
  it('stay within the limit after ten thousand additions at the end, and at the start', () => {
    let end = 'V'
    let start = 'V'
    for (let i = 0; i < 10_000; i += 1) {
      end = orderBetween(end, null)
      start = orderBetween(null, start)
    }
    expect(Math.max(end.length, start.length)).toBeLessThanOrEqual(200)
  })
  it('leave the tie of two devices to the ids', () => {
    const [a, b] = [anOutcome('a', { order: 'V' }), anOutcome('b', { order: 'V' })]
    expect([a, b].sort(byOrder)).toEqual([b, a].sort(byOrder))
  })
})

describe('the level gap', () => {
  it('is the credential’s level less the course’s, and unknown where one is', () => {
    expect(levelGap({ bloom: 2 }, { bloom: 4 })).toBe(-2)
    expect(levelGap({ bloom: null }, { bloom: 4 })).toBeNull()
  })
  it('is flagged from two levels below', () => {
    expect([-3, -2, -1, 0, null].map(isFlaggedGap)).toEqual([true, true, false, false, false])
  })
})
