import { caseDoc } from '#domain/act/doc-name.ts'
import type { Opened } from './opened.ts'
import type { Jobs } from './ports.ts'
import { draftEdit, tellDossier } from './sample-case.ts'
import { body, found, type CaseKeys } from './sample-keys.ts'
import { tellMeeting } from './sample-meeting.ts'
import { setPapers } from './sample-papers.ts'
import { tellReview } from './sample-review.ts'
import { settingEdits, settingKeys } from './sample-setting.ts'
import type { SampleStory } from './sample-story.ts'

/**
 * Tells the sample's story as acts, with the days it names and in their order, because a second review of a case follows
 * the decision on the first; the store is new and holds only its founding.
 */
export async function seedSample(opened: Opened, story: SampleStory, jobs: Jobs): Promise<void> {
  const { documents } = opened
  const keys = settingKeys(opened, story)
  await documents.record(settingEdits(story, keys), story.foundedAt)
  const papers = await setPapers(opened, story.cases, jobs)
  const cases = new Map<string, CaseKeys>()
  const steps: { readonly at: string; tell(): Promise<unknown> }[] = []
  for (const one of story.cases) {
    const own = () => found(cases, one.key)
    const { draft, withdrawn } = one
    steps.push({
      at: one.openedAt,
      tell: async () => cases.set(one.key, await tellDossier(opened, one, keys, papers)),
    })
    for (const review of one.reviews ?? [])
      steps.push({ at: review.at, tell: () => tellReview(opened, review, own()) })
    if (draft)
      steps.push({
        at: draft.draftedAt,
        tell: () => documents.record([draftEdit(opened, draft, own().id, keys)], draft.draftedAt),
      })
    if (withdrawn)
      steps.push({
        at: withdrawn.at,
        tell: () =>
          documents.record(
            [
              {
                doc: caseDoc(own().id),
                kind: 'case.withdrawn',
                body: body({ reason: withdrawn.reason }),
              },
            ],
            withdrawn.at,
          ),
      })
  }
  for (const meeting of story.meetings)
    steps.push({ at: meeting.at, tell: () => tellMeeting(opened, meeting, keys, cases) })
  steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const step of steps) await step.tell()
}
