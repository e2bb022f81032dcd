/**
 * Positions in a list that two devices may edit apart: a key between any two keys, so that moving one element rewrites
 * no other. Keys are digits of a fraction in base 62, compared as text; those made here never end in `0`, because
 * nothing lies between `1` and `10`. Own code: the small libraries for it are under CC0, which the project's list of
 * licences does not hold.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const last = digits.length - 1
const at = (key: string, index: number): number => (index < key.length ? digits.indexOf(key[index]!) : 0)

function after(key: string): string {
  for (let i = 0; i < key.length; i += 1) {
    if (at(key, i) < last) return key.slice(0, i) + digits[at(key, i) + 1]!
  }
  return `${key}1`
}

function before(key: string): string | null {
  for (let i = 0; i < key.length; i += 1) {
    if (at(key, i) > 1) return key.slice(0, i) + digits[at(key, i) - 1]!
    if (at(key, i) === 1) return `${key.slice(0, i)}0${digits[last]!}`
  }
  return null
}

function middle(low: string, high: string | null): string {
  let prefix = ''
  for (let i = 0; ; i += 1) {
    const from = at(low, i)
    const to = high === null ? digits.length : at(high, i)
    if (from === to) {
      prefix += digits[from]!
      continue
    }
    if (to - from > 1) return prefix + digits[(from + to) >> 1]!
    // Neighbouring digits: everything above `low` with this digit lies below `high`.
    return prefix + digits[from]! + middle(low.slice(i + 1), null)
  }
}

/** `1` and `10` are the same fraction, and two devices can give one key to one place: nothing lies between such keys. */
const value = (key: string): string => key.replace(/0+$/, '')
const nothingBetween = (a: string | null, b: string | null): boolean =>
  b !== null && value(a ?? '') >= value(b)

/**
 * A key after `a` and before `b`; null stands for the list's end on that side. Where nothing lies between, the answer
 * is the nearest place: just after `a`, or before everything else.
 */
export function orderBetween(a: string | null, b: string | null): string {
  if (a === null) return b === null ? 'V' : (before(b) ?? '01')
  if (b === null) return after(a)
  return nothingBetween(a, b) ? `${a}V` : middle(a, b)
}

/** `count` keys in rising order between `a` and `b`, as short as keys between them can be. */
export function ordersBetween(a: string | null, b: string | null, count: number): string[] {
  if (count <= 0) return []
  const pivot = nothingBetween(a, b) ? orderBetween(a, b) : middle(a ?? '', b)
  const half = count >> 1
  // Past a place where nothing lies between, the keys are spread after `a` without an upper end.
  const high = nothingBetween(a, b) ? `${pivot}${digits[last]!}` : b
  return [...ordersBetween(a, pivot, half), pivot, ...ordersBetween(pivot, high, count - half - 1)]
}
