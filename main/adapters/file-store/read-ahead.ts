import type { StoreFs } from './fs.ts'

/**
 * Reads of small pieces that lie near each other, as a table of ten thousand cases asks for them: each brings the block
 * around it, and the next ones are answered from there. Files of acts only grow, but a block may have been read while
 * its end was being written: whoever finds a piece damaged asks `anew`.
 */
export interface ReadAhead {
  /** Up to `length` bytes from `offset`, perhaps from a block that was read before. */
  read(path: string, offset: number, length: number): Promise<Buffer>
  /** The same from the disk, whatever was read before. */
  anew(path: string, offset: number, length: number): Promise<Buffer>
}

const blockSize = 262_144
/** Blocks that are kept: 2 MB. */
const keptBlocks = 8

export function createReadAhead(fs: Pick<StoreFs, 'read'>): ReadAhead {
  const blocks = new Map<string, Promise<Buffer>>()

  async function block(path: string, number: number): Promise<Buffer> {
    const name = `${number} ${path}`
    const known = blocks.get(name)
    const bytes = known ?? fs.read(path, number * blockSize, blockSize)
    blocks.delete(name)
    blocks.set(name, bytes)
    for (const oldest of blocks.keys()) {
      if (blocks.size <= keptBlocks) break
      blocks.delete(oldest)
    }
    try {
      return await bytes
    } catch (error) {
      blocks.delete(name)
      throw error
    }
  }
  return {
    async read(path, offset, length) {
      const number = Math.floor(offset / blockSize)
      const start = offset - number * blockSize
      if (start + length <= blockSize) {
        const bytes = await block(path, number)
        if (start + length <= bytes.length) return bytes.subarray(start, start + length)
      }
      // It crosses a boundary, is large, or stands where the file had not grown to.
      return fs.read(path, offset, length)
    },
    anew: (path, offset, length) => fs.read(path, offset, length),
  }
}
