/**
 * Exact non-negative fractions: coverage, totals and ratios decide bands half-open, and a rounded 79.99 must never
 * become 80. Numbers come in as decimals with at most 9 places.
 */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
export function fraction(n: bigint, d: bigint = 1n): Fraction {
  if (d <= 0n) throw new RangeError('a fraction needs a positive denominator')
  const g = gcd(n < 0n ? -n : n, d) || 1n
  return { n: n / g, d: d / g }
}
/** The exact value of a decimal as people write it: 12.5 is 25/2. */
export function fromDecimal(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError('not a finite number')
  return fraction(BigInt(Math.round(value * 1e9)), 1_000_000_000n)
}
/** The exact share of a percent as people write it: 80 is 4/5. */
export const fromPercent = (percent: number): Fraction => divide(fromDecimal(percent), fraction(100n))
export const sum = (parts: readonly Fraction[]): Fraction => parts.reduce(add, zero)
export const zero = fraction(0n)
export const one = fraction(1n)
export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)
export const divide = (a: Fraction, b: Fraction): Fraction => {
  if (b.n === 0n) throw new RangeError('division by zero')
  return b.n < 0n ? fraction(-a.n * b.d, a.d * -b.n) : fraction(a.n * b.d, a.d * b.n)
}
/** Negative, zero or positive as a is less than, equal to or greater than b. */
export const compare = (a: Fraction, b: Fraction): number => {
  const x = a.n * b.d - b.n * a.d
  return x < 0n ? -1 : x > 0n ? 1 : 0
}
export const atLeast = (a: Fraction, b: Fraction): boolean => compare(a, b) >= 0
export const max = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b)
export const min = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b)

/** As a percent rounded **down** to a tenth, as a number: 2/3 is 66.6 (domain.md 2.2). Never used to decide. */
export const shownPercent = (share: Fraction): number => Number((share.n * 1000n) / share.d) / 10
/** "n/d", as decisions keep their figures. */
export const written = (share: Fraction): string => `${share.n}/${share.d}`
export function parseWritten(text: string): Fraction | null {
  const parts = /^(\d{1,40})\/(\d{1,40})$/.exec(text)
  if (!parts || BigInt(parts[2]!) === 0n) return null
  return fraction(BigInt(parts[1]!), BigInt(parts[2]!))
}

/**
 * As a decimal cut off (never rounded up) after `places`; `exact` is false where something was cut, so that the reader
 * can be told. 3/2 is `1.5`, exactly; 22/15 is `1.466` with three places, and not exact.
 */
export function decimalText(value: Fraction, places = 3): { readonly text: string; readonly exact: boolean } {
  const scale = 10n ** BigInt(places)
  const scaled = (value.n * scale) / value.d
  const digits = scaled.toString().padStart(places + 1, '0')
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '')
  const whole = digits.slice(0, digits.length - places)
  return {
    text: decimals === '' ? whole : `${whole}.${decimals}`,
    exact: scaled * value.d === value.n * scale,
  }
}
