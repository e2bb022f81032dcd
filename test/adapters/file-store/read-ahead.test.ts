import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeFs } from '../../../main/adapters/file-store/fs.ts'
import { createReadAhead } from '../../../main/adapters/file-store/read-ahead.ts'

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'crosswalk-ahead-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A disk that counts its reads. */
function countingDisk() {
  let reads = 0
  const disk = nodeFs()
  const read: typeof disk.read = (path, offset, length) => {
    reads += 1
    return disk.read(path, offset, length)
  }
  return { fs: { read }, reads: () => reads }
}

describe('reading ahead', () => {
  it('gives the bytes of the file, across blocks and past its end', async () => {
    const path = join(folder, 'whole')
    const bytes = randomBytes(700_000)
    await writeFile(path, bytes)
    const ahead = createReadAhead(nodeFs())
    for (const [at, length] of [
      [0, 1],
      [10, 4_000],
      [262_100, 200],
      [262_144, 262_144],
      [262_143, 262_145],
      [0, 700_000],
      [699_990, 100],
      [800_000, 10],
    ] as const)
      expect((await ahead.read(path, at, length)).equals(bytes.subarray(at, at + length))).toBe(true)
  })

  it('goes to the disk once for pieces that lie together, asked for one by one or at once', async () => {
    const path = join(folder, 'together')
    await writeFile(path, randomBytes(200_000))
    const { fs, reads } = countingDisk()
    const ahead = createReadAhead(fs)
    await Promise.all([0, 1, 2].map((i) => ahead.read(path, i * 1_000, 1_000)))
    for (let at = 0; at < 200_000; at += 1_000) await ahead.read(path, at, 1_000)
    expect(reads()).toBe(1)
  })

  it('finds what was added to a file after its end was read', async () => {
    const path = join(folder, 'grown')
    await writeFile(path, 'first')
    const ahead = createReadAhead(nodeFs())
    expect((await ahead.read(path, 0, 5)).toString()).toBe('first')
    await appendFile(path, ' second')
    expect((await ahead.read(path, 5, 7)).toString()).toBe(' second')
  })

  it('reads anew what was changed under a block, and asks again after a failure', async () => {
    const path = join(folder, 'changed')
    await writeFile(path, 'half wr\0\0\0\0')
    let failing = false
    const disk = nodeFs()
    const ahead = createReadAhead({
      read: (...where) => (failing ? Promise.reject(new Error('EIO')) : disk.read(...where)),
    })
    await ahead.read(path, 0, 11)
    await writeFile(path, 'half written')
    expect((await ahead.anew(path, 0, 12)).toString()).toBe('half written')
    const other = join(folder, 'later')
    await writeFile(other, 'there')
    failing = true
    await expect(ahead.read(other, 0, 5)).rejects.toThrow('EIO')
    failing = false
    expect((await ahead.read(other, 0, 5)).toString()).toBe('there')
  })

  it('keeps a bounded number of blocks', async () => {
    const path = join(folder, 'many')
    await writeFile(path, randomBytes(262_144 * 12))
    const { fs, reads } = countingDisk()
    const ahead = createReadAhead(fs)
    for (let block = 0; block < 12; block += 1) await ahead.read(path, block * 262_144, 10)
    await ahead.read(path, 11 * 262_144, 10)
    expect(reads()).toBe(12)
    await ahead.read(path, 0, 10)
    expect(reads()).toBe(13)
  })
})
