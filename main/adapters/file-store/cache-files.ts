import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Json } from '#domain/act/act.ts'
import { base32 } from '../crypto/base32.ts'
import { hmac } from '../crypto/hash.ts'
import { committedBox, deriveKey } from '../crypto/sealed.ts'
import type { StoreFs } from './fs.ts'

/** Entries that can always be made again: read as null where absent or damaged, and a failed write is only a note. */
export interface CacheFiles {
  read(name: string): Promise<Json | null>
  /** False where it could not be written. */
  write(name: string, value: Json): Promise<boolean>
}

const maxCacheFile = 512_000_000

/** File names are keyed hashes: a cache's name may hold a document's. */
export function createCacheFiles(
  fs: StoreFs,
  folder: string,
  temporary: string,
  storeKey: Uint8Array,
  unique: () => string,
): CacheFiles {
  const nameKey = deriveKey(storeKey, 'cache-names/1')
  const box = committedBox(deriveKey(storeKey, 'cache/1'))
  const pathOf = (name: string) => join(folder, `${base32(hmac(nameKey, name)).slice(0, 26)}.cwc`)
  const about = (name: string) => `crosswalk/cache/1|${name}`
  return {
    async read(name) {
      try {
        const path = pathOf(name)
        const at = await fs.kind(path)
        if (at === null || at.kind !== 'file' || at.size > maxCacheFile) return null
        const plain = box.open(await fs.read(path, 0, at.size), about(name))
        return plain === null ? null : (JSON.parse(inflateRawSync(plain).toString('utf8')) as Json)
      } catch {
        return null
      }
    },
    async write(name, value) {
      const path = join(temporary, `${unique()}.part`)
      try {
        const bytes = box.seal(deflateRawSync(Buffer.from(JSON.stringify(value)), { level: 1 }), about(name))
        const file = await fs.create(path)
        try {
          await file.write(bytes, 0)
        } finally {
          await file.close()
        }
        await fs.rename(path, pathOf(name))
        return true
      } catch {
        await fs.remove(path).catch(() => undefined)
        return false
      }
    },
  }
}
