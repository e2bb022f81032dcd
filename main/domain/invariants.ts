import type { CaseRead } from './case/read-case.ts'
import type { CommitteeRead } from './committee/read-committee.ts'
import { compare, fraction, fromDecimal, one, sum, zero } from './fraction.ts'
import type { Institution } from './institution/institution.ts'
import type { Course } from './library/course.ts'
import type { MeetingRead } from './meeting/read-meeting.ts'
import { coverage } from './review/coverage.ts'
import type { ReviewRead } from './review/read-review.ts'
import type { RubricTemplate } from './rubric/rubric.ts'

/** A committee's documents, read. A review names the case and the member it belongs to. */
export interface InvariantFacts {
  readonly committee: CommitteeRead
  readonly institutions: readonly Institution[]
  readonly courses: readonly Course[]
  readonly cases: readonly CaseRead[]
  readonly reviews: readonly (Pick<ReviewRead, 'matches' | 'scores'> & {
    readonly caseId: string
    readonly memberId: string
  })[]
  readonly meetings: readonly MeetingRead[]
}

/**
 * What must hold in any committee's folder, as one sentence for each thing that does not; used by tests and by the
 * command line. Each sentence names elements by id, never by a person's words.
 */
export function invariants(facts: InvariantFacts): string[] {
  const known = {
    members: new Set<string>(facts.committee.members.map(({ id }) => id)),
    institutions: new Set<string>(facts.institutions.map(({ id }) => id)),
    courses: new Map<string, Course>(facts.courses.map((course) => [course.id, course])),
    courseOutcomes: new Set<string>(facts.courses.flatMap(({ outcomes }) => outcomes.map(({ id }) => id))),
    meetings: new Map<string, MeetingRead>(facts.meetings.map((meeting) => [meeting.id, meeting])),
    cases: new Map<string, CaseRead>(facts.cases.map((one) => [one.id, one])),
  }
  return [
    ...facts.committee.rubrics.flatMap(rubricProblems),
    ...facts.courses.flatMap((course) =>
      known.institutions.has(course.institutionId)
        ? []
        : [`course ${course.id} belongs to an institution that is not there`],
    ),
    ...repeated(
      facts.cases.map(({ number }) => number),
      (number) => `case number ${number} is given twice`,
    ),
    ...repeated(
      facts.cases.flatMap(({ decisions }) => decisions.map(({ number }) => number || null)),
      (number) => `decision number ${number} is given twice`,
    ),
    ...facts.cases.flatMap((one) => caseProblems(one, facts, known)),
    ...facts.reviews.flatMap((review) => {
      const of = known.cases.get(review.caseId)
      if (of === undefined)
        return [`a review of ${review.memberId} belongs to case ${review.caseId}, which is not there`]
      return matchProblems(
        review.matches,
        of,
        known.courseOutcomes,
        `the review of case ${review.caseId} by ${review.memberId}`,
      )
    }),
    ...facts.meetings.flatMap((meeting) => meetingProblems(meeting, known.members)),
  ]
}

type Known = {
  readonly members: ReadonlySet<string>
  readonly institutions: ReadonlySet<string>
  readonly courses: ReadonlyMap<string, Course>
  readonly courseOutcomes: ReadonlySet<string>
  readonly meetings: ReadonlyMap<string, MeetingRead>
}

function caseProblems(one: CaseRead, facts: InvariantFacts, known: Known): string[] {
  const where = `case ${one.id}`
  const problems: string[] = []
  for (const { courseId, institutionId } of one.targets) {
    const course = known.courses.get(courseId)
    if (course === undefined) problems.push(`${where} targets course ${courseId}, which is not there`)
    else if (course.institutionId !== institutionId)
      problems.push(`${where} targets course ${courseId} at another institution than its own`)
  }
  for (const id of one.assessorIds)
    if (!known.members.has(id)) problems.push(`${where} is assigned to member ${id}, who is not there`)
  if (one.agreed !== null)
    problems.push(
      ...matchProblems(one.agreed.matches, one, known.courseOutcomes, `the agreed assessment of ${where}`),
      ...coverageProblems(one, facts, known),
    )
  const ids = new Set<string>(one.decisions.map(({ id }) => id))
  for (const decision of one.decisions) {
    const motion = known.meetings.get(decision.meetingId)?.motions.find(({ id }) => id === decision.motionId)
    if (motion === undefined)
      problems.push(`decision ${decision.id} rests on motion ${decision.motionId}, which is not there`)
    else if (motion.caseId !== one.id)
      problems.push(`decision ${decision.id} rests on a motion about another case`)
    else if (motion.closed?.result !== 'carried' || !motion.closed.quorumMet)
      problems.push(`decision ${decision.id} rests on a motion that was not carried with quorum`)
    if (!known.institutions.has(decision.institutionId))
      problems.push(`decision ${decision.id} is of an institution that is not there`)
    if (decision.supersedes !== null && !ids.has(decision.supersedes))
      problems.push(`decision ${decision.id} replaces decision ${decision.supersedes}, which is not there`)
  }
  if (one.decisions.length > 0 && one.agreed === null)
    problems.push(`${where} has a decision and no agreed assessment`)
  return problems
}

/** Each end of a match must exist: an outcome of some course, because targets come and go, and one of the case's credential. */
function matchProblems(
  matches: ReviewRead['matches'],
  one: CaseRead,
  courseOutcomes: ReadonlySet<string>,
  where: string,
): string[] {
  const credential = new Set<string>(one.credential.outcomes.map(({ id }) => id))
  return matches.flatMap((match) => [
    ...(courseOutcomes.has(match.courseOutcomeId)
      ? []
      : [`${where} matches course outcome ${match.courseOutcomeId}, which is not there`]),
    ...(credential.has(match.credentialOutcomeId)
      ? []
      : [`${where} matches credential outcome ${match.credentialOutcomeId}, which is not there`]),
  ])
}

function coverageProblems(read: CaseRead, facts: InvariantFacts, known: Known): string[] {
  return read.targets.flatMap(({ courseId, institutionId }) => {
    const course = known.courses.get(courseId)
    const institution = facts.institutions.find(({ id }) => id === institutionId)
    if (course === undefined || institution === undefined || read.agreed === null) return []
    const { proven, withClaims } = coverage(course.outcomes, read.agreed.matches, institution)
    const bounded =
      compare(zero, proven) <= 0 && compare(proven, withClaims) <= 0 && compare(withClaims, one) <= 0
    return bounded ? [] : [`case ${read.id}: the coverage of course ${courseId} is out of bounds`]
  })
}

function rubricProblems(rubric: RubricTemplate): string[] {
  const total = sum(rubric.criteria.map(({ weight }) => fromDecimal(weight)))
  return [
    ...(compare(total, fraction(100n)) === 0 ? [] : [`the weights of rubric ${rubric.id} do not sum to 100`]),
    ...repeated(
      rubric.criteria.map(({ id }) => id),
      (id) => `rubric ${rubric.id} has criterion ${id} twice`,
    ),
  ]
}

function meetingProblems(meeting: MeetingRead, members: ReadonlySet<string>): string[] {
  const where = `meeting ${meeting.id}`
  return [
    ...meeting.attendance.flatMap(({ memberId }) =>
      members.has(memberId) ? [] : [`${where} lists member ${memberId}, who is not there`],
    ),
    ...repeated(
      meeting.motions.map(({ number }) => number || null),
      (number) => `${where} has motion number ${number} twice`,
    ),
    ...meeting.motions.flatMap((motion) => {
      if (motion.closed === null) return []
      const cast = (motion.for ?? 0) + (motion.against ?? 0) + (motion.abstain ?? 0)
      return [
        ...(cast > motion.closed.present
          ? [`motion ${motion.id} counts more votes than members present and entitled`]
          : []),
        ...(motion.closed.present > motion.closed.entitled
          ? [`motion ${motion.id} has more members present than entitled`]
          : []),
      ]
    }),
  ]
}

function repeated(values: readonly (string | null)[], say: (value: string) => string): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const value of values) {
    if (value === null) continue
    if (seen.has(value)) twice.add(value)
    seen.add(value)
  }
  return [...twice].map(say)
}
