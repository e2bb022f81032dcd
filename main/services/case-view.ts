import type { Act, Folded, Json } from '#domain/act/act.ts'
import { contestedPaths } from '#domain/act/registers.ts'
import { settlementOf, settlingActs } from '#domain/act/settled.ts'
import type { ActId, CaseId } from '#domain/ids.ts'
import { accept, type Result } from '#domain/refusal.ts'
import type { CaseView, ContestedField } from '#contract/views.ts'
import { gatherCase } from './case-facts.ts'
import { caseStage } from './case-stage.ts'
import type { Opened } from './opened.ts'

/** Everything that the case page shows, for the member of this device. */
export async function caseView(opened: Opened, caseId: CaseId): Promise<Result<CaseView>> {
  const gathered = await gatherCase(opened, caseId)
  if (!gathered.ok) return gathered
  const { read, folded, targets, rubric, review, reviewFolded, submissions, meeting, meetingFolded } = gathered.value
  const { members } = await opened.committee()
  const nameOf = (act: Act | undefined) => members.find((member) => member.id === act?.member)?.name ?? ''
  const mine = submissions.find((submission) => submission.memberId === opened.store.info.member)
  const changedSince = mine !== undefined && JSON.stringify([review.matches, review.scores]) !== JSON.stringify([mine.read.matches, mine.read.scores])
  return accept({
    id: read.id,
    number: read.number,
    fields: read.fields,
    stage: caseStage(read, { me: opened.store.info.member, begun: review.begun }, submissions.map((s) => s.memberId), opened.clock.today()),
    withdrawn: read.withdrawn,
    credential: read.credential,
    targets,
    documents: read.documents,
    assessorIds: read.assessorIds,
    rubric,
    mine: { matches: review.matches, scores: review.scores, submittedAt: mine?.read.at ?? null, changedSinceSubmit: changedSince },
    agreed: read.agreed && { matches: read.agreed.matches, scores: read.agreed.scores, at: read.agreed.at },
    submissions: submissions.map((submission) => ({ memberId: submission.memberId, at: submission.read.at })),
    draft: read.draft,
    decisions: read.decisions.map(({ act: _, ...decision }) => decision),
    meeting,
    contested: [folded, reviewFolded, ...(meetingFolded ? [meetingFolded] : [])].flatMap((document) => contestedFields(document, nameOf)),
    cameAfter: cameAfter(folded),
    exports: read.exports.map(({ sha256, filename, at }) => ({ sha256, filename, at })),
  })
}

function contestedFields(folded: Folded, nameOf: (act: Act | undefined) => string): ContestedField[] {
  const byId = new Map(folded.acts.map((act) => [act.id, act]))
  return contestedPaths(folded).map((path) => ({
    doc: folded.doc,
    path,
    values: (folded.registers.get(path) ?? []).map(({ act, value }) => ({ act, shown: shownValue(value), by: nameOf(byId.get(act)), at: byId.get(act)?.at ?? '' })),
  }))
}

/** A register's value as one line of text. */
export function shownValue(value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map((part: Json) => shownValue(part)).filter((part) => part !== '').join(', ')
  const fields = value as { readonly [key: string]: Json | undefined }
  return shownValue(fields['en'] ?? fields['fr'] ?? fields['text'] ?? Object.values(fields).find((part) => typeof part === 'string'))
}

/** Acts that arrived after a decision had settled what they touch. */
function cameAfter(folded: Folded): ActId[] {
  const late = new Set<ActId>()
  for (const act of settlingActs(folded)) {
    if (act.kind !== 'agreement.reached' && act.kind !== 'decision.recorded') continue
    const settlement = settlementOf(folded, act.id)
    // Only what its author had not seen: a later, knowing change is a new version, not a late arrival.
    for (const one of settlement?.cameAfter ?? []) if (!sees(folded, one, act.id)) late.add(one.id)
  }
  return [...late]
}

function sees(folded: Folded, act: Act, id: ActId): boolean {
  const visited = new Set<ActId>()
  const open: ActId[] = [...act.seen]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true
    if (visited.has(next)) continue
    visited.add(next)
    open.push(...(folded.known.get(next)?.act.seen ?? []))
  }
  return false
}
