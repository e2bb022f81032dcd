import type { CaseId, CourseId, MeetingId, MemberId, MotionId } from '#domain/ids.ts'
import type { Json } from '#domain/act/act.ts'
import { meetingDoc, caseDoc, reviewDoc } from '#domain/act/doc-name.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import type { ABackend } from './a-backend.ts'

export const passphrase = 'quiet otters read minutes'

/** Founds a committee of one person at one institution, TRU. */
export async function foundCommittee(world: ABackend): Promise<void> {
  await world.call('committee.create', {
    name: { en: 'Pathways Committee' },
    you: 'Ines Roy',
    institution: { code: 'TRU', name: { en: 'Thompson Rivers University' } },
    passphrase,
    chooseFolder: false,
  })
}

/** One edit step through the contract. */
export async function record(
  world: ABackend,
  ...edits: readonly { doc: string; kind: ActKind; body: object }[]
): Promise<void> {
  await world.call('edits.record', { edits: edits as never })
}

/** Imports a CASE package as a new case and a CSV as the course it aims at. */
export async function importedCase(world: ABackend): Promise<{ caseId: CaseId; courseId: CourseId }> {
  const read = await world.call('import.read', { grant: await world.offer('case/framework-sample.json') })
  const opened = await world.call('import.commit', {
    preview: read.preview,
    outcomes: read.plan.items.filter((item) => item.kind === 'outcome').map((item) => item.identifier),
    into: { kind: 'new-case', title: { en: 'Economic reasoning' }, provider: 'Kestrel Bay' },
  })
  const csv = await world.call('import.read', { grant: await world.offer('course/econ-1900.csv') })
  const { institutions } = await world.call('committee.get', {})
  const course = await world.call('import.commit', {
    preview: csv.preview,
    outcomes: csv.plan.items.map((item) => item.identifier),
    into: {
      kind: 'course',
      course: {
        institutionId: institutions[0]!.id,
        subject: 'ECON',
        number: '1900',
        title: 'Principles of Microeconomics',
        credits: 3,
      },
      caseId: opened.caseId,
    },
  })
  return { caseId: opened.caseId!, courseId: course.courseId! }
}

/** Every course outcome met in full by a credential outcome, quoted from both sides; every criterion scored. */
export async function assess(world: ABackend, caseId: CaseId, level = 3): Promise<void> {
  const view = await world.call('case.get', { caseId })
  const { me } = await world.call('committee.get', {})
  const doc = reviewDoc(caseId, me.id)
  const said = (text: string) => ({ text, documentId: null, page: null, source: 'outline' })
  const credential = view.credential.outcomes
  await record(
    world,
    ...view.targets[0]!.course.outcomes.map((outcome, i) => ({
      doc,
      kind: 'match.set' as const,
      body: {
        courseOutcomeId: outcome.id,
        credentialOutcomeId: credential[i % credential.length]!.id,
        set: {
          strength: 'full',
          rationale: 'Same verb, same depth',
          courseQuote: said('explain'),
          credentialQuote: said('explains'),
          taskId: null,
        },
      },
    })),
  )
  await record(
    world,
    ...view.rubric.criteria.map((criterion) => ({
      doc,
      kind: 'score.set' as const,
      body: {
        criterionId: criterion.id,
        set: { level, rationale: 'Shown in the outline', evidence: [said('see week 3')] },
      },
    })),
  )
}

export async function draftDecision(
  world: ABackend,
  caseId: CaseId,
  set: Record<string, Json> = {},
): Promise<void> {
  const view = await world.call('case.get', { caseId })
  await record(world, {
    doc: caseDoc(caseId),
    kind: 'decision.drafted',
    body: {
      set: {
        institutionId: view.targets[0]!.institution.id,
        type: 'ASSIGNED',
        award: 'TRU ECON 1900 (3)',
        credits: 3,
        rationale: 'Every outcome is met.',
        effectiveStart: '2026-09',
        ...set,
      },
    },
  })
}

/** Holds the vote: everybody present, in favour as given. */
export async function vote(
  world: ABackend,
  caseId: CaseId,
  counts: { inFavour: number; against: number } = { inFavour: 1, against: 0 },
): Promise<{ meetingId: MeetingId; motionId: MotionId }> {
  const found = await world.call('meeting.forCase', { caseId })
  const ids = found as { meetingId: MeetingId; motionId: MotionId }
  const { me } = await world.call('committee.get', {})
  const doc = meetingDoc(ids.meetingId)
  await record(world, { doc, kind: 'attendance.set', body: { memberId: me.id, status: 'present' } })
  await record(world, {
    doc,
    kind: 'motion.set',
    body: {
      motionId: ids.motionId,
      set: {
        text: 'That ECON 1900 be assigned.',
        moverId: me.id,
        method: 'hands',
        for: counts.inFavour,
        against: counts.against,
        abstain: 0,
      },
    },
  })
  await world.call('motion.close', ids)
  return ids
}

/** From nothing to a recorded decision. */
export async function decidedCase(world: ABackend): Promise<{
  caseId: CaseId
  meetingId: MeetingId
  motionId: MotionId
  decisionId: string
}> {
  const { caseId } = await importedCase(world)
  await assess(world, caseId)
  await world.call('review.submit', { caseId, reason: '' })
  await world.call('review.agree', { caseId })
  await draftDecision(world, caseId)
  const held = await vote(world, caseId)
  const { decisionId } = await world.call('decision.record', { caseId, ...held })
  return { caseId, ...held, decisionId }
}

export const meOf = async (world: ABackend): Promise<MemberId> =>
  (await world.call('committee.get', {})).me.id
