import { accept, refuse, type Result } from '../refusal.ts'
import type { Motion } from './meeting.ts'
import type { ClosedVote } from './read-meeting.ts'
import type { RuleSet } from './rule-set.ts'
import { recordProblems } from './tally.ts'
import { tallyUnder, type RuleTally, type VoteFacts } from './tally-under.ts'

/** A vote closed under a body's own rules: what is recorded of it, and the tally that led there. */
export interface ClosedUnder {
  /** As the record of a closed vote holds it: the counts' own result, with whether there was a quorum beside it. */
  readonly closed: ClosedVote
  readonly tally: RuleTally
}

/**
 * Closes a vote, or says all that is missing or against the rules. A tie that the chair may still break is not closed
 * before the chair has said so or let it stand (`castingVote` null with `letTieStand`). A motion that was withdrawn,
 * tabled or postponed has no vote to close.
 */
export function closeUnder(
  rules: RuleSet,
  facts: VoteFacts & { readonly motion: Pick<Motion, 'text'>; readonly letTieStand?: boolean },
): Result<ClosedUnder> {
  const tally = tallyUnder(rules, facts)
  const missing: string[] = [...recordProblems(facts), ...tally.problems]
  if (facts.setAside) missing.push('set-aside')
  else if (tally.castingVote === 'due' && facts.letTieStand !== true) missing.push('casting-vote')
  if (missing.length > 0 || tally.counted === null) return refuse({ kind: 'incomplete', missing })
  const { counted: result, entitled, present, quorumMet } = tally
  return accept({ closed: { result, entitled, present, quorumMet }, tally })
}
