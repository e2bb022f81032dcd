import type { OutcomeId } from '../ids.ts'
import type { OutcomeMatch } from '../review/outcome-match.ts'
import { isFlaggedGap, levelGap } from './level-gap.ts'
import type { Outcome } from './outcome.ts'

/**
 * At which levels of the revised Bloom scale the two sides work, and how far apart each matched pair lies (domain.md
 * 2.2). A hint and never a figure that decides: graded assessments decide the level.
 */
export type BloomCounts = readonly [number, number, number, number, number, number]
export interface LevelSide {
  /** Outcomes at levels 1 remember to 6 create. */
  readonly counts: BloomCounts
  readonly notGiven: number
  /** The level in the middle of those given, the lower of two; null where none is given. */
  readonly median: number | null
}
export interface PairGap {
  readonly courseOutcomeId: OutcomeId
  readonly credentialOutcomeId: OutcomeId
  /** Credential's level less the course's, -5..5; null where one is not given. */
  readonly gap: number | null
  readonly flagged: boolean
}
export interface LevelProfile {
  readonly credential: LevelSide
  readonly course: LevelSide
  /** Each matched pair with a strength above none, in the course's order, then by credential outcome's order. */
  readonly pairs: readonly PairGap[]
  /** Pairs two levels or more below the course, the widest first. */
  readonly flagged: readonly PairGap[]
}

export function levelProfile(
  credentialOutcomes: readonly Pick<Outcome, 'id' | 'bloom'>[],
  courseOutcomes: readonly Pick<Outcome, 'id' | 'bloom'>[],
  matches: readonly Pick<OutcomeMatch, 'courseOutcomeId' | 'credentialOutcomeId' | 'strength'>[],
): LevelProfile {
  const matched = new Set(
    matches
      .filter(({ strength }) => strength !== 'none')
      .map((match) => `${match.courseOutcomeId} ${match.credentialOutcomeId}`),
  )
  const pairs = courseOutcomes.flatMap((course) =>
    credentialOutcomes
      .filter((credential) => matched.has(`${course.id} ${credential.id}`))
      .map((credential): PairGap => {
        const gap = levelGap(credential, course)
        return {
          courseOutcomeId: course.id,
          credentialOutcomeId: credential.id,
          gap,
          flagged: isFlaggedGap(gap),
        }
      }),
  )
  return {
    credential: side(credentialOutcomes),
    course: side(courseOutcomes),
    pairs,
    flagged: pairs.filter(({ flagged }) => flagged).sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0)),
  }
}

function side(outcomes: readonly Pick<Outcome, 'bloom'>[]): LevelSide {
  const given = outcomes.flatMap(({ bloom }) => (bloom === null ? [] : [bloom])).sort((a, b) => a - b)
  const at = (level: number) => given.filter((one) => one === level).length
  return {
    counts: [at(1), at(2), at(3), at(4), at(5), at(6)],
    notGiven: outcomes.length - given.length,
    median: given[Math.ceil(given.length / 2) - 1] ?? null,
  }
}
