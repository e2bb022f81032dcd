import { fromDecimal, type Fraction } from '../fraction.ts'
import type { Institution } from '../institution/institution.ts'
import type { Course } from '../library/course.ts'
import type { CriterionId } from '../ids.ts'
import { bandFor, type BandProposal } from '../review/bands.ts'
import type { Coverage } from '../review/coverage.ts'
import { criticalMet, gaps, type Gap } from '../review/gaps.ts'
import { awardText } from './award-text.ts'
import type { DecisionType } from './decision.ts'

/**
 * What the figures propose: a type of credit, a first text for the award, and what stands between the case and a direct
 * equivalent. It proposes and never decides; nobody is held to it.
 */
export interface ProposalFacts {
  readonly coverage: Coverage
  /** Required criteria below level 2; empty while nothing is scored. */
  readonly gatesBelow: readonly CriterionId[]
  readonly course: Course
  readonly institution: Institution
}
export interface Proposal {
  readonly type: DecisionType
  /** Other types that the same figures could support (domain.md 2.2). */
  readonly alternatives: readonly DecisionType[]
  /** Null where the award's text depends on facts only people know. */
  readonly award: string | null
  /** The course's credits for credit in the course's subject; null where the figures say nothing. */
  readonly credits: Fraction | null
  readonly band: BandProposal
  /** Gaps that would add most come first; outcomes of equal share stay in the course's order. */
  readonly wouldHelp: readonly Gap[]
}

const types: Record<BandProposal['proposal'], readonly [DecisionType, ...DecisionType[]]> = {
  direct: ['ASSIGNED'],
  unspecified: ['UNASSIGNED', 'CONDITIONAL', 'EXEMPTION'],
  bundle: ['CLUSTER', 'GENERAL_ELECTIVE'],
  none: ['NO_CREDIT', 'CLUSTER'],
}

/** Null where the course has no outcomes: there is nothing to compare, so there is nothing to propose. */
export function proposeDecision(facts: ProposalFacts): Proposal | null {
  const { coverage, course, institution } = facts
  const band = bandFor(coverage, criticalMet(course.outcomes, coverage), facts.gatesBelow, institution)
  if (band.why === 'nothing-to-compare') return null
  const [type, ...alternatives] = types[band.proposal]
  const carriesCredit = type === 'ASSIGNED' || type === 'UNASSIGNED'
  const credits = carriesCredit ? course.credits : null
  const wouldHelp = [...gaps(coverage)].sort((a, b) => {
    const difference = b.adds.n * a.adds.d - a.adds.n * b.adds.d
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  })
  return {
    type,
    alternatives,
    award: awardText({ type, institutionCode: institution.code, course, credits }),
    credits: credits === null ? null : fromDecimal(credits),
    band,
    wouldHelp,
  }
}
