import { describe, expect, it } from 'vitest'
import { libraryDoc } from '#domain/act/doc-name.ts'
import type { CourseId, OutcomeId } from '#domain/ids.ts'
import { readLibrary } from '#domain/library/read-library.ts'
import { aFolded } from '../../support/builders/a-folded.ts'
import { aCourse } from '../../support/builders/a-course.ts'
import { anInstitution } from '../../support/builders/an-institution.ts'
import { anId } from '../../support/builders/an-id.ts'

describe('reading a library', () => {
  const { id: institutionId } = anInstitution()
  const [zoology, geography] = [anId<CourseId>('zoology'), anId<CourseId>('geography')]
  it('sorts courses by subject and number, and gives each its outcomes in order', () => {
    const read = readLibrary(
      aFolded(libraryDoc(institutionId))
        .did('course.set', { courseId: zoology, set: { subject: 'ZOOL', number: '1010', title: 'Animals' } })
        .did('course.set', {
          courseId: geography,
          set: { subject: 'GEOG', number: '1900', title: 'Weather and Climate', credits: 3 },
        })
        .did('outcome.set', {
          outcomeId: anId<OutcomeId>('b'),
          courseId: geography,
          set: { order: 'b', text: { en: 'Second' } },
        })
        .did('outcome.set', {
          outcomeId: anId<OutcomeId>('a'),
          courseId: geography,
          set: { order: 'a', text: { en: 'First' } },
        })
        .did('outcome.set', { outcomeId: anId<OutcomeId>('stray'), courseId: null, set: { order: 'c' } })
        .folded(),
    )
    expect(
      read.map(({ subject, credits, outcomes }) => [
        subject,
        credits,
        outcomes.map(({ text, ownerType }) => [text.en, ownerType]),
      ]),
    ).toEqual([
      [
        'GEOG',
        3,
        [
          ['First', 'course'],
          ['Second', 'course'],
        ],
      ],
      ['ZOOL', null, []],
    ])
    expect(read[0]).not.toHaveProperty('courseId')
  })
  it('forgets a removed course', () => {
    expect(
      readLibrary(
        aFolded(libraryDoc(institutionId))
          .did('course.set', { courseId: zoology, set: { title: aCourse().title } })
          .did('course.removed', { courseId: zoology })
          .folded(),
      ),
    ).toEqual([])
  })
})
