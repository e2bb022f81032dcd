import { randomBytes } from 'node:crypto'
import { basename, dirname, join, resolve } from 'node:path'
import type { DeviceId } from '#domain/ids.ts'
import { accept, refuse, StoreError, type Result } from '#domain/refusal.ts'
import type { Clock, FoundingFacts, Ids, Keyring, Log, Store, Stores } from '../../services/ports.ts'
import { newDeviceKeys, publicKeyText } from '../crypto/signing.ts'
import { asStoreError } from './disk-refusal.ts'
import { nodeFs, type StoreFs } from './fs.ts'
import { deviceRecord, encodeKeys, scopeRecord } from './key-box.ts'
import { openStore } from './open-store.ts'
import { identityOf, readStoreFile, storeFormat, writeStoreFile, type StoreFile } from './store-file.ts'
import { inSyncedFolder } from './synced-folder.ts'

export interface FileStoreParts {
  /** Where stores without a chosen folder go. */
  readonly dataFolder: string
  readonly keyring: Keyring
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly random?: (bytes: number) => Uint8Array
  readonly fs?: StoreFs
  /** How often other processes' files are looked for without a hint; 2,000 ms unless told. */
  readonly pollEvery?: number
}

/** Private stores on the local disk, each a folder (FORMAT.md). */
export function createFileStores(parts: FileStoreParts): Stores {
  const { dataFolder, keyring, clock, ids, log } = parts
  const fs = parts.fs ?? nodeFs()
  const random = parts.random ?? randomBytes
  const pollEvery = parts.pollEvery ?? 2_000

  /** The disk's refusals as values; a bug stays an exception. */
  const guarded = async <T>(where: string, work: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await work()
    } catch (error) {
      const told = asStoreError(error, where)
      if (told instanceof StoreError) return refuse(told.refusal)
      throw told
    }
  }
  const opened = (folder: string, file: StoreFile, storeKey: Uint8Array): Promise<Result<Store>> =>
    openStore({
      fs,
      folder,
      storeKey,
      clock,
      ids,
      log,
      random,
      pollEvery,
      deviceKey: file.deviceKey,
      identity: identityOf(file),
      info: { committee: file.committee, device: file.device, member: file.member, sample: file.sample },
    })

  async function found(
    folder: string,
    facts: FoundingFacts,
    begin: Parameters<Stores['create']>[2],
  ): Promise<Result<{ store: Store; folder: string; deviceKey: string }>> {
    if (inSyncedFolder(folder)) return refuse({ kind: 'store', problem: 'in-synced-folder', where: folder })
    const there = await fs.kind(folder)
    if (there !== null && (there.kind !== 'folder' || (await fs.list(folder)).length > 0))
      return refuse({ kind: 'store', problem: 'exists', where: folder })
    const storeKey = random(32)
    const wrapped = await keyring.wrap(storeKey, { passphrase: facts.passphrase, sample: facts.sample })
    if (!wrapped.ok) return wrapped
    const keys = newDeviceKeys()
    const file: StoreFile = {
      crosswalk: 'store',
      format: storeFormat,
      committee: facts.committee,
      device: ids.next<DeviceId>(),
      deviceKey: publicKeyText(keys),
      member: facts.member,
      sample: facts.sample,
      key: wrapped.value,
    }
    // Built beside its place and renamed: a store is there whole or not at all.
    const temporary = join(dirname(folder), `${basename(folder)}.${ids.next<string>().slice(0, 8)}.new`)
    await makeFolders(fs, dirname(folder))
    try {
      await fs.makeFolder(temporary)
      for (const name of ['acts', 'keys', 'cache', 'tmp', 'attachments'])
        await fs.makeFolder(join(temporary, name))
      const handle = await fs.create(join(temporary, 'keys', `${ids.next<string>()}.cwk`))
      try {
        await handle.write(
          encodeKeys(storeKey, 1, [
            deviceRecord(keys, identityOf(file)),
            scopeRecord('committee', random(32)),
            scopeRecord('draft', random(32)),
          ]),
          0,
        )
        await handle.sync()
      } finally {
        await handle.close()
      }
      await writeStoreFile(fs, temporary, file)
      await fs.syncFolder(join(temporary, 'keys'))
      await fs.syncFolder(temporary)
      if (begin !== undefined) {
        const begun = await beginIn(temporary, file, storeKey, begin)
        if (!begun.ok) {
          await fs.removeFolder(temporary)
          return begun
        }
      }
      if (there !== null) await fs.removeEmptyFolder(folder)
      await fs.rename(temporary, folder)
      await fs.syncFolder(dirname(folder))
    } catch (error) {
      await fs.removeFolder(temporary).catch(() => undefined)
      throw error
    }
    const store = await opened(folder, file, storeKey)
    return store.ok ? accept({ store: store.value, folder, deviceKey: file.deviceKey }) : store
  }

  /** The store is closed before its folder moves: some systems move no folder with open files. */
  async function beginIn(
    folder: string,
    file: StoreFile,
    storeKey: Uint8Array,
    begin: NonNullable<Parameters<Stores['create']>[2]>,
  ): Promise<Result<null>> {
    const store = await opened(folder, file, storeKey)
    if (!store.ok) return store
    try {
      return await begin({ store: store.value, deviceKey: file.deviceKey })
    } finally {
      await store.value.close()
    }
  }

  return {
    protection: keyring.protection,
    create(given, facts, begin) {
      const folder = resolve(given ?? join(dataFolder, `committee-${facts.committee.slice(0, 8)}`))
      return guarded(folder, () => found(folder, facts, begin))
    },
    open(given, passphrase) {
      const folder = resolve(given)
      return guarded(folder, async () => {
        const file = await readStoreFile(fs, folder)
        if (!file.ok) return file
        const key = await keyring.unwrap(file.value.key, { passphrase, sample: file.value.sample })
        return key.ok ? opened(folder, file.value, key.value) : key
      })
    },
    inspect(given) {
      const folder = resolve(given)
      return guarded(folder, async () => {
        const file = await readStoreFile(fs, folder)
        if (!file.ok) return file
        const { committee, sample, key } = file.value
        return accept({ committee, sample, needsPassphrase: key.by === 'passphrase' })
      })
    },
  }
}

async function makeFolders(fs: StoreFs, folder: string): Promise<void> {
  if ((await fs.kind(folder)) !== null) return
  await makeFolders(fs, dirname(folder))
  await fs.makeFolder(folder).catch(async (error: unknown) => {
    // Another process may have made it in between.
    if ((await fs.kind(folder))?.kind !== 'folder') throw error
  })
}
