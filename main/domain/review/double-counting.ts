import { isPlaceholder } from '../decision/guide-text.ts'
import type { InstitutionId } from '../ids.ts'

/**
 * No credit twice for the same learning: a credential that already counts in one agreement of a receiver cannot count in
 * another that holds for the same learner path (domain.md 2.2, after the guide's principles and CAEL's standards).
 */
export interface CreditUse {
  /** The decision or agreement. */
  readonly agreementId: string
  readonly receiverId: InstitutionId
  /** The program or route that it holds for; null = every learner's path, which overlaps with all of them. */
  readonly learnerPath: string | null
  /** All credentials that must be completed for it. */
  readonly credentialIds: readonly string[]
  readonly courses: readonly { readonly subject: string; readonly number: string }[]
  /** Agreements that this one replaces: what they counted is free again. */
  readonly replaces: readonly string[]
}
export interface DoubleCounting {
  /** What keeps the proposed agreement from standing beside an existing one. */
  readonly blocked: readonly {
    readonly reason: 'credential-already-counted'
    readonly credentialId: string
    readonly agreementId: string
  }[]
  /**
   * Two ways to one course may both stand, and a learner who has gone both gets its credit once. Unassigned credit such
   * as `ECON 2XX0` names no course and is left out.
   */
  readonly creditedOnce: readonly {
    readonly reason: 'course-already-credited'
    readonly course: string
    readonly agreementId: string
  }[]
}

export function doubleCounting(proposed: CreditUse, existing: readonly CreditUse[]): DoubleCounting {
  const beside = existing.filter(
    (one) =>
      one.agreementId !== proposed.agreementId &&
      !proposed.replaces.includes(one.agreementId) &&
      one.receiverId === proposed.receiverId &&
      (one.learnerPath === null || proposed.learnerPath === null || one.learnerPath === proposed.learnerPath),
  )
  const courses = new Set(namedCourses(proposed))
  return {
    blocked: beside.flatMap(({ agreementId, credentialIds }) =>
      credentialIds
        .filter((id) => proposed.credentialIds.includes(id))
        .map((credentialId) => ({ reason: 'credential-already-counted', credentialId, agreementId })),
    ),
    creditedOnce: beside.flatMap((one) =>
      namedCourses(one)
        .filter((course) => courses.has(course))
        .map((course) => ({ reason: 'course-already-credited', course, agreementId: one.agreementId })),
    ),
  }
}

const namedCourses = ({ courses }: CreditUse): string[] => [
  ...new Set(
    courses
      .filter(({ number }) => !isPlaceholder(number))
      .map(({ subject, number }) => `${subject} ${number}`),
  ),
]
