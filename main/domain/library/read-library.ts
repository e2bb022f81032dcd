import { docParts } from '../act/doc-name.ts'
import type { Folded } from '../act/act.ts'
import { elementsOf } from '../act/registers.ts'
import type { CourseId, InstitutionId } from '../ids.ts'
import { lenient } from '../lenient.ts'
import { readOutcomes } from '../outcome/read-outcomes.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { courseFields, type Course, type CourseFields } from './course.ts'

/** What is not known of a course yet. */
export const emptyCourse = (institutionId: InstitutionId): CourseFields => ({
  institutionId,
  subject: '',
  number: '',
  title: '',
  credits: null,
  yearLevel: null,
  instructionalHours: null,
  totalHours: null,
  outlineDate: null,
  topics: [],
})

/** The courses of an institution's library with their outcomes in order, sorted by subject, number and id. */
export function readLibrary(folded: Folded): Course[] {
  const institutionId = docParts(folded.doc)[0] as InstitutionId
  const outcomes = new Map<string, Outcome[]>()
  for (const { courseId, outcome } of readOutcomes(folded)) {
    if (courseId === null) continue
    const list = outcomes.get(courseId)
    if (list) list.push(outcome)
    else outcomes.set(courseId, [outcome])
  }
  const unset = emptyCourse(institutionId)
  const courses: Course[] = []
  for (const [id, fields] of elementsOf(folded, 'course')) {
    // A library holds its own institution's courses, whatever an act says.
    courses.push({
      ...lenient(courseFields, fields, unset),
      institutionId,
      id: id as CourseId,
      outcomes: outcomes.get(id) ?? [],
    })
  }
  const key = (course: Course) => `${course.subject}\u0000${course.number}\u0000${course.id}`
  return courses.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
