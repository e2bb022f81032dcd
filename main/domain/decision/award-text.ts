import type { Course } from '../library/course.ts'
import type { DecisionType } from './decision.ts'
import { renderGuideText, type GuideAward } from './guide-text.ts'

/**
 * The guide's text for a proposed award (patterns of domain.md 2.3), as a start for the form: people change it. Null
 * where the type publishes nothing, or where what it needs is not known.
 */
export interface AwardFacts {
  readonly type: DecisionType
  readonly institutionCode: string
  readonly course: Pick<Course, 'subject' | 'number' | 'yearLevel'> | null
  readonly credits: number | null
  /** Codes of the credentials that must be completed together. */
  readonly cluster?: readonly string[]
  /** The subject under which general electives are listed, such as BBUS; each institution has its own. */
  readonly electiveSubject?: string | null
}

export function awardText(facts: AwardFacts): string | null {
  const { type, course, credits } = facts
  if (type === 'NO_CREDIT') return renderGuideText({ kind: 'no-credit' })
  if (course === null) return null
  const award = (subject: string, number: string | null): GuideAward | null =>
    number === null || credits === null
      ? null
      : { institution: facts.institutionCode || null, subject, number, level: false, credits }
  const row = (awards: readonly (GuideAward | null)[], cluster: readonly string[] = []) => {
    const known = awards.filter((one) => one !== null)
    return known.length < awards.length || known.length === 0
      ? null
      : renderGuideText({ kind: 'credit', cluster, awards: known })
  }
  switch (type) {
    case 'ASSIGNED':
    case 'CONDITIONAL':
      return row([award(course.subject, course.number)])
    case 'UNASSIGNED':
      return row([award(course.subject, placeholder(course))])
    case 'GENERAL_ELECTIVE':
      return facts.electiveSubject ? row([award(facts.electiveSubject, placeholder(course))]) : null
    case 'EXEMPTION': {
      const exemption = renderGuideText({
        kind: 'credit',
        cluster: [],
        awards: [{ exempt: true, subject: course.subject, number: course.number }],
      })
      // TRU pairs an exemption with unspecified credit; elsewhere it may carry none (domain.md 2.3).
      const paired =
        credits === null || credits === 0 ? null : row([award(course.subject, placeholder(course))])
      return paired === null ? exemption : `${exemption} & ${paired}`
    }
    case 'CLUSTER':
      return facts.cluster !== undefined && facts.cluster.length > 1
        ? row([award(course.subject, course.number)], facts.cluster)
        : null
    case 'BLOCK':
    case 'CASE_BY_CASE':
    case 'RETURN_INFO':
    case 'NO_CHANGE':
    case 'FORWARD':
    case 'DEFERRED':
      return null
  }
}

/** `1XX0` beside four-digit numbers, `1XX` beside three-digit ones; null where the year level is not known. */
function placeholder(course: Pick<Course, 'number' | 'yearLevel'>): string | null {
  const year = course.yearLevel ?? (/^[1-4]/.test(course.number) ? Number(course.number[0]) : null)
  if (year === null) return null
  const digits = /^[0-9]*/.exec(course.number)![0].length
  return digits >= 4 ? `${year}XX0` : `${year}XX`
}
