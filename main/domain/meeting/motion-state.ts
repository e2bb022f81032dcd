import type { MemberId, MotionId } from '../ids.ts'
import type { MotionStep, NoEffect } from './motion-steps.ts'

/**
 * Motions as their steps make them, folded in the order given. Whatever the steps say, the fold answers: a step that is
 * not possible where it stands is kept, changes nothing, and says why, because two secretaries may have written at once
 * and minutes lose nothing. Amendments reach to the second degree and one of each is pending at a time, as under
 * Robert's Rules (K, domain.md 3); a local rule that allows more is not modelled.
 */
export type MotionStatus =
  | { readonly kind: 'open' }
  | { readonly kind: 'tabled' }
  | { readonly kind: 'postponed'; readonly until: string | null }
  | { readonly kind: 'carried' | 'defeated' | 'tied' | 'withdrawn' }
  /** An amendment whose motion was withdrawn. */
  | { readonly kind: 'fell'; readonly with: MotionId }

export interface MotionState {
  readonly id: MotionId
  /** Null for a main motion; else the motion whose text this one would change. */
  readonly amends: MotionId | null
  readonly moverId: MemberId | null
  readonly seconderId: MemberId | null
  /** The words as moved, and the words as they stand after carried amendments: the latter are voted on. */
  readonly textAsMoved: string
  readonly text: string
  /** The carried amendments that made the text, in order. */
  readonly amendedBy: readonly MotionId[]
  readonly status: MotionStatus
}
export interface NotedStep {
  readonly step: MotionStep
  /** Null where the step had its effect. */
  readonly noEffect: NoEffect | null
}
export interface MotionsFolded {
  /** In the order in which they were moved. */
  readonly motions: readonly MotionState[]
  /** Every step, in order, none left out. */
  readonly steps: readonly NotedStep[]
}

type Motions = ReadonlyMap<MotionId, MotionState>

export function foldMotions(steps: readonly MotionStep[]): MotionsFolded {
  let motions: Motions = new Map()
  const noted = steps.map((step): NotedStep => {
    const after = take(motions, step)
    if (typeof after === 'string') return { step, noEffect: after }
    motions = after
    return { step, noEffect: null }
  })
  return { motions: [...motions.values()], steps: noted }
}

/** The amendment of a motion that has to be settled before the motion can be, or null. */
export const pendingAmendment = (motions: Iterable<MotionState>, id: MotionId): MotionState | null =>
  [...motions].find((one) => one.amends === id && isPending(one.status)) ?? null

const isPending = ({ kind }: MotionStatus): boolean =>
  kind === 'open' || kind === 'tabled' || kind === 'postponed'
const open: MotionStatus = { kind: 'open' }

/** The motions after one step, or why it has no effect. */
function take(motions: Motions, step: MotionStep): Motions | NoEffect {
  if (step.kind === 'moved' || step.kind === 'amendment-moved') return move(motions, step)
  const motion = motions.get(step.motionId)
  if (motion === undefined) return 'no-such-motion'
  if (!isPending(motion.status)) return 'already-settled'
  const put = (status: MotionStatus) => withStatus(motions, [motion], status)
  if (step.kind === 'taken-up') {
    if (motion.status.kind === 'open') return 'not-set-aside'
    if (motion.amends !== null) return 'only-with-its-motion'
    return withStatus(motions, [motion, ...amendmentsUnder(motions, motion)], open)
  }
  if (step.kind === 'withdrawn') {
    const fell = withStatus(motions, amendmentsUnder(motions, motion), { kind: 'fell', with: motion.id })
    return withStatus(fell, [motion], { kind: 'withdrawn' })
  }
  if (motion.status.kind !== 'open') return 'set-aside'
  if (step.kind === 'voted') {
    if (pendingAmendment(motions.values(), motion.id) !== null) return 'amendment-pending'
    if (step.result === 'no-quorum') return 'no-quorum'
    const closed = put({ kind: step.result })
    return step.result === 'carried' && motion.amends !== null ? amend(closed, motion) : closed
  }
  if (motion.amends !== null) return 'only-with-its-motion'
  const status: MotionStatus =
    step.kind === 'tabled' ? { kind: 'tabled' } : { kind: 'postponed', until: step.until }
  return withStatus(motions, [motion, ...amendmentsUnder(motions, motion)], status)
}

function move(
  motions: Motions,
  step: Extract<MotionStep, { kind: 'moved' | 'amendment-moved' }>,
): Motions | NoEffect {
  if (motions.has(step.motionId)) return 'already-moved'
  if (step.text.trim() === '') return 'no-text'
  if (step.moverId !== null && step.moverId === step.seconderId) return 'seconder-is-mover'
  const amends = step.kind === 'moved' ? null : step.amends
  if (amends !== null) {
    const target = motions.get(amends)
    if (target === undefined) return 'no-such-motion'
    if (!isPending(target.status)) return 'already-settled'
    if (target.status.kind !== 'open') return 'set-aside'
    if (target.amends !== null && motions.get(target.amends)?.amends !== null) return 'third-degree'
    if (pendingAmendment(motions.values(), amends) !== null) return 'amendment-pending'
    if (target.text === step.text) return 'same-text'
  }
  return new Map(motions).set(step.motionId, {
    id: step.motionId,
    amends,
    moverId: step.moverId,
    seconderId: step.seconderId,
    textAsMoved: step.text,
    text: step.text,
    amendedBy: [],
    status: open,
  })
}

/** The target reads as the carried amendment says; what the amendment itself was amended to counts. */
function amend(motions: Motions, amendment: MotionState): Motions {
  const target = motions.get(amendment.amends!)!
  return new Map(motions).set(target.id, {
    ...target,
    text: amendment.text,
    amendedBy: [...target.amendedBy, amendment.id],
  })
}

/** Amendments still pending under a motion, to both degrees. */
function amendmentsUnder(motions: Motions, motion: MotionState): MotionState[] {
  const first = pendingAmendment(motions.values(), motion.id)
  return first === null ? [] : [first, ...amendmentsUnder(motions, first)]
}

function withStatus(motions: Motions, which: readonly MotionState[], status: MotionStatus): Motions {
  const next = new Map(motions)
  for (const motion of which) next.set(motion.id, { ...next.get(motion.id)!, status })
  return next
}
