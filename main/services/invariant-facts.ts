import { docParts } from '#domain/act/doc-name.ts'
import type { CaseId } from '#domain/ids.ts'
import type { InvariantFacts } from '#domain/invariants.ts'
import { readReview } from '#domain/review/read-review.ts'
import { allMeetings, caseRead } from './case-facts.ts'
import type { Opened } from './opened.ts'

/** Reads everything that this device can read, for the check of what must hold. */
export async function factsForInvariants(opened: Opened): Promise<InvariantFacts> {
  const cases = []
  for (const doc of await opened.documents.names('case/')) {
    const found = await caseRead(opened, docParts(doc)[0] as CaseId)
    if (found.ok) cases.push(found.value)
  }
  const reviews = []
  for (const doc of await opened.documents.names('review/')) {
    const [caseId, memberId] = docParts(doc)
    const { matches, scores } = readReview(await opened.documents.get(doc))
    // All of it was taken back, and perhaps its case after it.
    if (matches.length === 0 && scores.length === 0) continue
    reviews.push({ caseId: caseId!, memberId: memberId!, matches, scores })
  }
  const [committee, institutions, courses, meetings] = await Promise.all([
    opened.committee(),
    opened.institutions(),
    opened.courses(),
    allMeetings(opened),
  ])
  return { committee, institutions, courses, cases, reviews, meetings: meetings.map(({ read }) => read) }
}
