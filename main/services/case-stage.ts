import { missingGateItems } from '#domain/case/completeness.ts'
import type { Stage } from '#domain/case/case-file.ts'
import type { CaseRead } from '#domain/case/read-case.ts'
import { stageOf } from '#domain/case/stage.ts'
import type { MemberId } from '#domain/ids.ts'

/** A case's stage from what is known of it here; `submitted` are the members whose review is in. */
export function caseStage(
  read: CaseRead,
  viewer: { readonly me: MemberId; readonly begun: boolean },
  submitted: readonly MemberId[],
  today: string,
): Stage {
  // Somebody who works alone assesses without being assigned first.
  const assessorIds =
    read.assessorIds.length > 0
      ? read.assessorIds
      : viewer.begun || submitted.includes(viewer.me)
        ? [viewer.me]
        : []
  return stageOf(
    {
      withdrawn: read.withdrawn !== null,
      outcomes: read.credential.outcomes.length,
      gateItemsMissing: missingGateItems({
        credential: read.credential,
        targets: read.targets.length,
        documents: read.documents,
      }).length,
      assessors: assessorIds.map((id) => ({
        begun: id === viewer.me && viewer.begun,
        submitted: submitted.includes(id),
      })),
      agreed: read.agreed !== null,
      decisions: read.decisions.filter((decision) => !decision.superseded),
    },
    today,
  )
}
