import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Characters of acts in one segment, above which the next one begins. */
export const maxSegmentText = 16_000_000
const maxPlainBytes = 128_000_000

/** Act texts as they are compressed before encryption: one a line, then padded to a size class with zeros. */
export function packActs(texts: readonly string[]): Buffer {
  const small = deflateRawSync(Buffer.from(texts.join('\n')))
  const packed = Buffer.alloc(sizeClass(4 + small.length))
  packed.writeUInt32LE(small.length, 0)
  small.copy(packed, 4)
  return packed
}

/** Null where the bytes are no such thing or would unpack to more than a segment may hold. */
export function unpackActs(packed: Buffer): string[] | null {
  if (packed.length < 4) return null
  const length = packed.readUInt32LE(0)
  if (length > packed.length - 4) return null
  try {
    return inflateRawSync(packed.subarray(4, 4 + length), { maxOutputLength: maxPlainBytes })
      .toString('utf8')
      .split('\n')
  } catch {
    return null
  }
}

/** Steps of 64 bytes, above 1 KiB of a sixteenth: a length tells little about what was written. */
export function sizeClass(bytes: number): number {
  const step = bytes <= 1024 ? 64 : 2 ** Math.max(6, Math.floor(Math.log2(bytes)) - 4)
  return Math.ceil(bytes / step) * step
}
