import { join } from 'node:path'
import type { CommitteeId, DeviceId, MemberId, SessionId } from '#domain/ids.ts'
import { refuse, type Result } from '#domain/refusal.ts'
import type { Clock, Ids, Log, Store } from '../../services/ports.ts'
import { publicKeyText, signerOf, verifierOf } from '../crypto/signing.ts'
import { createAttachmentFiles } from './attachment-files.ts'
import { createCacheFiles } from './cache-files.ts'
import { checkStore } from './check.ts'
import { asStoreError } from './disk-refusal.ts'
import { createDocumentReader } from './document-reader.ts'
import type { StoreFs } from './fs.ts'
import { openKeyBox } from './key-box.ts'
import { openIndex } from './saved-index.ts'
import { createSegmentReader } from './segment-reader.ts'
import { createSessionWriter } from './session-writer.ts'
import { watchOthers } from './watch-others.ts'

export interface OpenParts {
  readonly fs: StoreFs
  readonly folder: string
  readonly storeKey: Uint8Array
  readonly deviceKey: string
  /** `identityOf` the store's file. */
  readonly identity: string
  readonly info: {
    readonly committee: CommitteeId
    readonly device: DeviceId
    readonly member: MemberId
    readonly sample: boolean
  }
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly random: (bytes: number) => Uint8Array
  /** How often other processes' files are looked for without a hint, in milliseconds. */
  readonly pollEvery: number
}

/** A store whose key is at hand. */
export async function openStore(parts: OpenParts): Promise<Result<Store>> {
  const { fs, folder, storeKey, info, ids, log, random, pollEvery } = parts
  const at = {
    acts: join(folder, 'acts'),
    keys: join(folder, 'keys'),
    cache: join(folder, 'cache'),
    temporary: join(folder, 'tmp'),
    attachments: join(folder, 'attachments'),
  }
  for (const path of [at.cache, at.temporary]) if ((await fs.kind(path)) === null) await fs.makeFolder(path)
  for (const path of Object.values(at))
    if ((await fs.kind(path))?.kind !== 'folder')
      return refuse({ kind: 'store', problem: 'damaged', where: path.slice(folder.length + 1) })
  const unique = () => ids.next<string>()
  const keys = await openKeyBox({ fs, folder: at.keys, storeKey, random, session: unique })
  const device = keys.device()
  const verifier = verifierOf(parts.deviceKey)
  if (
    device === null ||
    verifier === null ||
    device.identity !== parts.identity ||
    publicKeyText(device.keys) !== parts.deviceKey
  )
    return refuse({ kind: 'store', problem: 'damaged', where: 'keys' })
  const caches = createCacheFiles(fs, at.cache, at.temporary, storeKey, unique)
  const attachments = createAttachmentFiles({
    fs,
    folder: at.attachments,
    temporary: at.temporary,
    storeKey,
    random,
    unique,
  })
  const { index, keep, longest } = await openIndex(fs, at.acts, caches)
  // Kept now as well as at closing: a program that is killed each time must not read everything anew each time.
  const kept = keep()
  const swept = sweep(fs, at.temporary, Date.parse(parts.clock.now()))
  const reader = createSegmentReader({ fs, folder: at.acts, info, verifier, keyOf: keys.byCommitment })
  const writer = createSessionWriter({
    fs,
    folder: at.acts,
    info,
    signer: signerOf(device.keys),
    index,
    keysFor: keys.forWriting,
    newSession: () => ids.next<SessionId>(),
  })
  const documents = createDocumentReader({ index, reader, caches, member: info.member, log })
  const others = watchOthers({ fs, folder: at.acts, index, log, pollEvery })

  return {
    ok: true,
    value: {
      info,
      async documents() {
        await others.look()
        return index.documents()
      },
      async stamps() {
        await others.look()
        return new Map(index.documents().map((doc) => [doc, index.stamp(doc)]))
      },
      async load(doc) {
        await others.look()
        return documents.load(doc)
      },
      append: writer.append,
      onChange: others.onChange,
      async putAttachment(bytes, limit) {
        try {
          return await attachments.put(bytes, limit)
        } catch (error) {
          throw asStoreError(error, 'attachments')
        }
      },
      getAttachment: attachments.get,
      readCache: (name) => caches.read(`app/${name}`),
      async writeCache(name, value) {
        if (!(await caches.write(`app/${name}`, value))) log.note('store.cache-not-written')
      },
      check: () => checkStore({ fs, folder, keys, reader, attachments, longest }),
      async close() {
        others.close()
        await writer.close()
        await keys.close()
        await documents.settle()
        await kept
        await swept
        await keep()
      },
    },
  }
}

const day = 86_400_000

/** Removes what processes that were killed left half-written; what is younger may be in the making just now. */
async function sweep(fs: StoreFs, folder: string, now: number): Promise<void> {
  try {
    for (const { name } of await fs.list(folder)) {
      const at = await fs.kind(join(folder, name))
      if (at?.kind === 'file' && now - at.changed > day) await fs.remove(join(folder, name))
    }
  } catch {
    // Garbage that cannot be removed now will be met again at the next opening.
  }
}
