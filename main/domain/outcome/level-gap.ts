import type { Outcome } from './outcome.ts'

/**
 * Revised Bloom level of the credential's outcome less that of the course's, -5..5, or null where one is not given
 * (domain.md 2.2). A hint that is never counted: graded assessments decide the level.
 */
export function levelGap(credential: Pick<Outcome, 'bloom'>, course: Pick<Outcome, 'bloom'>): number | null {
  return credential.bloom === null || course.bloom === null ? null : credential.bloom - course.bloom
}

/** Two levels or more below the course's is worth a look (domain.md 2.2). */
export const isFlaggedGap = (gap: number | null): boolean => gap !== null && gap <= -2
