import { divide, fromDecimal, sum, type Fraction } from '../fraction.ts'
import type { Institution } from '../institution/institution.ts'
import type { Course } from '../library/course.ts'
import type { CredentialFields } from './micro-credential.ts'

type Hours = Pick<
  CredentialFields,
  'instructionalHours' | 'practiceHours' | 'workplaceHours' | 'selfStudyHours' | 'totalLearningHours'
>

/** Total learning hours as the dossier states them, else the sum of the parts that it states; null where it states none. */
export function learningHours(
  credential: Hours,
): { readonly hours: Fraction; readonly basis: 'stated' | 'sum-of-parts' } | null {
  if (credential.totalLearningHours !== null)
    return { hours: fromDecimal(credential.totalLearningHours), basis: 'stated' }
  const parts = [
    credential.instructionalHours,
    credential.practiceHours,
    credential.workplaceHours,
    credential.selfStudyHours,
  ]
  const stated = parts.filter((part) => part !== null)
  return stated.length === 0 ? null : { hours: sum(stated.map(fromDecimal)), basis: 'sum-of-parts' }
}

/** Credential's total hours / course's total hours (domain.md 2.2); null where either is not stated. May exceed 1. */
export function hoursRatio(credential: Hours, course: Pick<Course, 'totalHours'>): Fraction | null {
  const stated = learningHours(credential)
  if (stated === null || course.totalHours === null || course.totalHours === 0) return null
  return divide(stated.hours, fromDecimal(course.totalHours))
}

/**
 * What the hours would be in the institution's credit: instructional hours / instructional hours per credit, and total
 * hours / total hours per credit (in BC usually 15 and 45, domain.md 1.5). Both are shown, neither is ever rounded, and
 * neither is the award.
 */
export interface CreditConversions {
  readonly byInstructional: Fraction | null
  readonly byTotal: Fraction | null
}
export function creditConversions(
  credential: Hours,
  policy: Pick<Institution, 'hoursPerCreditInstructional' | 'hoursPerCreditTotal'>,
): CreditConversions {
  const per = (hours: Fraction | null, perCredit: number) =>
    hours === null || perCredit === 0 ? null : divide(hours, fromDecimal(perCredit))
  const instructional =
    credential.instructionalHours === null ? null : fromDecimal(credential.instructionalHours)
  return {
    byInstructional: per(instructional, policy.hoursPerCreditInstructional),
    byTotal: per(learningHours(credential)?.hours ?? null, policy.hoursPerCreditTotal),
  }
}
