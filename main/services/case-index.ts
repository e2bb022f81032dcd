import { z } from 'zod'
import type { Json } from '#domain/act/act.ts'
import { caseDoc, docParts, docTypeOf, reviewDoc, type DocName } from '#domain/act/doc-name.ts'
import { contestedPaths, valueAt } from '#domain/act/registers.ts'
import { readCase } from '#domain/case/read-case.ts'
import { shownPercent } from '#domain/fraction.ts'
import type { CaseId } from '#domain/ids.ts'
import { coverage } from '#domain/review/coverage.ts'
import { readReview } from '#domain/review/read-review.ts'
import type { CaseSummary, CoverageSummary } from '#contract/views.ts'
import { submissionsOf } from './case-facts.ts'
import { caseStage } from './case-stage.ts'
import type { Opened } from './opened.ts'

/**
 * One summary a case for the table, kept in memory and in a rebuildable cache. An entry holds the stamps of the
 * documents that it was made from; a case is read again only when one of them changed, or the day did (stages depend on
 * today's date).
 */
export interface CaseIndex {
  list(): Promise<readonly CaseSummary[]>
  /** Writes the cache; called when the committee closes and after quiet times. */
  persist(): Promise<void>
}

interface Entry { readonly stamp: string; readonly summary: CaseSummary }
const cacheName = 'case-index-1'
const cached = z.strictObject({ day: z.string(), entries: z.array(z.tuple([z.string(), z.string(), z.unknown()])) })

export function createCaseIndex(opened: Opened): CaseIndex {
  const entries = new Map<CaseId, Entry>()
  let day = ''
  let loaded = false
  let changed = false

  async function loadOnce(): Promise<void> {
    if (loaded) return
    loaded = true
    const decoded = cached.safeParse(await opened.store.readCache(cacheName))
    if (!decoded.success || decoded.data.day !== opened.clock.today()) return
    day = decoded.data.day
    // The cache is our own, encrypted and authenticated: its summaries are taken as written.
    for (const [id, stamp, summary] of decoded.data.entries) entries.set(id as CaseId, { stamp, summary: summary as CaseSummary })
  }

  return {
    async list() {
      await loadOnce()
      const today = opened.clock.today()
      if (day !== today) entries.clear()
      day = today
      const stamps = await opened.store.stamps()
      const submissions = submissionsByCase(stamps.keys())
      const policies = stampsOf(stamps, 'institution')
      // Libraries are few and a target may move between them: any change in one rereads the cases that aim at a course.
      const libraries = stampsOf(stamps, 'library')
      const stampFor = (own: readonly DocName[], aims: boolean) => [...own.map((name) => stamps.get(name) ?? ''), aims ? libraries : '', policies].join('|')
      const list: CaseSummary[] = []
      for (const doc of stamps.keys()) {
        if (docTypeOf(doc) !== 'case') continue
        const id = docParts(doc)[0] as CaseId
        const known = entries.get(id)
        const own = [doc, reviewDoc(id, opened.store.info.member), ...(submissions.get(id) ?? [])]
        const stamp = stampFor(own, known?.summary.target !== null)
        if (known?.stamp === stamp) {
          list.push(known.summary)
          continue
        }
        const summary = await summarise(opened, id, submissions.get(id) ?? [], today)
        if (!summary) continue
        entries.set(id, { stamp: stampFor(own, summary.target !== null), summary })
        changed = true
        list.push(summary)
      }
      return list
    },
    async persist() {
      if (!changed) return
      changed = false
      const value = { day, entries: [...entries].map(([id, entry]) => [id, entry.stamp, entry.summary]) }
      await opened.store.writeCache(cacheName, value as unknown as Json)
    },
  }
}

const stampsOf = (stamps: ReadonlyMap<DocName, string>, type: string): string => [...stamps].filter(([doc]) => docTypeOf(doc) === type).map(([doc, stamp]) => `${doc}=${stamp}`).sort().join()

function submissionsByCase(docs: Iterable<DocName>): Map<string, DocName[]> {
  const found = new Map<string, DocName[]>()
  for (const doc of docs) {
    if (docTypeOf(doc) !== 'submission') continue
    const of = docParts(doc)[0]!
    found.set(of, [...(found.get(of) ?? []), doc])
  }
  return found
}

async function summarise(opened: Opened, id: CaseId, submissions: readonly DocName[], today: string): Promise<CaseSummary | null> {
  const folded = await opened.documents.get(caseDoc(id))
  if (valueAt(folded, 'case/exists') !== true) return null
  const read = readCase(folded)
  const me = opened.store.info.member
  const reviewFolded = await opened.documents.get(reviewDoc(id, me))
  const review = readReview(reviewFolded)
  const submitted = await submissionsOf(opened, submissions, id)
  const first = read.targets[0]
  const institution = first ? await opened.institution(first.institutionId) : null
  const course = first ? (await opened.courses()).find((one) => one.id === first.courseId) : undefined
  const matches = read.agreed?.matches ?? review.matches
  let figures: CoverageSummary | null = null
  if (course && institution && matches.length > 0) {
    const found = coverage(course.outcomes, matches, institution)
    figures = {
      basis: read.agreed ? 'agreed' : 'mine',
      proven: shownPercent(found.proven),
      full: shownPercent(found.provenFull),
      partial: shownPercent(found.provenPartial),
      claimed: Math.max(0, shownPercent(found.withClaims) - shownPercent(found.proven)),
      threshold: institution.directThreshold,
    }
  }
  const current = read.decisions.filter((decision) => !decision.superseded)
  const lastAct = folded.acts.reduce((latest, act) => (act.at > latest ? act.at : latest), '')
  return {
    id,
    number: read.number,
    title: read.fields.title,
    provider: read.credential.provider,
    target: course && institution ? { institutionCode: institution.code, course: `${course.subject} ${course.number}` } : null,
    stage: caseStage(read, { me, begun: review.begun }, submitted.map((one) => one.memberId), today),
    receivedAt: read.fields.receivedAt,
    dueAt: read.fields.dueAt,
    assessorIds: read.assessorIds,
    coverage: figures,
    contested: contestedPaths(folded).length + contestedPaths(reviewFolded).length,
    decision: current[current.length - 1]?.award ?? null,
    updatedAt: lastAct,
  }
}
