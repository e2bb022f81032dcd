/**
 * Exact non-negative fractions: coverage, totals and ratios decide bands half-open, and a rounded 79.99 must never
 * become 80. Numbers come in as decimals with at most 9 places.
 */
export interface Fraction { readonly n: bigint; readonly d: bigint }

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
export const compare = (a: Fraction, b: Fraction): number => { const x = a.n * b.d - b.n * a.d; return x < 0n ? -1 : x > 0n ? 1 : 0 }
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
