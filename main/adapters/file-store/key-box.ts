import { join } from 'node:path'
import { z } from 'zod'
import { committedBox, deriveKey, keyCommitment } from '../crypto/sealed.ts'
import type { DeviceKeys } from '../crypto/signing.ts'
import { encodeCommit, scanFrames } from './frames.ts'
import { errorCode, maxStoreFile, type StoreFs, type StoreFile as Handle } from './fs.ts'

/** A key and its commitment, by which segments name it. */
export interface NamedKey {
  readonly name: string
  readonly key: Uint8Array
}

/** The device's keys, and the `identityOf` the store that they were made for. */
export interface HeldDevice {
  readonly keys: DeviceKeys
  readonly identity: string
}

/** The keys in a store: the device's own and one per scope of documents, each written twice (FORMAT.md, "Keys"). */
export interface KeyBox {
  device(): HeldDevice | null
  /** The keys that encrypt new acts of these scopes: absent ones are made, and made durable together. */
  forWriting(scopes: readonly string[]): Promise<ReadonlyMap<string, NamedKey>>
  /** The key of this commitment; looks for other processes' new keys before it answers null. */
  byCommitment(commitment: string): Promise<Uint8Array | null>
  /** Key files in which some copy of a key cannot be read, for `check`. */
  problems(): Promise<readonly { readonly file: string; readonly what: string; readonly at: number | null }[]>
  close(): Promise<void>
}
export interface KeyBoxParts {
  readonly fs: StoreFs
  readonly folder: string
  readonly storeKey: Uint8Array
  readonly random: (bytes: number) => Uint8Array
  /** A name for the file of this process' new keys; asked for when one is needed. */
  readonly session: () => string
}

const hex = z
  .string()
  .regex(/^[0-9a-f]+$/)
  .max(2000)
const record = z.discriminatedUnion('holds', [
  z.strictObject({ holds: z.literal('device'), identity: hex, signPrivate: hex, agreePrivate: hex }),
  z.strictObject({
    holds: z.literal('scope'),
    scope: z.string().max(200),
    name: z.string().regex(/^[0-9a-f]{64}$/),
    key: z.string().regex(/^[0-9a-f]{64}$/),
  }),
])
type KeyRecord = z.infer<typeof record>
const about = 'crosswalk/keys/1'

export const deviceRecord = (keys: DeviceKeys, identity: string): KeyRecord => ({
  holds: 'device',
  identity,
  signPrivate: Buffer.from(keys.signPrivate).toString('hex'),
  agreePrivate: Buffer.from(keys.agreePrivate).toString('hex'),
})
export const scopeRecord = (scope: string, key: Uint8Array): KeyRecord => ({
  holds: 'scope',
  scope,
  name: keyCommitment(key),
  key: Buffer.from(key).toString('hex'),
})

/** One commit of a key file: every record twice, because a damaged key would cost more than the place. */
export function encodeKeys(storeKey: Uint8Array, commit: number, records: readonly KeyRecord[]): Buffer {
  const box = committedBox(deriveKey(storeKey, 'keys/1'))
  const sealed = () => records.map((one) => box.seal(Buffer.from(JSON.stringify(one)), about))
  return encodeCommit(commit, [...sealed(), ...sealed()])
}

export async function openKeyBox({ fs, folder, storeKey, random, session }: KeyBoxParts): Promise<KeyBox> {
  const box = committedBox(deriveKey(storeKey, 'keys/1'))
  const byName = new Map<string, Uint8Array>()
  const byScope = new Map<string, string[]>()
  const seen = new Map<string, number>()
  let held: HeldDevice | null = null
  let own: { file: Handle; length: number; commit: number } | null = null
  let making: Promise<unknown> = Promise.resolve()

  const take = (one: KeyRecord) => {
    if (one.holds === 'device')
      held = {
        identity: one.identity,
        keys: {
          signPrivate: Buffer.from(one.signPrivate, 'hex'),
          agreePrivate: Buffer.from(one.agreePrivate, 'hex'),
        },
      }
    else {
      if (byName.has(one.name)) return
      byName.set(one.name, Buffer.from(one.key, 'hex'))
      byScope.set(one.scope, [...(byScope.get(one.scope) ?? []), one.name].sort())
    }
  }
  const scan = async (name: string, size: number) => {
    const path = join(folder, name)
    return scanFrames(await fs.read(path, 0, size), 0)
  }
  const open = (content: Buffer): KeyRecord | null => {
    const plain = box.open(content, about)
    if (plain === null) return null
    const decoded = record.safeParse(JSON.parse(plain.toString('utf8')))
    return decoded.success ? decoded.data : null
  }
  async function refresh(): Promise<void> {
    for (const { name, kind } of await fs.list(folder)) {
      if (kind !== 'file' || !name.endsWith('.cwk')) continue
      const size = (await fs.kind(join(folder, name)))?.size ?? 0
      if (seen.get(name) === size || size > maxStoreFile) continue
      const frames = await scan(name, size).then(
        (found) => found.frames,
        (error: unknown) => {
          // Cannot be read just now: tried again at the next look, and the other files' keys are there meanwhile.
          if (errorCode(error) === '') throw error
          return null
        },
      )
      if (frames === null) continue
      const taken = new Set<string>()
      for (const frame of frames) {
        // The second copy is opened only where the first could not be.
        const place = `${frame.commit} ${frame.index % (frame.count / 2)}`
        const one = taken.has(place) ? null : open(frame.content)
        if (one === null) continue
        take(one)
        taken.add(place)
        // A large committee has ten thousand keys, opened on the thread that also answers windows and requests.
        if (taken.size % 256 === 0) await new Promise<void>((resolve) => setImmediate(resolve))
      }
      seen.set(name, size)
    }
  }

  /** Of several keys of a scope all processes write with the same one. */
  const known = (scope: string): NamedKey | undefined => {
    const name = byScope.get(scope)?.[0]
    return name === undefined ? undefined : { name, key: byName.get(name)! }
  }

  async function makeAbsent(scopes: readonly string[]): Promise<void> {
    if (scopes.every((scope) => known(scope) !== undefined)) return
    await refresh()
    const records = scopes
      .filter((scope) => known(scope) === undefined)
      .map((scope) => scopeRecord(scope, random(32)))
    if (records.length === 0) return
    try {
      if (own === null) {
        own = { file: await fs.create(join(folder, `${session()}.cwk`)), length: 0, commit: 0 }
        await fs.syncFolder(folder)
      }
      const bytes = encodeKeys(storeKey, own.commit + 1, records)
      await own.file.write(bytes, own.length)
      await own.file.sync()
      own = { file: own.file, length: own.length + bytes.length, commit: own.commit + 1 }
    } catch (error) {
      // What was half written stays a torn tail: the next key goes to a new file.
      await own?.file.close().catch(() => undefined)
      own = null
      throw error
    }
    for (const record of records) take(record)
  }

  await refresh()
  return {
    device: () => held,
    async forWriting(scopes) {
      const turn = making.then(() => makeAbsent(scopes))
      making = turn.catch(() => undefined)
      await turn
      return new Map(scopes.map((scope) => [scope, known(scope)!]))
    },
    async byCommitment(commitment) {
      const here = byName.get(commitment)
      if (here !== undefined) return here
      await refresh()
      return byName.get(commitment) ?? null
    },
    async problems() {
      const problems: { file: string; what: string; at: number | null }[] = []
      for (const { name, kind } of await fs.list(folder)) {
        const file = `keys/${name}`
        const size = (await fs.kind(join(folder, name)))?.size ?? 0
        if (kind !== 'file' || !name.endsWith('.cwk'))
          problems.push({ file, what: 'not a file of this store', at: null })
        else if (size > maxStoreFile)
          problems.push({ file, what: 'larger than any file of this store', at: null })
        else {
          const scanned = await scan(name, size).catch((error: unknown) => {
            if (errorCode(error) === '') throw error
            return null
          })
          if (scanned === null) {
            problems.push({ file, what: 'cannot be read', at: null })
            continue
          }
          const { frames, damages } = scanned
          for (const { what, at } of damages) problems.push({ file, what, at })
          for (const frame of frames)
            if (open(frame.content) === null)
              problems.push({ file, what: 'a key cannot be decrypted', at: frame.at })
        }
      }
      return problems
    },
    async close() {
      await own?.file.close()
      own = null
    },
  }
}
