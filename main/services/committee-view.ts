import type { CommitteeView } from '#contract/views.ts'
import type { Opened } from './opened.ts'

/** The committee's people, institutions, courses and rubrics, as every screen knows them. */
export async function committeeView(opened: Opened, savedAt: string | null): Promise<CommitteeView> {
  const [committee, me, institutions, courses] = await Promise.all([
    opened.committee(),
    opened.me(),
    opened.institutions(),
    opened.courses(),
  ])
  return {
    id: opened.store.info.committee,
    name: committee.name,
    sample: opened.store.info.sample,
    me,
    members: committee.members,
    institutions,
    courses: courses.map(({ outcomes, ...course }) => ({ ...course, outcomeCount: outcomes.length })),
    rubrics: committee.rubrics,
    savedAt,
  }
}
