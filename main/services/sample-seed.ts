import { committeeDoc, institutionDoc, libraryDoc } from '#domain/act/doc-name.ts'
import type { CourseId, InstitutionId, MemberId, OutcomeId } from '#domain/ids.ts'
import { defaultPolicy } from '#domain/institution/institution.ts'
import { ordersBetween } from '#domain/outcome/fractional-index.ts'
import type { Edit } from './documents.ts'
import type { Opened } from './opened.ts'
import type { Jobs } from './ports.ts'
import { tellCase } from './sample-case.ts'
import { body, found, type Keys } from './sample-keys.ts'
import type { SampleStory } from './sample-story.ts'

/** Tells the sample's story as acts, with the days it names; the store is new and holds only its founding. */
export async function seedSample(opened: Opened, story: SampleStory, jobs: Jobs): Promise<void> {
  const { ids, documents } = opened
  const institutions = new Map(Object.keys(story.institutions).map((key) => [key, ids.next<InstitutionId>()]))
  const members = new Map(
    Object.keys(story.members).map((key) => [
      key,
      key === story.founder ? opened.store.info.member : ids.next<MemberId>(),
    ]),
  )
  const courses = new Map(
    Object.entries(story.courses).map(([key, course]) => [
      key,
      {
        id: ids.next<CourseId>(),
        institution: found(institutions, course.institution),
        outcomes: new Map(course.outcomes.map(([code]) => [code, ids.next<OutcomeId>()])),
      },
    ]),
  )
  const keys: Keys = { institution: institutions, member: members, course: courses }

  const setting: Edit[] = []
  for (const [key, fields] of Object.entries(story.institutions)) {
    const institutionId = found(institutions, key)
    setting.push({
      doc: institutionDoc(institutionId),
      kind: 'institution.set',
      body: body({ institutionId, set: { ...defaultPolicy, ...fields } }),
    })
  }
  for (const [key, { institution, ...fields }] of Object.entries(story.members)) {
    setting.push({
      doc: committeeDoc,
      kind: 'member.set',
      body: body({
        memberId: found(members, key),
        set: { ...fields, institutionId: found(institutions, institution), active: true },
      }),
    })
  }
  for (const [key, { institution, outcomes, fr, ...fields }] of Object.entries(story.courses)) {
    const course = found(courses, key)
    const doc = libraryDoc(course.institution)
    const orders = ordersBetween(null, null, outcomes.length)
    setting.push({
      doc,
      kind: 'course.set',
      body: body({
        courseId: course.id,
        set: { ...fields, institutionId: found(institutions, institution) },
      }),
    })
    outcomes.forEach(([code, text, weight, bloom, critical], i) =>
      setting.push({
        doc,
        kind: 'outcome.set',
        body: body({
          outcomeId: found(course.outcomes, code),
          courseId: course.id,
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
      }),
    )
  }
  await documents.record(setting, story.foundedAt)
  for (const one of story.cases) await tellCase(opened, one, keys, jobs)
}
