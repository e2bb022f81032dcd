import { join } from 'node:path'
import type { AnyAct } from '#domain/act/act.ts'
import { decodeAct } from '#domain/act/encode.ts'
import type { ActId, CommitteeId, DeviceId, MemberId } from '#domain/ids.ts'
import { sha256Hex } from '../crypto/hash.ts'
import { unseal } from '../crypto/sealed.ts'
import type { Verifier } from '../crypto/signing.ts'
import { decodeSegment, payloadContext, segmentFault, type SegmentHeader } from './envelope.ts'
import { frameHash } from './frames.ts'
import { errorCode, type StoreFs } from './fs.ts'
import { unpackActs } from './payload.ts'
import { createReadAhead } from './read-ahead.ts'
import type { Place } from './segment-index.ts'

/** A fault that is none of the file's. */
export const notNow = 'cannot be read just now'
/** The bytes at a place are not those that the index knows: damaged since, or another file stands there. */
const movedAway = 'damaged: not what it was'

export interface ReadSegment {
  readonly header: SegmentHeader | null
  readonly acts: readonly AnyAct[]
  /** What is wrong, in words; empty where all is well. Acts that are intact are given all the same. */
  readonly faults: readonly string[]
}
export interface ReaderParts {
  readonly fs: StoreFs
  readonly folder: string
  readonly info: { readonly committee: CommitteeId; readonly device: DeviceId; readonly member: MemberId }
  readonly verifier: Verifier
  readonly keyOf: (commitment: string) => Promise<Uint8Array | null>
}
export interface SegmentReader {
  /** Segments with every check: signer, hash, signature, key, decoding. What lies together is read together. */
  readAll(places: readonly Place[]): Promise<readonly { readonly place: Place; readonly read: ReadSegment }[]>
  /** The same for one whose bytes are at hand. */
  open(bytes: Buffer): Promise<ReadSegment>
}

export function createSegmentReader({ fs, folder, info, verifier, keyOf }: ReaderParts): SegmentReader {
  const ahead = createReadAhead(fs)
  let opened = 0
  const failed = (header: SegmentHeader | null, fault: string): ReadSegment => ({
    header,
    acts: [],
    faults: [fault],
  })

  async function open(bytes: Buffer): Promise<ReadSegment> {
    const segment = decodeSegment(bytes)
    if (segment === null) return failed(null, 'damaged: not a segment')
    const { header } = segment
    if (header.committee !== info.committee) return failed(header, 'belongs to another committee')
    if (header.device !== info.device) return failed(header, 'signed by an unknown device')
    const fault = segmentFault(segment, verifier)
    if (fault !== null) return failed(header, `damaged: ${fault}`)
    if (header.enc.alg !== 'A256GCM' || header.enc.zip !== 'deflate')
      return failed(header, 'encrypted in a way that this release does not know')
    const key = await keyOf(header.enc.key)
    if (key === null) return failed(header, 'no key for it is here')
    const plain = unseal(key, segment.payload, payloadContext(header))
    const texts = plain === null ? null : unpackActs(plain)
    if (texts === null) return failed(header, 'damaged: cannot be decrypted')
    if (texts.length !== header.last - header.first + 1)
      return failed(header, 'damaged: holds another number of acts than it says')
    const acts: AnyAct[] = []
    const faults: string[] = []
    texts.forEach((text, i) => {
      const decoded = decodeAct(text, {
        id: sha256Hex(text) as string as ActId,
        session: header.session,
        n: header.first + i,
        member: info.member,
      })
      if (!decoded.ok)
        faults.push(
          `act ${header.first + i} cannot be read${decoded.refusal.kind === 'malformed' ? ` (${decoded.refusal.where})` : ''}`,
        )
      else if (decoded.value.doc !== header.doc || decoded.value.by !== header.device)
        faults.push(`act ${header.first + i} belongs elsewhere`)
      else acts.push(decoded.value)
    })
    return { header, acts, faults }
  }

  const openKnown = async (bytes: Buffer, hash: string): Promise<ReadSegment> =>
    frameHash(bytes) === hash ? open(bytes) : failed(null, movedAway)

  /** What looked damaged may have been read while it was being written. */
  async function openAnew(path: string, { at, length, hash }: Place): Promise<ReadSegment> {
    const bytes = await readNow(() => ahead.anew(path, at, length))
    return bytes === null ? failed(null, notNow) : openKnown(bytes, hash)
  }

  return {
    open,
    async readAll(places) {
      const found: { place: Place; read: ReadSegment }[] = []
      for (const run of nearby(places)) {
        const start = run[0]!.at
        const end = run[run.length - 1]!.at + run[run.length - 1]!.length
        const path = join(folder, run[0]!.file)
        const bytes = await readNow(() => ahead.read(path, start, end - start))
        if (bytes === null) {
          for (const place of run) found.push({ place, read: failed(null, notNow) })
          continue
        }
        for (const place of run) {
          const content = bytes.subarray(place.at - start, place.at - start + place.length)
          const read = await openKnown(content, place.hash)
          found.push({ place, read: read.faults.length === 0 ? read : await openAnew(path, place) })
          // Signatures are checked on the thread that also answers windows and requests. Counted over all calls: ten
          // thousand small documents from blocks at hand would never let go of it.
          opened += 1
          if (opened % 32 === 0) await new Promise<void>((resolve) => setImmediate(resolve))
        }
      }
      return found
    },
  }
}

/** Null where the disk refuses to read. */
async function readNow(read: () => Promise<Buffer>): Promise<Buffer | null> {
  try {
    return await read()
  } catch (error) {
    if (errorCode(error) === '') throw error
    return null
  }
}

const largestRead = 16_000_000
const largestGap = 65_536

/** Runs of places in one file that are cheaper to read at once than one by one. */
function nearby(places: readonly Place[]): Place[][] {
  const runs: Place[][] = []
  const sorted = [...places].sort((a, b) => (a.file === b.file ? a.at - b.at : a.file < b.file ? -1 : 1))
  for (const place of sorted) {
    const run = runs[runs.length - 1]
    const last = run?.[run.length - 1]
    const near =
      last !== undefined &&
      last.file === place.file &&
      place.at - (last.at + last.length) <= largestGap &&
      place.at + place.length - run![0]!.at <= largestRead
    if (near) run!.push(place)
    else runs.push([place])
  }
  return runs
}
