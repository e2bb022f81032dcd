import type { CaseView, Target } from '#contract/views.ts'
import { creditConversions, hoursRatio, learningHours } from '#domain/case/hours.ts'
import { proposeDecision, type Proposal } from '#domain/decision/propose.ts'
import { decisionReadiness, type ReadinessKey } from '#domain/decision/readiness.ts'
import { awardText } from '#domain/decision/award-text.ts'
import type { Fraction } from '#domain/fraction.ts'
import type { Institution } from '#domain/institution/institution.ts'
import { currentMotion } from '#domain/meeting/current-motion.ts'
import type { MotionRead } from '#domain/meeting/read-meeting.ts'
import { coverage, type Coverage } from '#domain/review/coverage.ts'
import { criticalMet, type CriticalMet } from '#domain/review/gaps.ts'
import { rubricTotals, type RubricTotals } from '#domain/rubric/totals.ts'

/** Everything the decision form draws from: the figures, what they propose, and what is still missing. */
export interface DecisionFacts {
  readonly institution: Institution | null
  /** The target course at that institution, else the first target; null where the case names none. */
  readonly target: Target | null
  readonly basis: 'agreed' | 'mine'
  readonly totals: RubricTotals
  readonly coverage: Coverage | null
  readonly critical: CriticalMet | null
  readonly proposal: Proposal | null
  /** The award text for the type chosen in the form, else for the proposed type. */
  readonly proposedAward: string | null
  readonly hours: Fraction | null
  readonly instructionalHours: number | null
  readonly learningHours: Fraction | null
  readonly byInstructional: Fraction | null
  readonly byTotal: Fraction | null
  readonly motion: MotionRead | null
  readonly missing: readonly ReadinessKey[]
}

/** The motion that the case stands at; null before its meeting. */
export const motionOf = (view: Pick<CaseView, 'id' | 'meeting' | 'decisions'>): MotionRead | null =>
  currentMotion(view.meeting?.motions ?? [], view.id, view.decisions)

export function decisionFacts(view: CaseView, institutions: readonly Institution[]): DecisionFacts {
  const { draft } = view
  const target =
    view.targets.find((one) => one.institution.id === draft.institutionId) ?? view.targets[0] ?? null
  const institution =
    institutions.find((one) => one.id === draft.institutionId) ??
    (target?.institution.id === draft.institutionId ? target.institution : null)
  const policy = institution ?? target?.institution ?? null
  const review = view.agreed ?? view.mine
  const totals = rubricTotals(view.rubric, review.scores)
  const found = target === null ? null : coverage(target.course.outcomes, review.matches, target.institution)
  const proposal =
    target === null || found === null
      ? null
      : proposeDecision({
          coverage: found,
          gatesBelow: totals.gatesBelow,
          course: target.course,
          institution: target.institution,
        })
  const conversions =
    policy === null ? { byInstructional: null, byTotal: null } : creditConversions(view.credential, policy)
  const motion = motionOf(view)
  return {
    institution,
    target,
    basis: view.agreed === null ? 'mine' : 'agreed',
    totals,
    coverage: found,
    critical: target === null || found === null ? null : criticalMet(target.course.outcomes, found),
    proposal,
    proposedAward:
      draft.type === null
        ? (proposal?.award ?? null)
        : awardText({
            type: draft.type,
            institutionCode: policy?.code ?? '',
            course: target?.course ?? null,
            credits: draft.credits ?? target?.course.credits ?? null,
          }),
    hours: target === null ? null : hoursRatio(view.credential, target.course),
    instructionalHours: view.credential.instructionalHours,
    learningHours: learningHours(view.credential)?.hours ?? null,
    ...conversions,
    motion,
    missing: decisionReadiness({
      agreed: view.agreed !== null,
      draft,
      institution,
      gatesBelow: totals.gatesBelow,
      meetingDate: view.meeting?.date ?? null,
      motion,
    }),
  }
}

/** Where each missing thing is found: a field of the form, or another tab of the case. */
export type Place = { readonly field: string } | { readonly tab: 'compare' | 'score' | 'minutes' }
export function placeOf(key: ReadinessKey): Place {
  switch (key) {
    case 'agreed-review':
      return { tab: 'score' }
    case 'meeting-date':
    case 'motion':
    case 'motion-open':
    case 'motion-not-carried':
    case 'quorum':
      return { tab: 'minutes' }
    case 'institution':
    case 'type':
    case 'rationale':
    case 'conditions':
    case 'credits':
    case 'award':
    case 'gate-override':
      return { field: key }
    case 'award-unreadable':
    case 'award-not-of-type':
    case 'award-of-other-institution':
      return { field: 'award' }
    case 'credits-differ-from-award':
      return { field: 'credits' }
    case 'condition-due':
      return { field: 'conditions' }
    case 'effective-span':
      return { field: 'effective' }
  }
}
