import { caseDoc } from '#domain/act/doc-name.ts'
import { emptyCredential } from '#domain/case/micro-credential.ts'
import type { Paper } from '#domain/decision/paper.ts'
import type { CaseId, DocumentId, OutcomeId, Sha256 } from '#domain/ids.ts'
import { ordersBetween } from '#domain/outcome/fractional-index.ts'
import type { Edit } from './documents.ts'
import type { Opened } from './opened.ts'
import type { Jobs } from './ports.ts'
import { body, found, told, type Keys } from './sample-keys.ts'
import { tellMeeting } from './sample-meeting.ts'
import { tellReview } from './sample-review.ts'
import type { StoryCase, StoryPaper } from './sample-story.ts'

/** Tells one case of the sample's story: its dossier with real PDFs, and what came of it. */
export async function tellCase(opened: Opened, story: StoryCase, keys: Keys, jobs: Jobs): Promise<void> {
  const { ids, documents } = opened
  const caseId = ids.next<CaseId>()
  const doc = caseDoc(caseId)
  const course = found(keys.course, story.target)
  const outcomeIds = new Map(story.outcomes.map(([code]) => [code, ids.next<OutcomeId>()]))
  const taskIds = new Map(story.tasks.map(([key]) => [key, ids.next<string>()]))
  const text = (words: string) => (story.fr ? { fr: words } : { en: words })
  const orders = ordersBetween(null, null, Math.max(story.outcomes.length, story.tasks.length))

  const dossier: Edit[] = [
    {
      doc,
      kind: 'case.opened',
      body: body({
        set: {
          title: story.title,
          purpose: story.purpose,
          requestedBy: story.requestedBy,
          receivedAt: story.receivedAt,
          dueAt: story.dueAt,
          priority: 'normal',
          rubricId: null,
        },
      }),
    },
    { doc, kind: 'case.numbered', body: body({ number: story.number, rests: [] }) },
    { doc, kind: 'credential.set', body: body({ set: { ...emptyCredential, ...story.credential } }) },
    ...story.outcomes.map(([code, words, bloom], i): Edit => ({
      doc,
      kind: 'outcome.set',
      body: body({
        outcomeId: found(outcomeIds, code),
        courseId: null,
        set: {
          ownerType: 'credential',
          order: orders[i]!,
          code,
          text: text(words),
          bloom,
          weight: null,
          required: true,
          critical: false,
        },
      }),
    })),
    ...story.tasks.map(
      ([key, title, kind, weight, passMark, outcomes, supervised, identityChecked], i): Edit => ({
        doc,
        kind: 'task.set',
        body: body({
          taskId: found(taskIds, key),
          set: {
            order: orders[i]!,
            title,
            kind,
            weight,
            passMark,
            outcomeIds: outcomes.map((code) => found(outcomeIds, code)),
            supervised,
            identityChecked,
          },
        }),
      }),
    ),
    {
      doc,
      kind: 'target.set',
      body: body({ courseId: course.id, institutionId: course.institution, included: true }),
    },
    ...story.assessors.map((key): Edit => ({
      doc,
      kind: 'assessor.set',
      body: body({ memberId: found(keys.member, key), assigned: true }),
    })),
  ]
  const attached = new Map<string, DocumentId>()
  for (const paper of story.documents) {
    const documentId = ids.next<DocumentId>()
    attached.set(paper.key, documentId)
    const stored = await attach(opened, paper, story.openedAt, jobs)
    dossier.push({
      doc,
      kind: 'document.attached',
      body: body({
        documentId,
        fields: {
          kind: paper.kind,
          filename: paper.filename,
          mime: 'application/pdf',
          ...stored,
          pages: 1,
          language: paper.language,
          source: paper.subtitle,
          receivedAt: story.openedAt,
          containsPersonalInfo: false,
          classification: 'internal',
        },
      }),
    })
  }
  await documents.record(dossier, story.openedAt)

  if (story.review) {
    const own = { course, outcome: outcomeIds, task: taskIds, document: attached }
    await tellReview(opened, caseId, story.review, own)
  }
  if (story.decision) {
    const { draftedAt, institution, ...set } = story.decision
    await documents.record(
      [
        {
          doc,
          kind: 'decision.drafted',
          body: body({
            set: {
              ...set,
              institutionId: found(keys.institution, institution),
              creditUnit: 'semester',
              supersession: 'none',
            },
          }),
        },
      ],
      draftedAt,
    )
  }
  if (story.meeting) await tellMeeting(opened, caseId, story.meeting, keys)
}

/** Sets a dossier's paper as a real PDF and stores it as an attachment. */
async function attach(
  opened: Opened,
  paper: StoryPaper,
  createdAt: string,
  jobs: Jobs,
): Promise<{ bytes: number; sha256: Sha256 }> {
  const set: Paper = {
    language: paper.language,
    title: paper.title,
    author: paper.subtitle,
    subject: paper.subtitle,
    createdAt,
    headLeft: paper.subtitle,
    headRight: '',
    foot: '{page} / {pages}',
    blocks: [
      { kind: 'title', text: paper.title, subtitle: paper.subtitle },
      ...paper.sections.flatMap(([heading, words]) => [
        { kind: 'heading', text: heading } as const,
        { kind: 'paragraph', text: words, tone: 'body' } as const,
      ]),
    ],
  }
  const bytes = told(await jobs.run('paper.pdf', set))
  return told(
    await opened.store.putAttachment(
      (async function* () {
        yield bytes
      })(),
      bytes.length,
    ),
  )
}
