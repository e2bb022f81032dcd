import { z } from 'zod'
import type { Json } from '#domain/act/act.ts'
import type { DocName } from '#domain/act/doc-name.ts'
import type { CaseId } from '#domain/ids.ts'
import { readMeeting } from '#domain/meeting/read-meeting.ts'
import type { Documents } from './documents.ts'
import type { Store } from './ports.ts'

/**
 * Which meetings have a motion about which case, and how motions are numbered, without reading every meeting for every
 * case: a committee of many years has as many meetings as cases. Kept in memory and in a rebuildable cache, each entry
 * under the stamp of its meeting.
 */
export interface MeetingIndex {
  /** Meetings with a motion about the case, in no particular order. */
  about(caseId: CaseId): Promise<readonly DocName[]>
  motionNumbers(): Promise<readonly string[]>
  persist(): Promise<void>
}

const cacheName = 'meeting-index-1'
const entry = z.strictObject({
  doc: z.string(),
  stamp: z.string(),
  motions: z.array(z.tuple([z.string(), z.string()])),
})
interface Entry {
  readonly doc: string
  readonly stamp: string
  /** The case and the number of each motion. */
  readonly motions: readonly (readonly [caseId: string, number: string])[]
}

export function createMeetingIndex(store: Store, documents: Documents): MeetingIndex {
  const entries = new Map<string, Entry>()
  const byCase = new Map<string, Set<DocName>>()
  let loading: Promise<void> | null = null
  let looking: Promise<unknown> = Promise.resolve()
  let changed = false

  const put = (one: Entry) => {
    const doc = one.doc as DocName
    for (const [caseId] of entries.get(doc)?.motions ?? []) byCase.get(caseId)?.delete(doc)
    entries.set(doc, one)
    for (const [caseId] of one.motions) byCase.set(caseId, (byCase.get(caseId) ?? new Set()).add(doc))
  }
  async function load(): Promise<void> {
    const decoded = z.array(entry).safeParse(await store.readCache(cacheName))
    if (decoded.success) for (const one of decoded.data) put(one)
  }
  async function look(): Promise<void> {
    await (loading ??= load())
    for (const [doc, stamp] of await documents.stamps()) {
      if (!doc.startsWith('meeting/') || entries.get(doc)?.stamp === stamp) continue
      const read = readMeeting(await documents.get(doc))
      put({ doc, stamp, motions: (read?.motions ?? []).map((motion) => [motion.caseId, motion.number]) })
      changed = true
    }
  }
  /** One after the other: the second then finds what the first has read. */
  const upToDate = (): Promise<void> => {
    const turn = looking.then(look)
    looking = turn.catch(() => undefined)
    return turn
  }

  return {
    async about(caseId) {
      await upToDate()
      return [...(byCase.get(caseId) ?? [])]
    },
    async motionNumbers() {
      await upToDate()
      return [...entries.values()].flatMap(({ motions }) => motions.map(([, number]) => number))
    },
    async persist() {
      if (!changed) return
      changed = false
      await store.writeCache(cacheName, [...entries.values()] as unknown as Json)
    },
  }
}
