import { createHash } from 'node:crypto'
import type { Act, Json } from '#domain/act/act.ts'
import { chainDrafts } from '#domain/act/chain.ts'
import type { DocName } from '#domain/act/doc-name.ts'
import { decodeAct } from '#domain/act/encode.ts'
import type { ActId, DeviceId, SessionId, Sha256 } from '#domain/ids.ts'
import { accept, refuse, StoreError } from '#domain/refusal.ts'
import type { FoundingFacts, Store, Stores } from '../../../main/services/ports.ts'

const sha = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const named = (text: string) =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replaceAll(/[^a-z2-7]/g, 'a')
    .slice(0, 26)

/** What lies "on disk": several memory stores over one shelf are several processes on one store. */
export interface Shelf {
  readonly facts: FoundingFacts
  readonly acts: Map<DocName, Act[]>
  readonly attachments: Map<string, Uint8Array>
  readonly caches: Map<string, string>
  readonly listeners: Set<(docs: readonly DocName[], from: object) => void>
  sessions: number
}
export const newShelf = (facts: FoundingFacts): Shelf => ({
  facts,
  acts: new Map(),
  attachments: new Map(),
  caches: new Map(),
  listeners: new Set(),
  sessions: 0,
})

/** The `Store` port in memory; passes the same acceptance suite as the one on disk. */
export function memoryStore(shelf: Shelf): Store {
  const { facts } = shelf
  const device = named(`device of ${facts.committee}`) as DeviceId
  const session = named(`session ${++shelf.sessions} of ${facts.committee}`) as SessionId
  const counters = new Map<DocName, number>()
  const self = {}
  const leave: (() => void)[] = []
  return {
    info: { committee: facts.committee, device, member: facts.member, sample: facts.sample },
    documents: async () => [...shelf.acts.keys()],
    stamps: async () => new Map([...shelf.acts].map(([doc, acts]) => [doc, String(acts.length)])),
    load: async (doc) => [...(shelf.acts.get(doc) ?? [])],
    async append(drafts) {
      const written = chainDrafts(drafts, device, (text) => sha(text) as ActId)
      const acts = written.map(({ draft, text, id }): Act => {
        const decoded = decodeAct(text, { id, session, n: 1, member: facts.member })
        if (!decoded.ok) throw new StoreError(decoded.refusal)
        return { ...draft, v: 1, id, by: device, session, n: 0, member: facts.member }
      })
      const placed = acts.map((act) => {
        const n = (counters.get(act.doc) ?? 0) + 1
        counters.set(act.doc, n)
        return { ...act, n }
      })
      for (const act of placed) shelf.acts.set(act.doc, [...(shelf.acts.get(act.doc) ?? []), act])
      const docs = [...new Set(placed.map((act) => act.doc))]
      if (docs.length > 0) for (const listener of shelf.listeners) listener(docs, self)
      return placed
    },
    onChange(listen) {
      const heard = (docs: readonly DocName[], from: object) => from !== self && listen(docs)
      shelf.listeners.add(heard)
      const stop = () => void shelf.listeners.delete(heard)
      leave.push(stop)
      return stop
    },
    async putAttachment(bytes, limit) {
      const parts: Uint8Array[] = []
      let total = 0
      for await (const part of bytes) {
        total += part.length
        if (total > limit) return refuse({ kind: 'file', problem: 'too-large', file: '' })
        parts.push(part)
      }
      const whole = Buffer.concat(parts)
      const sha256 = sha(whole) as Sha256
      shelf.attachments.set(sha256, whole)
      return accept({ sha256, bytes: total })
    },
    getAttachment: async (hash) => shelf.attachments.get(hash) ?? null,
    readCache: async (name) => JSON.parse(shelf.caches.get(name) ?? 'null') as Json,
    writeCache: async (name, value) => void shelf.caches.set(name, JSON.stringify(value)),
    check: async () => ({
      acts: [...shelf.acts.values()].flat().length,
      segments: shelf.acts.size,
      attachments: shelf.attachments.size,
      problems: [],
    }),
    async close() {
      for (const stop of leave) stop()
    },
  }
}

/** The `Stores` port in memory: folders are names. */
export function memoryStores(): Stores {
  const shelves = new Map<string, Shelf>()
  return {
    protection: 'passphrase',
    async create(given, facts, begin) {
      const folder = given ?? `committee-${facts.committee.slice(0, 8)}`
      if (shelves.has(folder)) return refuse({ kind: 'store', problem: 'exists', where: folder })
      if (!facts.sample && facts.passphrase === null) return refuse({ kind: 'passphrase-needed' })
      const shelf = newShelf(facts)
      const deviceKey = sha(facts.committee).repeat(2)
      const begun = await begin?.({ store: memoryStore(shelf), deviceKey })
      if (begun && !begun.ok) return begun
      shelves.set(folder, shelf)
      return accept({ store: memoryStore(shelf), folder, deviceKey })
    },
    async open(folder, passphrase) {
      const shelf = shelves.get(folder)
      if (shelf === undefined) return refuse({ kind: 'store', problem: 'not-a-store', where: folder })
      if (!shelf.facts.sample && passphrase === null) return refuse({ kind: 'passphrase-needed' })
      if (!shelf.facts.sample && passphrase !== shelf.facts.passphrase)
        return refuse({ kind: 'wrong-passphrase' })
      return accept(memoryStore(shelf))
    },
    async inspect(folder) {
      const shelf = shelves.get(folder)
      if (shelf === undefined) return refuse({ kind: 'store', problem: 'not-a-store', where: folder })
      return accept({
        committee: shelf.facts.committee,
        sample: shelf.facts.sample,
        needsPassphrase: !shelf.facts.sample,
      })
    },
  }
}
