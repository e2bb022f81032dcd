import type { ReadinessKey } from '#domain/decision/readiness.ts'
import type { MotionProblem } from '#domain/meeting/tally.ts'
import type { MessageId } from '../intl/index.ts'

type Texts = Readonly<Record<string, MessageId>>

/** What `incomplete` names, as what to do about it. The screens that list the same things use the same sentences. */
export const missingTexts = {
  'agreed-review': 'decision.need.agreed-review',
  institution: 'decision.need.institution',
  type: 'decision.need.type',
  award: 'decision.need.award',
  'award-unreadable': 'decision.need.award-unreadable',
  'award-not-of-type': 'decision.need.award-not-of-type',
  'award-of-other-institution': 'decision.need.award-of-other-institution',
  credits: 'decision.need.credits',
  'credits-differ-from-award': 'decision.need.credits-differ-from-award',
  rationale: 'decision.need.rationale',
  conditions: 'decision.need.conditions',
  'condition-due': 'decision.need.condition-due',
  'gate-override': 'decision.need.gate-override',
  'effective-span': 'decision.need.effective-span',
  'meeting-date': 'decision.need.meeting-date',
  motion: 'decision.need.motion',
  'motion-open': 'decision.need.motion-open',
  'motion-not-carried': 'decision.need.motion-not-carried',
  quorum: 'decision.need.quorum',
  'motion-text': 'minutes.need.motion-text',
  mover: 'minutes.need.mover',
  'seconder-is-mover': 'minutes.need.seconder-is-mover',
  'mover-recused': 'minutes.need.mover-recused',
  'seconder-recused': 'minutes.need.seconder-recused',
  'votes-for': 'minutes.need.votes-for',
  'votes-against': 'minutes.need.votes-against',
  'votes-abstained': 'minutes.need.votes-abstained',
  'more-votes-than-present': 'minutes.need.more-votes-than-present',
  attendance: 'minutes.need.attendance',
  reason: 'refusal.missing.reason',
  submissions: 'refusal.missing.submissions',
  outcomes: 'refusal.missing.outcomes',
} as const satisfies Record<ReadinessKey | MotionProblem, MessageId> & Texts

export const neededTexts = {
  'active-member': 'refusal.noRight.active',
  chair: 'refusal.noRight.chair',
  'chair-or-secretary': 'refusal.noRight.chairOrSecretary',
  'chair-or-registrar': 'refusal.noRight.chairOrRegistrar',
  'own-review': 'refusal.noRight.own',
  'own-notes': 'refusal.noRight.own',
} as const satisfies Texts

export const settledTexts = {
  'minutes.approved': 'refusal.settled.minutes',
  'motion.closed': 'refusal.settled.motion',
  'case.numbered': 'refusal.settled.number',
  'decision.recorded': 'refusal.settled.decision',
  'agreement.reached': 'refusal.settled.agreement',
  'review.submitted': 'refusal.settled.review',
  'export.recorded': 'refusal.settled.export',
  'case.withdrawn': 'refusal.settled.withdrawn',
} as const satisfies Texts

/** Faults that have a name in people's words; any other is told with its reference. */
export const unavailableTexts = {
  backend: 'refusal.unavailable.backend',
  offer: 'refusal.unavailable.backend',
  reconciliation: 'refusal.unavailable.reconciliation',
  'choose-folder': 'refusal.unavailable.chooseFolder',
  'system-keys': 'refusal.unavailable.systemKeys',
} as const satisfies Texts
