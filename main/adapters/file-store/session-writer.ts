import { join } from 'node:path'
import { isUnread, type Act, type ActDraft } from '#domain/act/act.ts'
import { docTypeOf, type DocName } from '#domain/act/doc-name.ts'
import { chainDrafts, type WrittenAct } from '#domain/act/chain.ts'
import { decodeAct } from '#domain/act/encode.ts'
import type { ActId, CommitteeId, DeviceId, MemberId, SessionId } from '#domain/ids.ts'
import { StoreError } from '#domain/refusal.ts'
import { sha256Hex } from '../crypto/hash.ts'
import { seal } from '../crypto/sealed.ts'
import type { Signer } from '../crypto/signing.ts'
import { asStoreError } from './disk-refusal.ts'
import { encodeSegment, payloadContext, type SegmentHeader } from './envelope.ts'
import { encodeCommit, frameHash, frameOverhead } from './frames.ts'
import { maxStoreFile, type StoreFile, type StoreFs } from './fs.ts'
import type { NamedKey } from './key-box.ts'
import { maxSegmentText, packActs } from './payload.ts'
import { keyScope } from './scope.ts'
import type { Place, SegmentIndex } from './segment-index.ts'

export interface WriterParts {
  readonly fs: StoreFs
  readonly folder: string
  readonly info: { readonly committee: CommitteeId; readonly device: DeviceId; readonly member: MemberId }
  readonly signer: Signer
  readonly index: SegmentIndex
  readonly keysFor: (scopes: readonly string[]) => Promise<ReadonlyMap<string, NamedKey>>
  readonly newSession: () => SessionId
}
/** A session's file is read whole at opening: from this many bytes on the next commit goes to a new session. */
const fullFile = 64 * 1024 * 1024

/** Writes acts to the file of one session; see FORMAT.md, "Commits". */
export interface SessionWriter {
  append(drafts: readonly ActDraft[]): Promise<readonly Act[]>
  close(): Promise<void>
}

interface Session {
  readonly id: SessionId
  readonly name: string
  readonly file: StoreFile
  length: number
  commits: number
  readonly chains: Map<DocName, { n: number; last: ActId }>
}
/** An act as its reader decodes it: what is shown now must be what is shown after a restart. */
interface Decoded extends WrittenAct {
  readonly act: Act
}
interface Waiting {
  readonly written: readonly Decoded[]
  readonly done: (acts: readonly Act[]) => void
  readonly failed: (error: unknown) => void
}

/**
 * Group commit: an append starts at once when none is running, and takes everything that waits otherwise, so that many
 * small appends share one flush.
 */
export function createSessionWriter({
  fs,
  folder,
  info,
  signer,
  index,
  keysFor,
  newSession,
}: WriterParts): SessionWriter {
  let session: Session | null = null
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null
  let closed = false

  async function openSession(): Promise<Session> {
    if (session !== null && session.length < fullFile) return session
    await session?.file.close()
    session = null
    const id = newSession()
    const name = `${id}.cwk`
    index.own(name)
    const file = await fs.create(join(folder, name))
    try {
      await fs.syncFolder(folder)
    } catch (error) {
      await file.close().catch(() => undefined)
      throw error
    }
    session = { id, name, file, length: 0, commits: 0, chains: new Map() }
    return session
  }

  /** A session whose file may hold something half-written is never continued: the torn part is cut off, the next session begins. */
  async function abandon(failed: Session): Promise<void> {
    session = null
    await failed.file.truncate(failed.length).catch(() => undefined)
    await failed.file.close().catch(() => undefined)
  }

  async function commit(entries: readonly Waiting[]): Promise<void> {
    const current = await openSession()
    const acts: Act[][] = entries.map(() => [])
    const segments: { doc: DocName; bytes: Buffer; acts: number }[] = []
    const chains = new Map<DocName, { n: number; last: ActId }>()
    const grouped = byDocument(entries)
    const keys = await keysFor([...new Set([...grouped.keys()].map(keyScope))])
    for (const [doc, items] of grouped) {
      const start = current.chains.get(doc)
      let n = start?.n ?? 0
      let prev = start?.last ?? null
      const key = keys.get(keyScope(doc))!
      for (const run of runsOf(items)) {
        const first = n + 1
        for (const { entry, written } of run) {
          acts[entry]!.push({ ...written.act, session: current.id, n: ++n, member: info.member })
        }
        const plain = packActs(run.map(({ written }) => written.text))
        const payload = seal(key.key, plain, payloadContext({ ...info, doc, session: current.id, first }))
        const header: SegmentHeader = {
          v: { envelope: 1, acts: 1 },
          committee: info.committee,
          doc,
          type: docTypeOf(doc),
          device: info.device,
          session: current.id,
          first,
          last: n,
          prev,
          length: payload.length,
          hash: sha256Hex(payload),
          enc: { alg: 'A256GCM', key: key.name, zip: 'deflate' },
        }
        segments.push({ doc, bytes: encodeSegment(header, payload, signer), acts: run.length })
        prev = run[run.length - 1]!.written.id
      }
      if (prev !== null) chains.set(doc, { n, last: prev })
      if (segments.length % 64 === 63) await breathe()
    }
    const bytes = encodeCommit(
      current.commits + 1,
      segments.map((segment) => segment.bytes),
    )
    if (current.length + bytes.length > maxStoreFile) {
      const refusal = {
        kind: 'malformed',
        where: 'acts',
        problem: 'more at once than a store takes',
      } as const
      throw new StoreError(refusal)
    }
    try {
      await current.file.write(bytes, current.length)
      await current.file.sync()
    } catch (error) {
      await abandon(current)
      throw error
    }
    let at = current.length
    const placed = segments.map(({ doc, bytes: segment, acts: count }): { doc: DocName; place: Place } => {
      const place = {
        file: current.name,
        at: at + frameOverhead,
        length: segment.length,
        acts: count,
        hash: frameHash(segment),
      }
      at += frameOverhead + segment.length
      return { doc, place }
    })
    current.length = at
    current.commits++
    for (const [doc, chain] of chains) current.chains.set(doc, chain)
    index.addOwn(current.name, at, placed)
    entries.forEach((entry, i) => entry.done(inOrder(entry.written, acts[i]!)))
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const entries = waiting
      waiting = []
      try {
        await commit(entries)
      } catch (error) {
        const told = asStoreError(error, 'acts')
        for (const entry of entries) entry.failed(told)
      }
    }
    // In the same breath as the last look at what waits: whoever comes a moment later must find nobody running.
    running = null
  }

  return {
    append(drafts) {
      if (closed) return Promise.reject(new Error('the store is closed'))
      if (drafts.length === 0) return Promise.resolve([])
      const written: Decoded[] = []
      // What cannot be read back must never be written.
      for (const one of chainDrafts(drafts, info.device, (text) => sha256Hex(text) as string as ActId)) {
        const decoded = decodeAct(one.text, { id: one.id, session: '' as SessionId, n: 0, member: null })
        if (!decoded.ok) return Promise.reject(new StoreError(decoded.refusal))
        if (isUnread(decoded.value))
          return Promise.reject(new Error(`an act of unknown kind ${one.draft.kind} cannot be written`))
        written.push({ ...one, act: decoded.value })
      }
      return new Promise((done, failed) => {
        waiting.push({ written, done, failed })
        running ??= run()
      })
    },
    async close() {
      closed = true
      await running
      await session?.file.close()
      session = null
    },
  }
}

type Item = { readonly entry: number; readonly written: Decoded }

function byDocument(entries: readonly Waiting[]): Map<DocName, Item[]> {
  const found = new Map<DocName, Item[]>()
  entries.forEach(({ written }, entry) => {
    for (const one of written) {
      const items = found.get(one.draft.doc)
      if (items === undefined) found.set(one.draft.doc, [{ entry, written: one }])
      else items.push({ entry, written: one })
    }
  })
  return found
}

/** Cuts a document's acts where a segment would grow too large. */
function runsOf(items: readonly Item[]): Item[][] {
  const runs: Item[][] = [[]]
  let length = 0
  for (const item of items) {
    if (length > 0 && length + item.written.text.length > maxSegmentText) {
      runs.push([])
      length = 0
    }
    runs[runs.length - 1]!.push(item)
    length += item.written.text.length + 1
  }
  return runs
}

/** Back in the order of the drafts: acts were grouped by document on the way. */
function inOrder(written: readonly WrittenAct[], acts: readonly Act[]): readonly Act[] {
  const byId = new Map(acts.map((act) => [act.id, act]))
  return written.map(({ id }) => byId.get(id)!)
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))
