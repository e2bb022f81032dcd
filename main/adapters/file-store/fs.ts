import { constants, watch } from 'node:fs'
import { lstat, mkdir, open, readdir, rename, rm, rmdir, unlink, type FileHandle } from 'node:fs/promises'

/**
 * What the store needs of a file system, and no more: tests put a full disk, a read-only folder or a killed process
 * here. Errors are Node's own, with their `code`.
 */
export interface StoreFs {
  makeFolder(path: string): Promise<void>
  /** Names in a folder; a link is never followed and counts as 'other'. */
  list(
    folder: string,
  ): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'other' }[]>
  /** What stands at a path, links not followed, with its size and when it changed (ms since 1970); null where nothing does. */
  kind(path: string): Promise<{
    readonly kind: 'file' | 'folder' | 'other'
    readonly size: number
    readonly changed: number
  } | null>
  /** Up to `length` bytes from `offset`; fewer at the end. Refuses a link. */
  read(path: string, offset: number, length: number): Promise<Buffer>
  /** A new file, for writing; fails where something is there. */
  create(path: string): Promise<StoreFile>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  removeEmptyFolder(path: string): Promise<void>
  removeFolder(path: string): Promise<void>
  /** Makes names in a folder durable, where the system can. */
  syncFolder(path: string): Promise<void>
  /** Calls `hint` when something may have changed, with the name where the system tells it; a hint may be lost. */
  watch(folder: string, hint: (name: string | null) => void): () => void
}
export interface StoreFile {
  /** Writes all bytes at the position. */
  write(bytes: Uint8Array, position: number): Promise<void>
  sync(): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

/** The largest file of acts or keys that is read, in bytes; writers begin another one long before. */
export const maxStoreFile = 512 * 1024 * 1024

/** Windows has no such flag; there the check by `kind` has to do. */
const noFollow = (constants.O_NOFOLLOW as number | undefined) ?? 0

export function nodeFs(): StoreFs {
  return {
    async makeFolder(path) {
      await mkdir(path, { mode: 0o700 })
    },
    async list(folder) {
      const entries = await readdir(folder, { withFileTypes: true })
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
    },
    async kind(path) {
      try {
        const stat = await lstat(path)
        return { kind: kindOf(stat), size: stat.size, changed: stat.mtimeMs }
      } catch (error) {
        if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null
        throw error
      }
    },
    async read(path, offset, length) {
      const file = await open(path, constants.O_RDONLY | noFollow)
      try {
        const bytes = Buffer.allocUnsafe(length)
        let filled = 0
        while (filled < length) {
          const { bytesRead } = await file.read(bytes, filled, length - filled, offset + filled)
          if (bytesRead === 0) break
          filled += bytesRead
        }
        return bytes.subarray(0, filled)
      } finally {
        await file.close()
      }
    },
    async create(path) {
      return storeFile(
        await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | noFollow, 0o600),
      )
    },
    rename,
    remove: unlink,
    removeEmptyFolder: rmdir,
    removeFolder: (path) => rm(path, { recursive: true, force: true }),
    async syncFolder(path) {
      try {
        const folder = await open(path, constants.O_RDONLY)
        try {
          await folder.sync()
        } finally {
          await folder.close()
        }
      } catch (error) {
        // Windows opens no folder; there a file's own flush covers its name.
        if (!['EPERM', 'EISDIR', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(errorCode(error))) throw error
      }
    },
    watch(folder, hint) {
      try {
        const watcher = watch(folder, { persistent: false }, (_, name) => hint(name))
        watcher.on('error', () => watcher.close())
        return () => watcher.close()
      } catch {
        return () => undefined
      }
    },
  }
}

function storeFile(file: FileHandle): StoreFile {
  return {
    async write(bytes, position) {
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
        done += bytesWritten
      }
    },
    sync: () => file.sync(),
    truncate: (length) => file.truncate(length),
    close: () => file.close(),
  }
}

const kindOf = (entry: { isFile(): boolean; isDirectory(): boolean }): 'file' | 'folder' | 'other' =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other'

/** Node's error code such as `ENOSPC`; '' where there is none. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}
