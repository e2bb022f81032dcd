import type { StoreFile, StoreFs } from '../../../main/adapters/file-store/fs.ts'

/** A change that is about to be made on disk; `partial` makes a part of a write. */
export interface Change {
  readonly op:
    | 'makeFolder'
    | 'create'
    | 'write'
    | 'sync'
    | 'truncate'
    | 'rename'
    | 'remove'
    | 'removeEmptyFolder'
    | 'removeFolder'
    | 'syncFolder'
  readonly path: string
  readonly bytes: number
  partial(bytes: number): Promise<void>
}

/** A file system that asks before every change: the answer may throw (full disk), never come (power cut) or kill. */
export function faultyFs(base: StoreFs, before: (change: Change) => void | Promise<void>): StoreFs {
  const nothing = async () => undefined
  const ask = (op: Change['op'], path: string) => before({ op, path, bytes: 0, partial: nothing })
  const file = (path: string, inner: StoreFile): StoreFile => ({
    async write(bytes, position) {
      await before({
        op: 'write',
        path,
        bytes: bytes.length,
        partial: (n) => inner.write(bytes.subarray(0, n), position),
      })
      await inner.write(bytes, position)
    },
    async sync() {
      await ask('sync', path)
      await inner.sync()
    },
    async truncate(length) {
      await ask('truncate', path)
      await inner.truncate(length)
    },
    close: () => inner.close(),
  })
  const asked =
    (op: Change['op'], work: (path: string) => Promise<void>) =>
    async (path: string): Promise<void> => {
      await ask(op, path)
      await work(path)
    }
  return {
    ...base,
    makeFolder: asked('makeFolder', base.makeFolder),
    async create(path) {
      await ask('create', path)
      return file(path, await base.create(path))
    },
    async rename(from, to) {
      await ask('rename', to)
      await base.rename(from, to)
    },
    remove: asked('remove', base.remove),
    removeEmptyFolder: asked('removeEmptyFolder', base.removeEmptyFolder),
    removeFolder: asked('removeFolder', base.removeFolder),
    syncFolder: asked('syncFolder', base.syncFolder),
  }
}

/** An error as the system reports it. */
export const systemError = (code: string): Error => Object.assign(new Error(code), { code })
