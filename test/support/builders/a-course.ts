import type { CourseId } from '#domain/ids.ts'
import type { Course } from '#domain/library/course.ts'
import { anId } from './an-id.ts'
import { anInstitution } from './an-institution.ts'
import { anOutcome } from './an-outcome.ts'

/** GEOG 1900 at Hillside Lake University, three credits. */
export const aCourse = (over: Partial<Course> = {}): Course => ({
  id: anId<CourseId>('geog 1900'),
  institutionId: anInstitution().id,
  subject: 'GEOG',
  number: '1900',
  title: 'Weather and Climate',
  credits: 3,
  yearLevel: 1,
  instructionalHours: 45,
  totalHours: 135,
  outlineDate: '2026-01-05',
  topics: ['Atmosphere', 'Charts', 'Instruments'],
  outcomes: [anOutcome()],
  ...over,
})
