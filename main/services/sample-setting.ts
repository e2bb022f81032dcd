import { committeeDoc, institutionDoc, libraryDoc } from '#domain/act/doc-name.ts'
import type { CourseId, InstitutionId, MemberId, OutcomeId } from '#domain/ids.ts'
import { defaultPolicy } from '#domain/institution/institution.ts'
import { ordersBetween } from '#domain/outcome/fractional-index.ts'
import type { Edit } from './documents.ts'
import type { Opened } from './opened.ts'
import { body, found, type Keys } from './sample-keys.ts'
import type { SampleStory } from './sample-story.ts'

/** Ids for everybody and everything that the sample's cases name; the founder is whose device this is. */
export function settingKeys({ ids, store }: Opened, story: SampleStory): Keys {
  const institution = new Map(Object.keys(story.institutions).map((key) => [key, ids.next<InstitutionId>()]))
  return {
    institution,
    member: new Map(
      Object.keys(story.members).map((key) => [
        key,
        key === story.founder ? store.info.member : ids.next<MemberId>(),
      ]),
    ),
    course: new Map(
      Object.entries(story.courses).map(([key, course]) => [
        key,
        {
          id: ids.next<CourseId>(),
          institution: found(institution, course.institution),
          outcomes: new Map(course.outcomes.map(([code]) => [code, ids.next<OutcomeId>()])),
        },
      ]),
    ),
  }
}

/** Institutions with their policies, members with their roles, and the courses that credit is asked for. */
export function settingEdits(story: SampleStory, keys: Keys): Edit[] {
  return [
    ...Object.entries(story.institutions).map(([key, fields]): Edit => {
      const institutionId = found(keys.institution, key)
      return {
        doc: institutionDoc(institutionId),
        kind: 'institution.set',
        body: body({ institutionId, set: { ...defaultPolicy, ...fields } }),
      }
    }),
    ...Object.entries(story.members).map(([key, { institution, ...fields }]): Edit => ({
      doc: committeeDoc,
      kind: 'member.set',
      body: body({
        memberId: found(keys.member, key),
        set: { ...fields, institutionId: found(keys.institution, institution), active: true },
      }),
    })),
    ...Object.entries(story.courses).flatMap(([key, course]) => courseEdits(course, key, keys)),
  ]
}

function courseEdits(told: SampleStory['courses'][string], key: string, keys: Keys): Edit[] {
  const { institution: _, outcomes, fr, ...fields } = told
  const { id, institution, outcomes: outcomeIds } = found(keys.course, key)
  const doc = libraryDoc(institution)
  const orders = ordersBetween(null, null, outcomes.length)
  return [
    { doc, kind: 'course.set', body: body({ courseId: id, set: { ...fields, institutionId: institution } }) },
    ...outcomes.map(([code, text, weight, bloom, critical], i): Edit => ({
      doc,
      kind: 'outcome.set',
      body: body({
        outcomeId: found(outcomeIds, code),
        courseId: id,
        set: {
          ownerType: 'course',
          order: orders[i]!,
          code,
          text: fr ? { fr: text } : { en: text },
          weight,
          bloom,
          critical,
          required: true,
        },
      }),
    })),
  ]
}
