import { z } from 'zod'
import type { Json } from '#domain/act/act.ts'
import { docParts, reviewDoc, caseDoc, type DocName } from '#domain/act/doc-name.ts'
import { courseId, institutionId, type CaseId } from '#domain/ids.ts'
import type { CaseSummary } from '#contract/views.ts'
import { createAims } from './aims.ts'
import { summarise, type Summarised } from './case-summary.ts'
import type { Opened } from './opened.ts'

/**
 * One summary a case for the table, kept in memory and in a rebuildable cache. A summary is used again while the stamps of
 * the case's documents and the content of the course and policy that it aims at are the same, and today lies in the days
 * for which its stage holds.
 */
export interface CaseIndex {
  /** By number, then those that are new by title. */
  list(): Promise<readonly CaseSummary[]>
  /** Writes the cache; called when the committee closes and after quiet times. */
  persist(): Promise<void>
}

interface Entry extends Summarised {
  readonly stamp: string
}
const beforeId = 'case/'
const cacheName = 'case-index-3'
const cached = z.array(
  z.strictObject({
    stamp: z.string(),
    summary: z.looseObject({ id: z.string() }),
    aim: z.strictObject({ courseId, institutionId, stamp: z.string() }).nullable(),
    since: z.string(),
    until: z.string().nullable(),
  }),
)

export function createCaseIndex(opened: Opened): CaseIndex {
  const entries = new Map<string, Entry>()
  let loading: Promise<void> | null = null
  let listing: Promise<unknown> = Promise.resolve()
  let changed = false

  async function load(): Promise<void> {
    const decoded = cached.safeParse(await opened.store.readCache(cacheName))
    if (!decoded.success) return
    // The cache is our own, encrypted and authenticated: its summaries are taken as written.
    for (const entry of decoded.data) entries.set(entry.summary.id, entry as unknown as Entry)
  }

  async function list(): Promise<readonly CaseSummary[]> {
    await (loading ??= load())
    const today = opened.clock.today()
    const stamps = await opened.documents.stamps()
    const submissions = submissionsByCase(stamps.keys())
    const stampOf = (id: CaseId): string =>
      [caseDoc(id), reviewDoc(id, opened.store.info.member), ...(submissions.get(id) ?? [])]
        .map((doc) => stamps.get(doc) ?? '')
        .join('|')
    // Anew for each listing, and after the stamps: what is found is at least as new as they are.
    const aims = createAims(opened)
    const aimHolds = async (aim: Entry['aim']) => aim === null || (await aims.at(aim)).stamp === aim.stamp
    const found: CaseSummary[] = []
    const seen = new Set<string>()
    for (const doc of stamps.keys()) {
      if (!doc.startsWith(beforeId)) continue
      const id = doc.slice(beforeId.length) as CaseId
      const known = entries.get(id)
      const holds =
        known !== undefined &&
        known.stamp === stampOf(id) &&
        known.since <= today &&
        (known.until === null || today < known.until) &&
        (await aimHolds(known.aim))
      if (holds) {
        found.push(known.summary)
        seen.add(id)
        continue
      }
      const made = await summarise(opened, id, submissions.get(id) ?? [], stamps, aims, today)
      // A case whose opening was undone.
      if (made === null) continue
      entries.set(id, { ...made, stamp: stampOf(id) })
      changed = true
      found.push(made.summary)
      seen.add(id)
    }
    for (const id of entries.keys()) if (!seen.has(id)) changed = entries.delete(id)
    return found.sort(byNumberThenTitle)
  }

  return {
    list() {
      // One after the other: the second then finds what the first has read.
      const turn = listing.then(list)
      listing = turn.catch(() => undefined)
      return turn
    },
    async persist() {
      if (!changed) return
      changed = false
      await opened.store.writeCache(cacheName, [...entries.values()] as unknown as Json)
    },
  }
}

const titleOf = ({ title }: CaseSummary) => title.en ?? title.fr ?? ''
function byNumberThenTitle(a: CaseSummary, b: CaseSummary): number {
  const order = (x: string, y: string) => (x === y ? 0 : x < y ? -1 : 1)
  if ((a.number === null) !== (b.number === null)) return a.number === null ? 1 : -1
  return order(a.number ?? '', b.number ?? '') || order(titleOf(a), titleOf(b)) || order(a.id, b.id)
}

function submissionsByCase(docs: Iterable<DocName>): Map<string, DocName[]> {
  const found = new Map<string, DocName[]>()
  for (const doc of docs) {
    if (!doc.startsWith('submission/')) continue
    const of = docParts(doc)[0]!
    const list = found.get(of)
    if (list) list.push(doc)
    else found.set(of, [doc])
  }
  for (const list of found.values()) list.sort()
  return found
}
