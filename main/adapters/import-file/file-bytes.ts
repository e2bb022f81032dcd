import { constants } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { accept, refuse, type FileProblem, type Result } from '#domain/refusal.ts'

/** Windows has no such flag, and no pipes among files. */
const noWaiting = (constants.O_NONBLOCK as number | undefined) ?? 0

/**
 * Opens a regular file for reading; null for anything else. Asked before, because opening a device does things, and
 * again after: a pipe that took the file's place would hold a thread for ever, and four of them all reading and writing.
 */
export async function openRegular(path: string): Promise<FileHandle | null> {
  if (!(await stat(path)).isFile()) return null
  const handle = await open(path, constants.O_RDONLY | noWaiting)
  try {
    if ((await handle.stat()).isFile()) return handle
  } catch (error) {
    await handle.close()
    throw error
  }
  await handle.close()
  return null
}

/**
 * The whole of a regular file of at most `limit` bytes. The size is asked first, so that a huge file costs nothing, and
 * counted again while reading, in case it grows; anything but a file (a folder, a pipe, a device) is never opened.
 */
export async function readFileBytes(path: string, limit: number, file: string): Promise<Result<Uint8Array>> {
  const no = (problem: FileProblem, detail: string) => refuse({ kind: 'file', problem, file, detail })
  try {
    const handle = await openRegular(path)
    if (handle === null) return no('unreadable', 'not a file')
    try {
      const { size } = await handle.stat()
      const sized = sizeFault(size, limit)
      if (sized) return no(sized.problem, sized.detail)
      const bytes = new Uint8Array(size + 1)
      let length = 0
      while (length < bytes.length) {
        const { bytesRead } = await handle.read(bytes, length, bytes.length - length, null)
        if (bytesRead === 0) return accept(bytes.subarray(0, length))
        length += bytesRead
      }
      return no('unreadable', 'it was being written while it was read')
    } finally {
      await handle.close()
    }
  } catch (error) {
    return no('unreadable', reasonOf(error))
  }
}

function sizeFault(size: number, limit: number): { problem: FileProblem; detail: string } | null {
  if (size === 0) return { problem: 'empty', detail: '0 bytes' }
  return size > limit
    ? { problem: 'too-large', detail: `${inMegabytes(size)} MB, at most ${inMegabytes(limit)}` }
    : null
}

const inMegabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(bytes % 1_048_576 === 0 ? 0 : 1)

/** The system's reason by its code alone: its message holds the path. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return 'it is not there any more'
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it'
  if (code === '') throw error
  return code
}
