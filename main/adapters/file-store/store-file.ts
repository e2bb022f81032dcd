import { join } from 'node:path'
import { z } from 'zod'
import type { Json } from '#domain/act/act.ts'
import { nestsDeeperThan } from '#domain/act/encode.ts'
import { committeeId, deviceId, memberId } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import { sha256Hex } from '../crypto/hash.ts'
import { errorCode, type StoreFs } from './fs.ts'

/** The newest format that this release reads and the one it writes. */
export const storeFormat = 1
const names = ['store.json', 'store-copy.json'] as const

const json: z.ZodType<Json> = z.json()
const storeFile = z.strictObject({
  crosswalk: z.literal('store'),
  format: z.literal(storeFormat),
  committee: committeeId,
  device: deviceId,
  deviceKey: z.string().regex(/^[0-9a-f]{128}$/),
  member: memberId,
  sample: z.boolean(),
  key: z.strictObject({
    by: z.enum(['system', 'passphrase', 'throw-away']),
    data: json,
  }),
})
export type StoreFile = z.infer<typeof storeFile>

/**
 * What a store is, as a hash that is sealed beside the device's keys: whoever has the disk but not the key cannot make
 * it another member's, or a sample.
 */
export const identityOf = (file: Omit<StoreFile, 'key'>): string =>
  sha256Hex(JSON.stringify([file.committee, file.device, file.deviceKey, file.member, file.sample]))

const withCheck = (file: StoreFile): string => {
  const text = JSON.stringify(file)
  return `${JSON.stringify({ ...file, check: sha256Hex(text) }, null, 2)}\n`
}

/** Both copies: one damaged byte must not lock everybody out. */
export async function writeStoreFile(fs: StoreFs, folder: string, file: StoreFile): Promise<void> {
  for (const name of names) {
    const handle = await fs.create(join(folder, name))
    try {
      await handle.write(Buffer.from(withCheck(file)), 0)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}

/** Reads the first intact copy. Refuses `not-a-store`, `newer` and `damaged`. */
export async function readStoreFile(fs: StoreFs, folder: string): Promise<Result<StoreFile>> {
  let found = false
  let held: unknown = null
  for (const name of names) {
    const read = await readCopy(fs, folder, name).catch((error: unknown) => {
      if (errorCode(error) === '') throw error
      held = error
      return null
    })
    if (read === null) continue
    if (read.ok || read.refusal.kind !== 'store' || read.refusal.problem !== 'damaged') return read
    found = true
  }
  // Neither copy is intact, and one could not be read just now: that is no damage.
  if (held !== null) throw held
  return refuse({
    kind: 'store',
    problem: found ? 'damaged' : 'not-a-store',
    where: found ? names[0] : folder,
  })
}

/** Which copies are damaged, for `check`. */
export async function storeFileProblems(fs: StoreFs, folder: string): Promise<string[]> {
  const problems: string[] = []
  for (const name of names) {
    const read = await readCopy(fs, folder, name).catch((error: unknown) => {
      if (errorCode(error) === '') throw error
      return null
    })
    if (read?.ok !== true) problems.push(name)
  }
  return problems
}

async function readCopy(fs: StoreFs, folder: string, name: string): Promise<Result<StoreFile> | null> {
  const path = join(folder, name)
  const at = await fs.kind(path)
  if (at === null) return null
  const damaged = refuse({ kind: 'store', problem: 'damaged', where: name })
  if (at.kind !== 'file' || at.size > 65_536) return damaged
  const text = (await fs.read(path, 0, at.size)).toString('utf8')
  // Its checksum is no secret: a hostile file may be intact. Decoding recurses.
  if (nestsDeeperThan(text, 10)) return damaged
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return damaged
    throw error
  }
  if (typeof raw !== 'object' || raw === null || !('crosswalk' in raw) || raw.crosswalk !== 'store')
    return damaged
  if ('format' in raw && typeof raw.format === 'number' && raw.format > storeFormat)
    return refuse({ kind: 'store', problem: 'newer', where: name })
  const { check, ...rest } = raw as Record<string, unknown>
  const file = storeFile.safeParse(rest)
  if (!file.success || check !== sha256Hex(JSON.stringify(rest))) return damaged
  return accept(file.data)
}
