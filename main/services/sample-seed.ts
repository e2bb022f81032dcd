import type { Json } from '#domain/act/act.ts'
import {
  caseDoc,
  committeeDoc,
  institutionDoc,
  libraryDoc,
  meetingDoc,
  reviewDoc,
} from '#domain/act/doc-name.ts'
import { emptyCredential } from '#domain/case/micro-credential.ts'
import type { Paper } from '#domain/decision/paper.ts'
import type {
  CaseId,
  CourseId,
  DocumentId,
  InstitutionId,
  MeetingId,
  MemberId,
  MotionId,
  OutcomeId,
  Sha256,
} from '#domain/ids.ts'
import { defaultPolicy } from '#domain/institution/institution.ts'
import type { Result } from '#domain/refusal.ts'
import { ordersBetween } from '#domain/outcome/fractional-index.ts'
import { agreementEdit, submissionEdit } from './agreement.ts'
import { closingOf, recordOf } from './recording.ts'
import type { Edit } from './documents.ts'
import type { Opened } from './opened.ts'
import type { Jobs } from './ports.ts'
import type { SampleStory, StoryCase, StoryPaper, StoryQuote } from './sample-story.ts'

interface Keys {
  readonly institution: ReadonlyMap<string, InstitutionId>
  readonly member: ReadonlyMap<string, MemberId>
  readonly course: ReadonlyMap<
    string,
    { id: CourseId; institution: InstitutionId; outcomes: ReadonlyMap<string, OutcomeId> }
  >
}
const found = <T>(map: ReadonlyMap<string, T>, key: string): T => {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the sample's story names "${key}" and does not tell it`)
  return value
}
/** A refusal here is a mistake in the story. */
function told<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the sample's story cannot be told: ${JSON.stringify(result.refusal)}`)
  return result.value
}
const body = (value: object): Json => value as unknown as Json

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
  for (const one of story.cases) await seedCase(opened, one, keys, jobs)
}

async function seedCase(opened: Opened, story: StoryCase, keys: Keys, jobs: Jobs): Promise<void> {
  const { ids, documents } = opened
  const me = opened.store.info.member
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

  const quote = (said: StoryQuote | null) =>
    said === null
      ? null
      : { text: said.text, documentId: found(attached, said.document), page: said.page, source: '' }
  if (story.review) {
    const review = reviewDoc(caseId, me)
    const { matches, scores, at, submittedAt, agreedAt } = story.review
    await documents.record(
      [
        ...matches.map(([of, by, strength, rationale, courseQuote, credentialQuote, task]): Edit => ({
          doc: review,
          kind: 'match.set',
          body: body({
            courseOutcomeId: found(course.outcomes, of),
            credentialOutcomeId: found(outcomeIds, by),
            set: {
              strength,
              rationale,
              courseQuote: quote(courseQuote),
              credentialQuote: quote(credentialQuote),
              taskId: task === null ? null : found(taskIds, task),
            },
          }),
        })),
        ...Object.entries(scores).map(([criterionId, [level, rationale, evidence]]): Edit => ({
          doc: review,
          kind: 'score.set',
          body: body({ criterionId, set: { level, rationale, evidence: evidence.map(quote) } }),
        })),
      ],
      at,
    )
    if (submittedAt) await documents.record([told(await submissionEdit(opened, caseId, ''))], submittedAt)
    if (agreedAt) await documents.record([told(await agreementEdit(opened, caseId))], agreedAt)
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
  if (story.meeting) {
    const meetingId = ids.next<MeetingId>()
    const motionId = ids.next<MotionId>()
    const meeting = meetingDoc(meetingId)
    const { at, chair, secretary, attendance, motion, recordedAt, ...fields } = story.meeting
    const { mover, seconder, recusals, dissents, ...motionSet } = motion
    await documents.record(
      [
        {
          doc: meeting,
          kind: 'meeting.set',
          body: body({
            set: {
              ...fields,
              chairId: found(keys.member, chair),
              secretaryId: found(keys.member, secretary),
              notes: '',
            },
          }),
        },
        ...Object.entries(attendance).map(([key, status]): Edit => ({
          doc: meeting,
          kind: 'attendance.set',
          body: body({ memberId: found(keys.member, key), status }),
        })),
        {
          doc: meeting,
          kind: 'motion.set',
          body: body({
            motionId,
            set: {
              ...motionSet,
              caseId,
              moverId: found(keys.member, mover),
              seconderId: found(keys.member, seconder),
            },
          }),
        },
        ...recusals.map(([key, reason]): Edit => ({
          doc: meeting,
          kind: 'recusal.set',
          body: body({ motionId, memberId: found(keys.member, key), reason }),
        })),
        ...dissents.map(([key, words]): Edit => ({
          doc: meeting,
          kind: 'dissent.set',
          body: body({ motionId, memberId: found(keys.member, key), text: words }),
        })),
      ],
      at,
    )
    await documents.record([told(await closingOf(opened, meetingId, motionId))], recordedAt)
    await documents.record([told(await recordOf(opened, { caseId, meetingId, motionId })).edit], recordedAt)
  }
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
