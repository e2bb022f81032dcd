import { caseDoc } from '#domain/act/doc-name.ts'
import { emptyCredential } from '#domain/case/micro-credential.ts'
import { emptyDecisionDraft } from '#domain/decision/decision.ts'
import type { CaseId, ConditionId, DocumentId, OutcomeId } from '#domain/ids.ts'
import { ordersBetween } from '#domain/outcome/fractional-index.ts'
import type { Edit } from './documents.ts'
import type { Opened } from './opened.ts'
import { body, found, type CaseKeys, type Keys } from './sample-keys.ts'
import type { StoredPaper } from './sample-papers.ts'
import type { StoryCase } from './sample-story-case.ts'
import type { StoryDecision } from './sample-story-meeting.ts'
import type { StoryPaper } from './sample-story-paper.ts'

/** Tells the dossier of one case of the sample's story: what was asked, the credential, its papers, who assesses. */
export async function tellDossier(
  opened: Opened,
  story: StoryCase,
  keys: Keys,
  papers: ReadonlyMap<StoryPaper, StoredPaper>,
): Promise<CaseKeys> {
  const { ids } = opened
  const targets = story.targets.map((key) => found(keys.course, key))
  const own: CaseKeys = {
    id: ids.next<CaseId>(),
    courseOutcome: new Map(targets.flatMap(({ outcomes }) => [...outcomes])),
    outcome: new Map(story.outcomes.map(([code]) => [code, ids.next<OutcomeId>()])),
    task: new Map(story.tasks.map(([key]) => [key, ids.next<string>()])),
    document: new Map(story.documents.map(({ key }) => [key, ids.next<DocumentId>()])),
  }
  const doc = caseDoc(own.id)
  const { title, purpose, requestedBy, receivedAt, dueAt, priority = 'normal' } = story
  const set = { title, purpose, requestedBy, receivedAt, dueAt, priority, rubricId: null }
  await opened.documents.record(
    [
      { doc, kind: 'case.opened', body: body({ set }) },
      ...(story.number === null
        ? []
        : [{ doc, kind: 'case.numbered', body: body({ number: story.number, rests: [] }) } as const]),
      { doc, kind: 'credential.set', body: body({ set: { ...emptyCredential, ...story.credential } }) },
      ...learningEdits(story, own),
      ...targets.map(({ id, institution }): Edit => ({
        doc,
        kind: 'target.set',
        body: body({ courseId: id, institutionId: institution, included: true }),
      })),
      ...story.assessors.map((key): Edit => ({
        doc,
        kind: 'assessor.set',
        body: body({ memberId: found(keys.member, key), assigned: true }),
      })),
      ...story.documents.map((paper): Edit => ({
        doc,
        kind: 'document.attached',
        body: body({
          documentId: found(own.document, paper.key),
          fields: {
            kind: paper.kind,
            filename: paper.filename,
            mime: 'application/pdf',
            ...papers.get(paper)!,
            pages: paper.pages,
            language: paper.language,
            source: paper.subtitle,
            receivedAt: story.openedAt,
            containsPersonalInfo: false,
            classification: 'internal',
          },
        }),
      })),
    ],
    story.openedAt,
  )
  return own
}

/** The credential's outcomes, and the graded tasks that prove them. */
function learningEdits(story: StoryCase, own: CaseKeys): Edit[] {
  const doc = caseDoc(own.id)
  const orders = ordersBetween(null, null, Math.max(story.outcomes.length, story.tasks.length))
  return [
    ...story.outcomes.map(([code, words, bloom], i): Edit => ({
      doc,
      kind: 'outcome.set',
      body: body({
        outcomeId: found(own.outcome, code),
        courseId: null,
        set: {
          ownerType: 'credential',
          order: orders[i]!,
          code,
          text: story.fr ? { fr: words } : { en: words },
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
          taskId: found(own.task, key),
          set: {
            order: orders[i]!,
            title,
            kind,
            weight,
            passMark,
            outcomeIds: outcomes.map((code) => found(own.outcome, code)),
            supervised,
            identityChecked,
          },
        }),
      }),
    ),
  ]
}

/** Fills the decision form as the story says; whatever it leaves out is emptied. */
export function draftEdit(opened: Opened, story: StoryDecision, caseId: CaseId, keys: Keys): Edit {
  const { draftedAt: _, institution, conditions = [], ...fields } = story
  const set = {
    ...emptyDecisionDraft,
    ...fields,
    institutionId: found(keys.institution, institution),
    conditions: conditions.map((one) => ({ ...one, id: opened.ids.next<ConditionId>() })),
  }
  return { doc: caseDoc(caseId), kind: 'decision.drafted', body: body({ set }) }
}
