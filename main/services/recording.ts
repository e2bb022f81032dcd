import type { Json } from '#domain/act/act.ts'
import { caseDoc, committeeDoc, institutionDoc, libraryDoc, meetingDoc } from '#domain/act/doc-name.ts'
import { decisionReadiness } from '#domain/decision/readiness.ts'
import type { Decision, DecisionFigures } from '#domain/decision/decision.ts'
import { hoursRatio } from '#domain/case/hours.ts'
import { written } from '#domain/fraction.ts'
import type { CaseId, DecisionId, InstitutionId, MeetingId, MotionId } from '#domain/ids.ts'
import { closeMotion } from '#domain/meeting/tally.ts'
import { readMeeting } from '#domain/meeting/read-meeting.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import { coverage, reverseCoverage } from '#domain/review/coverage.ts'
import { criticalMet } from '#domain/review/gaps.ts'
import { rubricTotals } from '#domain/rubric/totals.ts'
import { gatherOpenCase, type CaseFacts } from './case-facts.ts'
import type { Edit } from './documents.ts'
import type { Opened } from './opened.ts'

const body = (value: object): Json => value as unknown as Json

/** Closing a vote settles what the counts say; it counts exactly the acts that it names. */
export async function closingOf(
  opened: Opened,
  meetingId: MeetingId,
  motionId: MotionId,
): Promise<Result<Edit>> {
  const doc = meetingDoc(meetingId)
  const folded = await opened.documents.get(doc)
  const meeting = readMeeting(folded)
  const motion = meeting?.motions.find((one) => one.id === motionId)
  if (!meeting || !motion) return refuse({ kind: 'not-found', noun: 'meeting', id: meetingId })
  const { members } = await opened.committee()
  const closed = closeMotion({ motion, attendance: meeting.attendance, members, quorum: meeting.quorum })
  if (!closed.ok) return closed
  return accept({
    doc,
    kind: 'motion.closed',
    body: body({ motionId, ...closed.value, rests: folded.heads }),
  })
}

/** The figures of the agreed assessment towards the institution that decides; exact, as "n/d". */
export function figuresOf(facts: CaseFacts, institutionId: InstitutionId): DecisionFigures | null {
  const target = facts.targets.find((one) => one.institution.id === institutionId) ?? facts.targets[0]
  const agreed = facts.read.agreed
  if (!agreed || !target) return null
  const found = coverage(target.course.outcomes, agreed.matches, target.institution)
  const critical = criticalMet(target.course.outcomes, found)
  const totals = rubricTotals(facts.rubric, agreed.scores)
  const ratio = hoursRatio(facts.read.credential, target.course)
  return {
    coverage: written(found.proven),
    reverseCoverage: written(
      reverseCoverage(facts.read.credential.outcomes, target.course.outcomes, agreed.matches).proven,
    ),
    criticalMet: critical.met,
    criticalTotal: critical.total,
    rubricTotal: totals.total === null ? null : written(totals.total),
    hoursRatio: ratio === null ? null : written(ratio),
  }
}

/**
 * A decision is the outcome of a carried motion: it freezes what the form held, names the motion and everything it rests
 * on, and supersedes the institution's earlier decision unless the form says that it is in addition to it.
 */
export async function recordOf(
  opened: Opened,
  params: { readonly caseId: CaseId; readonly meetingId: MeetingId; readonly motionId: MotionId },
): Promise<Result<{ readonly edit: Edit; readonly decisionId: DecisionId }>> {
  const gathered = await gatherOpenCase(opened, params.caseId)
  if (!gathered.ok) return gathered
  const facts = gathered.value
  const { draft, agreed, decisions } = facts.read
  const meetingFolded = await opened.documents.get(meetingDoc(params.meetingId))
  const meeting = readMeeting(meetingFolded)
  const motion = meeting?.motions.find((one) => one.id === params.motionId && one.caseId === params.caseId)
  if (!meeting || !motion) return refuse({ kind: 'not-found', noun: 'meeting', id: params.meetingId })
  const institution = draft.institutionId === null ? null : await opened.institution(draft.institutionId)
  const gatesBelow = agreed ? rubricTotals(facts.rubric, agreed.scores).gatesBelow : []
  const missing = decisionReadiness({
    agreed: agreed !== null,
    draft,
    institution,
    gatesBelow,
    meetingDate: meeting.date,
    motion,
  })
  const { institutionId, type } = draft
  const figures = institutionId === null ? null : figuresOf(facts, institutionId)
  if (missing.length > 0 || institutionId === null || type === null || figures === null) {
    return refuse({ kind: 'incomplete', missing: missing.length > 0 ? missing : ['agreed-review'] })
  }
  if (decisions.some((one) => one.motionId === motion.id))
    return refuse({ kind: 'settled', by: 'decision.recorded' })
  const decisionId = opened.ids.next<DecisionId>()
  const before =
    draft.supersession === 'additional'
      ? undefined
      : decisions.findLast((one) => one.institutionId === institutionId && !one.superseded)
  const decision: Decision = {
    ...draft,
    id: decisionId,
    number: motion.number,
    institutionId,
    type,
    meetingId: meeting.id,
    motionId: motion.id,
    decidedOn: meeting.date ?? opened.clock.today(),
    figures,
    supersedes: before?.id ?? null,
  }
  // Everything that the paper shows: it is set from these acts alone, whatever is changed later.
  const rests = [...facts.folded.heads, ...meetingFolded.heads]
  const others = [committeeDoc, institutionDoc(institutionId), libraryDoc(institutionId)]
  for (const doc of others) rests.push(...(await opened.documents.get(doc)).heads)
  return accept({
    edit: { doc: caseDoc(params.caseId), kind: 'decision.recorded', body: body({ decision, rests }) },
    decisionId,
  })
}

/**
 * The meeting at which a case is decided: the one whose motion waits or was carried, the open one with a new motion where
 * the last was lost, or a new one. Motions are numbered after the others of their month.
 */
export async function meetingForCase(
  opened: Opened,
  caseId: CaseId,
): Promise<Result<{ readonly meetingId: MeetingId; readonly motionId: MotionId }>> {
  const gathered = await gatherOpenCase(opened, caseId)
  if (!gathered.ok) return gathered
  const { meeting, read } = gathered.value
  const decided = new Set<string>(read.decisions.map((decision) => decision.motionId))
  // A motion that was lost, or closed without quorum, leads to no decision: the next vote is about a new one.
  const open = meeting?.motions.find(
    (motion) =>
      motion.caseId === caseId &&
      !decided.has(motion.id) &&
      (motion.closed === null
        ? !meeting.approved
        : motion.closed.result === 'carried' && motion.closed.quorumMet),
  )
  if (meeting && open) return accept({ meetingId: meeting.id, motionId: open.id })
  const motionId = opened.ids.next<MotionId>()
  const again = meeting && !meeting.approved && !meeting.motions.some((motion) => decided.has(motion.id))
  const meetingId = again ? meeting.id : opened.ids.next<MeetingId>()
  const doc = meetingDoc(meetingId)
  const today = opened.clock.today()
  const { name } = await opened.committee()
  const done = await opened.edit([
    ...(again
      ? []
      : [
          {
            doc,
            kind: 'meeting.set' as const,
            body: body({ set: { body: name.en ?? name.fr ?? '', date: today } }),
          },
        ]),
    {
      doc,
      kind: 'motion.set',
      body: body({
        motionId,
        set: { caseId, number: await nextMotionNumber(opened, today), method: 'hands' },
      }),
    },
  ])
  return done.ok ? accept({ meetingId, motionId }) : done
}

/** `2026-03-M04`: the month of the meeting and the next free number in it (domain.md 3). */
async function nextMotionNumber(opened: Opened, today: string): Promise<string> {
  const month = today.slice(0, 7)
  const taken = await opened.meetings.motionNumbers()
  const used = taken
    .flatMap((number) => (number.startsWith(`${month}-M`) ? [Number(number.slice(month.length + 2))] : []))
    .filter(Number.isInteger)
  return `${month}-M${String(Math.max(0, ...used) + 1).padStart(2, '0')}`
}

/** Approving settles the minutes as they stand; what is written later is a correction of its own. */
export async function approvalOf(opened: Opened, meetingId: MeetingId): Promise<Result<Edit>> {
  const doc = meetingDoc(meetingId)
  const folded = await opened.documents.get(doc)
  const meeting = readMeeting(folded)
  if (!meeting) return refuse({ kind: 'not-found', noun: 'meeting', id: meetingId })
  if (meeting.approved) return refuse({ kind: 'settled', by: 'minutes.approved' })
  if (meeting.motions.some((motion) => motion.closed === null))
    return refuse({ kind: 'incomplete', missing: ['motion-open'] })
  return accept({ doc, kind: 'minutes.approved', body: body({ meetingId, rests: folded.heads }) })
}
