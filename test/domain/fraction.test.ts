import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  decimalText,
  divide,
  fraction,
  fromDecimal,
  fromPercent,
  multiply,
  parseWritten,
  shownPercent,
  subtract,
  written,
} from '#domain/fraction.ts'
import { fc, law } from '../support/law.ts'

const any = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => fraction(n, d))

describe('exact fractions', () => {
  it('take decimals as people write them', () => {
    expect([
      written(fromDecimal(12.5)),
      written(fromDecimal(0.1)),
      written(fromPercent(79.99)),
      written(fromDecimal(20_000)),
    ]).toEqual(['25/2', '1/10', '7999/10000', '20000/1'])
  })
  it('are shown in percent rounded down to a tenth: 79.99 never becomes 80', () => {
    expect(
      [fraction(7999n, 10_000n), fraction(2n, 3n), fraction(1n), fraction(0n)].map(shownPercent),
    ).toEqual([79.9, 66.6, 100, 0])
  })
  it('refuse to be made of nothing', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError)
    expect(() => divide(fraction(1n), fraction(0n))).toThrow(RangeError)
    expect(['1/0', 'a/b', '1', '-1/2', '1/2/3'].map(parseWritten)).toEqual([null, null, null, null, null])
  })
  law('are read back as they were written', [any], (a) => {
    expect(parseWritten(written(a))).toEqual(a)
  })
  law('add, subtract, multiply and divide without loss', [any, any], (a, b) => {
    expect(subtract(add(a, b), b)).toEqual(a)
    if (b.n !== 0n) expect(divide(multiply(a, b), b)).toEqual(a)
    expect(compare(add(a, b), a)).toBeGreaterThanOrEqual(0)
  })
  law('are never shown as more than they are', [any.filter(({ n, d }) => n / d < 10n ** 6n)], (a) => {
    const { text, exact } = decimalText(a)
    const shown = fromDecimal(Number(text))
    expect(compare(shown, a)).toBe(exact ? 0 : -1)
  })
})
