import type { Decision } from '../decision/decision.ts'
import type { Stage } from './case-file.ts'

/**
 * Where a case stands, computed from its acts and today's date and never stored (domain.md 9b). Work that has begun
 * says more than a gap in the dossier: a gap shows as `incomplete` only until an assigned assessor begins. `signed`,
 * `published` and `appealed` come with the acts that will make them.
 */
export interface StageFacts {
  readonly withdrawn: boolean
  readonly outcomes: number
  readonly gateItemsMissing: number
  /** One entry for each assigned assessor. */
  readonly assessors: readonly { readonly begun: boolean; readonly submitted: boolean }[]
  readonly agreed: boolean
  /** Recorded decisions that no other supersedes, one for each institution that decided. */
  readonly decisions: readonly StageDecision[]
}
export type StageDecision = Pick<
  Decision,
  'type' | 'conditions' | 'effectiveStart' | 'effectiveEnd' | 'reviewDueAt'
>

/** `today` is a local date, YYYY-MM-DD. */
export function stageOf(facts: StageFacts, today: string): Stage {
  if (facts.withdrawn) return 'withdrawn'
  // A deferred case goes back to a named meeting (domain.md 2.3): nothing has been decided yet.
  const decided = facts.decisions.filter(({ type }) => type !== 'DEFERRED')
  if (decided.length > 0) return furthest(decided.map((decision) => decisionStage(decision, today)))
  if (facts.agreed || facts.decisions.length > 0) return 'to_committee'
  const { assessors } = facts
  if (assessors.length > 0 && assessors.every(({ submitted }) => submitted)) return 'reconciling'
  if (assessors.some(({ begun, submitted }) => begun || submitted)) return 'in_review'
  if (facts.outcomes === 0) return 'intake'
  if (facts.gateItemsMissing > 0) return 'incomplete'
  return assessors.length > 0 ? 'assigned' : 'ready'
}

type DecidedStage = 'conditional' | 'review_due' | 'in_force' | 'decided' | 'expired'
/** Of several institutions' decisions the one that asks for attention first speaks for the case. */
const attention: readonly DecidedStage[] = ['conditional', 'review_due', 'in_force', 'decided', 'expired']
const furthest = (stages: readonly DecidedStage[]): DecidedStage =>
  attention.find((stage) => stages.includes(stage)) ?? 'decided'

function decisionStage(decision: StageDecision, today: string): DecidedStage {
  const thisMonth = today.slice(0, 7)
  // The last month is inside: a learner's completion date must fall in the span (domain.md 1.4).
  if (decision.effectiveEnd !== null && decision.effectiveEnd < thisMonth) return 'expired'
  if (decision.conditions.some(({ metAt }) => metAt === null)) return 'conditional'
  if (decision.reviewDueAt !== null && decision.reviewDueAt <= today) return 'review_due'
  const awards = awardingTypes.includes(decision.type)
  return awards && decision.effectiveStart !== null && decision.effectiveStart <= thisMonth
    ? 'in_force'
    : 'decided'
}
const awardingTypes: readonly Decision['type'][] = [
  'ASSIGNED',
  'UNASSIGNED',
  'GENERAL_ELECTIVE',
  'EXEMPTION',
  'CLUSTER',
  'BLOCK',
  'CONDITIONAL',
  'NO_CHANGE',
  'NO_CREDIT',
]
