import { z } from 'zod'
import { docName, docTypes, type DocName } from '#domain/act/doc-name.ts'
import { actId, committeeId, deviceId, sessionId } from '#domain/ids.ts'
import { sha256Bytes, sha256Hex } from '../crypto/hash.ts'
import type { Signer, Verifier } from '../crypto/signing.ts'

/**
 * The signed envelope of a segment (FORMAT.md, "Segment"). It is the same here and in a shared folder, so a segment can
 * be published byte for byte.
 */
export const segmentHeader = z.looseObject({
  v: z.looseObject({ envelope: z.int().min(1), acts: z.int().min(1) }),
  committee: committeeId,
  doc: docName,
  type: z.enum(docTypes),
  device: deviceId,
  session: sessionId,
  first: z.int().min(1),
  last: z.int().min(1),
  prev: actId.nullable(),
  length: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  enc: z.looseObject({
    alg: z.string().max(40),
    key: z.string().regex(/^[0-9a-f]{64}$/),
    zip: z.string().max(40),
  }),
})
export type SegmentHeader = z.infer<typeof segmentHeader>
export interface Segment {
  readonly header: SegmentHeader
  readonly headerBytes: Buffer
  readonly signature: Buffer
  readonly payload: Buffer
}

const magic = Buffer.from('CWK1')
const actsKind = 1
const maxHeader = 16_384
const fixed = 9
const signatureLength = 64

const signedText = (headerBytes: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`crosswalk/segment/1/${actsKind}\0`), sha256Bytes(headerBytes)])

export function encodeSegment(header: SegmentHeader, payload: Uint8Array, signer: Signer): Buffer {
  const headerBytes = Buffer.from(JSON.stringify(header))
  const start = Buffer.alloc(fixed)
  magic.copy(start)
  start.writeUInt8(actsKind, 4)
  start.writeUInt32LE(headerBytes.length, 5)
  return Buffer.concat([start, headerBytes, signer.sign(signedText(headerBytes)), payload])
}

/** The parts of a segment; null where it is none. Nothing is verified here but the shape. */
export function decodeSegment(bytes: Buffer): Segment | null {
  if (bytes.length < fixed || bytes.compare(magic, 0, 4, 0, 4) !== 0 || bytes[4] !== actsKind) return null
  const length = bytes.readUInt32LE(5)
  if (length > maxHeader || bytes.length < fixed + length + signatureLength) return null
  const headerBytes = bytes.subarray(fixed, fixed + length)
  let raw: unknown
  try {
    raw = JSON.parse(headerBytes.toString('utf8'))
  } catch {
    return null
  }
  const header = segmentHeader.safeParse(raw)
  if (!header.success) return null
  return {
    header: header.data,
    headerBytes,
    signature: bytes.subarray(fixed + length, fixed + length + signatureLength),
    payload: bytes.subarray(fixed + length + signatureLength),
  }
}

/** What is wrong with a segment by itself, in words; null where hash and signature hold. */
export function segmentFault(segment: Segment, verifier: Verifier): string | null {
  const { header, payload } = segment
  if (payload.length !== header.length || sha256Hex(payload) !== header.hash)
    return 'the payload does not match its hash'
  if (!verifier.verify(signedText(segment.headerBytes), segment.signature))
    return 'the signature does not hold'
  if (header.last < header.first) return 'the counters run backwards'
  if (header.doc.split('/')[0] !== header.type) return 'the document is not of its type'
  return null
}

/** What the payload's encryption is bound to, besides its key. */
export const payloadContext = (h: {
  committee: string
  doc: DocName
  device: string
  session: string
  first: number
}): string => `crosswalk/payload/1|${h.committee}|${h.doc}|${h.device}|${h.session}|${h.first}`
