import { caseDoc, reviewDoc, type DocName } from '#domain/act/doc-name.ts'
import { emptyFold } from '#domain/act/fold.ts'
import { contestedPaths, valueAt } from '#domain/act/registers.ts'
import { readCase, type CaseRead } from '#domain/case/read-case.ts'
import { shownPercent } from '#domain/fraction.ts'
import type { CaseId } from '#domain/ids.ts'
import { coverage } from '#domain/review/coverage.ts'
import { readReview } from '#domain/review/read-review.ts'
import type { CaseSummary, CoverageSummary } from '#contract/views.ts'
import type { Aim, Aims } from './aims.ts'
import { submissionsOf, visibleSubmissions } from './case-facts.ts'
import { caseStage } from './case-stage.ts'
import type { Opened } from './opened.ts'

/** A row of the case table, and what it was made from beside the case's own documents. */
export interface Summarised {
  readonly summary: CaseSummary
  /** The first target, and what it was when the row was made; null where there is none. */
  readonly aim: (Aim & { readonly stamp: string }) | null
  /** The first day for which the stage was computed, and the first on which it may be another; null = none. */
  readonly since: string
  readonly until: string | null
}

/** Null where there is no such case, or no more. */
export async function summarise(
  opened: Opened,
  id: CaseId,
  submissions: readonly DocName[],
  stamps: ReadonlyMap<DocName, string>,
  aims: Aims,
  today: string,
): Promise<Summarised | null> {
  const folded = await opened.documents.get(caseDoc(id))
  if (valueAt(folded, 'case/exists') !== true) return null
  const read = readCase(folded)
  const me = opened.store.info.member
  const reviewName = reviewDoc(id, me)
  // Most cases of a large committee have no review of one's own: asking the store for each would cost more than the rest.
  const reviewFolded = stamps.has(reviewName) ? await opened.documents.get(reviewName) : emptyFold(reviewName)
  const review = readReview(reviewFolded)
  const submitted = visibleSubmissions(read, await submissionsOf(opened, submissions, id), me)
  const first = read.targets[0]
  const aimedAt = first ? await aims.at(first) : null
  const { institution = null, course } = aimedAt ?? {}
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
  const members = submitted.map((one) => one.memberId)
  return {
    summary: {
      id,
      number: read.number,
      title: read.fields.title,
      provider: read.credential.provider,
      target:
        course && institution
          ? { institutionCode: institution.code, course: `${course.subject} ${course.number}` }
          : null,
      stage: caseStage(read, { me, begun: review.begun }, members, today),
      receivedAt: read.fields.receivedAt,
      dueAt: read.fields.dueAt,
      assessorIds: read.assessorIds,
      coverage: figures,
      contested: contestedPaths(folded).length + contestedPaths(reviewFolded).length,
      decision: current[current.length - 1]?.award ?? null,
      updatedAt: lastAct,
    },
    aim: first && aimedAt ? { ...first, stamp: aimedAt.stamp } : null,
    since: today,
    until: stageHoldsUntil(current, today),
  }
}

/**
 * Only decisions look at the calendar (domain/case/stage.ts): at the month in which they begin and end, and at the day on
 * which they are looked at again.
 */
function stageHoldsUntil(decisions: CaseRead['decisions'], today: string): string | null {
  if (decisions.length === 0) return null
  const reviews = decisions.flatMap(({ reviewDueAt }) =>
    reviewDueAt !== null && reviewDueAt > today ? [reviewDueAt] : [],
  )
  return [nextMonth(today), ...reviews].sort()[0]!
}

/** The first day of the month after this one. */
function nextMonth(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number]
  const next = month === 12 ? [year + 1, 1] : [year, month + 1]
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`
}
