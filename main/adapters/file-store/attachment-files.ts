import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Sha256 } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import { base32 } from '../crypto/base32.ts'
import { hmac, sha256Hex } from '../crypto/hash.ts'
import { deriveKey, seal, sealCommitted, sealOverhead, unseal, unsealCommitted } from '../crypto/sealed.ts'
import { errorCode, type StoreFs } from './fs.ts'

/** Attachments by the hash of their plain bytes (FORMAT.md, "Attachments"). */
export interface AttachmentFiles {
  /** Refuses over `limit` bytes, and a source that the system cannot read: that is no matter of the store. */
  put(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<Result<{ sha256: Sha256; bytes: number }>>
  get(hash: Sha256): Promise<Uint8Array | null>
  /** How many there are, and which are damaged. */
  check(): Promise<{
    count: number
    problems: readonly { readonly file: string; readonly what: string; readonly at: number | null }[]
  }>
}
export interface AttachmentParts {
  readonly fs: StoreFs
  readonly folder: string
  readonly temporary: string
  readonly storeKey: Uint8Array
  readonly random: (bytes: number) => Uint8Array
  readonly unique: () => string
}

class SourceError extends Error {}

async function* ofSource(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reading = bytes[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await reading.next().catch((error: unknown) => {
        throw errorCode(error) === '' ? error : new SourceError()
      })
      if (next.done === true) return
      yield next.value
    }
  } finally {
    await reading.return?.().catch(() => undefined)
  }
}

const partBytes = 4 * 1024 * 1024
const magic = Buffer.from('CWA1')
/** Magic, then the file's own key sealed under the store's: commitment, nonce, key, tag. */
const headLength = 4 + 32 + sealOverhead + 32
const headAbout = 'crosswalk/attachment-key/1'
/** A part knows its place and whether it is the last, so that parts cannot be swapped or cut off. */
const partAbout = (index: number, last: boolean) =>
  `crosswalk/attachment/1|${index}|${last ? 'last' : 'more'}`

export function createAttachmentFiles({
  fs,
  folder,
  temporary,
  storeKey,
  random,
  unique,
}: AttachmentParts): AttachmentFiles {
  const nameKey = deriveKey(storeKey, 'attachment-names/1')
  const wrappingKey = deriveKey(storeKey, 'attachments/1')
  const nameOf = (hash: string) => `${base32(hmac(nameKey, hash)).slice(0, 26)}.cwb`

  async function put(
    bytes: AsyncIterable<Uint8Array>,
    limit: number,
  ): Promise<Result<{ sha256: Sha256; bytes: number }>> {
    const path = join(temporary, `${unique()}.part`)
    const key = random(32)
    const hash = createHash('sha256')
    const file = await fs.create(path)
    let kept = false
    try {
      const head = Buffer.concat([magic, sealCommitted(wrappingKey, key, headAbout)])
      await file.write(head, 0)
      let position = head.length
      let total = 0
      let index = 0
      let held: Uint8Array[] = []
      let heldBytes = 0
      const writePart = async (part: Buffer, last: boolean) => {
        const sealed = seal(key, part, partAbout(index++, last))
        await file.write(sealed, position)
        position += sealed.length
      }
      for await (const chunk of ofSource(bytes)) {
        total += chunk.length
        if (total > limit) return refuse({ kind: 'file', problem: 'too-large', file: '' })
        hash.update(chunk)
        held.push(chunk)
        heldBytes += chunk.length
        if (heldBytes <= partBytes) continue
        // A whole part stays held until more follows: only then it is known not to be the last.
        let whole = Buffer.concat(held)
        for (; whole.length > partBytes; whole = whole.subarray(partBytes))
          await writePart(whole.subarray(0, partBytes), false)
        held = [Buffer.from(whole)]
        heldBytes = whole.length
      }
      await writePart(Buffer.concat(held), true)
      await file.sync()
      const sha256 = hash.digest('hex') as Sha256
      await file.close()
      kept = true
      await fs.rename(path, join(folder, nameOf(sha256)))
      await fs.syncFolder(folder)
      return accept({ sha256, bytes: total })
    } catch (error) {
      kept = false
      if (error instanceof SourceError) return refuse({ kind: 'file', problem: 'unreadable', file: '' })
      throw error
    } finally {
      if (!kept) {
        await file.close().catch(() => undefined)
        await fs.remove(path).catch(() => undefined)
      }
    }
  }

  async function readPlain(name: string): Promise<Buffer | null> {
    const path = join(folder, name)
    const at = await fs.kind(path)
    if (at === null || at.kind !== 'file' || at.size < headLength) return null
    const head = await fs.read(path, 0, headLength)
    const key =
      head.compare(magic, 0, 4, 0, 4) === 0 ? unsealCommitted(wrappingKey, head.subarray(4), headAbout) : null
    if (key === null) return null
    const parts: Buffer[] = []
    let position = headLength
    for (let index = 0; ; index++) {
      const sealed = await fs.read(path, position, partBytes + sealOverhead)
      position += sealed.length
      const last = position >= at.size
      const plain = unseal(key, sealed, partAbout(index, last))
      if (plain === null) return null
      parts.push(plain)
      if (last) return Buffer.concat(parts)
    }
  }

  /** 'unreadable' where the disk refuses just now. */
  const readNow = (name: string): Promise<Buffer | null | 'unreadable'> =>
    readPlain(name).catch((error: unknown) => {
      if (errorCode(error) === '') throw error
      return 'unreadable'
    })

  return {
    put,
    async get(hash) {
      const read = await readNow(nameOf(hash))
      const plain = read === 'unreadable' ? null : read
      return plain !== null && sha256Hex(plain) === hash ? plain : null
    },
    async check() {
      const problems: { file: string; what: string; at: number | null }[] = []
      let count = 0
      for (const { name, kind } of await fs.list(folder)) {
        count++
        const plain = kind === 'file' ? await readNow(name) : null
        if (plain === 'unreadable')
          problems.push({ file: `attachments/${name}`, what: 'cannot be read', at: null })
        else if (plain === null || nameOf(sha256Hex(plain)) !== name)
          problems.push({
            file: `attachments/${name}`,
            what: 'damaged: an attachment does not match its name',
            at: null,
          })
      }
      return { count, problems }
    },
  }
}
