import { sha256Bytes } from '../crypto/hash.ts'

/**
 * Frames make an append-only file readable after damage (FORMAT.md, "Frames"): one flipped byte spoils one frame, and
 * reading goes on at the next. All frames of a commit were made durable together.
 */
export interface Frame {
  /** Offset of the frame in its file. */
  readonly at: number
  readonly commit: number
  readonly index: number
  readonly count: number
  readonly content: Buffer
  /** Start of the content's SHA-256, 16 hex digits. */
  readonly hash: string
}
export interface Damage {
  readonly at: number
  readonly what: string
}
export interface Scan {
  readonly frames: readonly Frame[]
  readonly damages: readonly Damage[]
  /** Where the next scan starts: the end of the last whole commit. What follows was never saved, or is being written. */
  readonly end: number
  /** Number of the last whole commit. */
  readonly commit: number
}

export const frameOverhead = 32
const magic = Buffer.from('CWKF')

/** One commit: all contents as frames, to be written and flushed together. */
export function encodeCommit(commit: number, contents: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    contents.flatMap((content, index) => {
      const head = Buffer.alloc(frameOverhead)
      magic.copy(head)
      head.writeUInt32LE(content.length, 4)
      head.writeUInt32LE(commit, 8)
      head.writeUInt32LE(index, 12)
      head.writeUInt32LE(contents.length, 16)
      sha256Bytes(content).copy(head, 20, 0, 8)
      sha256Bytes(head.subarray(0, 28)).copy(head, 28, 0, 4)
      return [head, content]
    }),
  )
}

/** Start of a frame's content hash, as a scan will report it. */
export const frameHash = (content: Uint8Array): string => sha256Bytes(content).toString('hex', 0, 8)

interface Head {
  readonly length: number
  readonly commit: number
  readonly index: number
  readonly count: number
}
function headAt(bytes: Buffer, at: number): Head | null {
  if (at + frameOverhead > bytes.length || bytes.compare(magic, 0, 4, at, at + 4) !== 0) return null
  if (sha256Bytes(bytes.subarray(at, at + 28)).compare(bytes, at + 28, at + 32, 0, 4) !== 0) return null
  return {
    length: bytes.readUInt32LE(at + 4),
    commit: bytes.readUInt32LE(at + 8),
    index: bytes.readUInt32LE(at + 12),
    count: bytes.readUInt32LE(at + 16),
  }
}

/**
 * Reads frames from bytes that start at offset `base` of their file and reach to its end. A tail that stops in the
 * middle of a frame or commit, or was filled with zeros, was never reported as saved: it is left out without a word.
 */
export function scanFrames(bytes: Buffer, base: number): Scan {
  const frames: Frame[] = []
  const damages: Damage[] = []
  let open: Frame[] = []
  let openCommit = -1
  let end = base
  let commit = 0
  const finish = (at: number) => {
    for (const frame of open) frames.push(frame)
    if (openCommit >= 0) commit = openCommit
    open = []
    openCommit = -1
    end = base + at
  }
  let lastByte = bytes.length
  while (lastByte > 0 && bytes[lastByte - 1] === 0) lastByte--
  // What was not flushed when the power went may come back as zeros. No frame ends in eight of them by chance.
  const endsInZeros = (end: number) => bytes.length - lastByte >= 8 && end > lastByte
  let at = 0
  while (at < bytes.length) {
    const head = headAt(bytes, at)
    if (head === null) {
      if (bytes.length - at < frameOverhead || endsInZeros(at + frameOverhead)) break
      const next = nextHead(bytes, at + 1)
      damages.push({ at: base + at, what: 'damaged: the start of a frame cannot be read' })
      if (next < 0) {
        // No frame follows: what the commit holds so far was written before the damage and is kept. The next scan looks
        // at this place again, in case somebody is writing just now.
        finish(at)
        break
      }
      at = next
      continue
    }
    if (head.length > bytes.length - at - frameOverhead) {
      // Nothing stands behind a write that was cut short: where a frame does, somebody claimed a length to hide it.
      const next = nextHead(bytes, at + 1)
      if (next >= 0) {
        damages.push({ at: base + at, what: 'damaged: a frame claims to be longer than its file' })
        at = next
        continue
      }
    }
    if (head.commit !== openCommit) {
      if (openCommit >= 0) finish(at)
      openCommit = head.commit
    }
    if (head.length > bytes.length - at - frameOverhead) break
    const content = bytes.subarray(at + frameOverhead, at + frameOverhead + head.length)
    const hash = frameHash(content)
    if (bytes.toString('hex', at + 20, at + 28) === hash)
      open.push({ at: base + at, commit: head.commit, index: head.index, count: head.count, content, hash })
    else if (endsInZeros(at + frameOverhead + head.length)) break
    else damages.push({ at: base + at, what: 'damaged: the content of a frame does not match its checksum' })
    at += frameOverhead + head.length
    if (head.index + 1 >= head.count) finish(at)
  }
  return { frames, damages, end, commit }
}

function nextHead(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(magic, from); at >= 0; at = bytes.indexOf(magic, at + 1))
    if (headAt(bytes, at) !== null) return at
  return -1
}
