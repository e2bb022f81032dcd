import { z } from 'zod'
import { accept, refuse } from '#domain/refusal.ts'
import type { Keyring } from '../../services/ports.ts'

/** The part of Electron's `safeStorage` that is used: its asynchronous calls, the others go in Electron 46. */
export interface AsyncSafeStorage {
  isAsyncEncryptionAvailable?(): Promise<boolean>
  encryptStringAsync?(plain: string): Promise<Buffer>
  decryptStringAsync?(encrypted: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }>
  getSelectedStorageBackend?(): string
}
export interface SafeStorageParts {
  readonly safeStorage: AsyncSafeStorage
  readonly platform: string
}

const wrappedData = z.strictObject({ box: z.string().regex(/^[0-9a-f]{2,8000}$/) })

/**
 * The system's key store through Electron, or null where this computer has none that protects: an older runtime without
 * the asynchronous calls, encryption not available, or Linux' `basic_text`, which hides a key behind a fixed password.
 * The host uses the passphrase keyring then. Call after Electron's `ready`.
 */
export async function safeStorageKeyring({
  safeStorage,
  platform,
}: SafeStorageParts): Promise<Keyring | null> {
  const { isAsyncEncryptionAvailable, encryptStringAsync, decryptStringAsync } = safeStorage
  if (!isAsyncEncryptionAvailable || !encryptStringAsync || !decryptStringAsync) return null
  if (platform === 'linux' && !protects(safeStorage)) return null
  try {
    if (!(await isAsyncEncryptionAvailable.call(safeStorage))) return null
  } catch {
    return null
  }
  return {
    protection: 'system',
    async wrap(key) {
      try {
        const box = await encryptStringAsync.call(safeStorage, Buffer.from(key).toString('hex'))
        return accept({ by: 'system', data: { box: box.toString('hex') } })
      } catch {
        return refuse({ kind: 'unavailable', what: 'system-keys' })
      }
    },
    async unwrap(wrapped) {
      const data = wrappedData.safeParse(wrapped.data)
      if (wrapped.by !== 'system' || !data.success)
        return refuse({ kind: 'store', problem: 'damaged', where: 'store.json' })
      try {
        const { result } = await decryptStringAsync.call(safeStorage, Buffer.from(data.data.box, 'hex'))
        if (/^[0-9a-f]{64}$/.test(result)) return accept(Buffer.from(result, 'hex'))
      } catch {
        // Another user account or computer: the key store here does not know this box.
      }
      return refuse({ kind: 'unavailable', what: 'system-keys' })
    },
  }
}

/** An unknown backend after `ready` protects nothing that could be relied on. */
function protects(safeStorage: AsyncSafeStorage): boolean {
  const backend = safeStorage.getSelectedStorageBackend?.()
  return backend !== undefined && backend !== 'basic_text' && backend !== 'unknown'
}
