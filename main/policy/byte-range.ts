/** Which part of a document is asked for: all, one range, or none that exists. `end` is the last byte, included. */
export type ByteRange = 'all' | 'unsatisfiable' | { readonly start: number; readonly end: number }

/**
 * Reads a Range header (RFC 9110, section 14) for a document of `size` bytes. One range is answered; several, another
 * unit or a malformed header mean the whole document, as the standard allows.
 */
export function byteRange(header: string | null | undefined, size: number): ByteRange {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (!found) return 'all'
  const [, first = '', last = ''] = found
  if (first === '' && last === '') return 'all'
  if (first === '') {
    const count = Math.min(Number(last), size)
    return count === 0 ? 'unsatisfiable' : { start: size - count, end: size - 1 }
  }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return 'all'
  if (start >= size) return 'unsatisfiable'
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}
