import { z } from 'zod'
import { caseFields, caseNumber } from '../case/case-file.ts'
import { documentFields } from '../case/document.ts'
import { credentialFields, taskFields } from '../case/micro-credential.ts'
import { memberFields } from '../committee/member.ts'
import { decision, decisionDraftFields } from '../decision/decision.ts'
import {
  actId,
  committeeId,
  courseId,
  criterionId,
  decisionId,
  deviceId,
  documentId,
  institutionId,
  meetingId,
  memberId,
  motionId,
  outcomeId,
  sha256,
  taskId,
} from '../ids.ts'
import { institutionFields } from '../institution/institution.ts'
import { courseFields } from '../library/course.ts'
import { attendanceStatus, meetingFields, motionFields, motionResult } from '../meeting/meeting.ts'
import { outcomeFields } from '../outcome/outcome.ts'
import { matchFields, outcomeMatch } from '../review/outcome-match.ts'
import { criterionScore, rubricTemplate, scoreFields } from '../rubric/rubric.ts'
import { line, localText, prose } from '../values.ts'
import type { DocType } from './doc-name.ts'
import type { Json, Write } from './act.ts'

/**
 * Every kind of act, once: the documents it may stand in, the decoder of its body, the fields it writes, and whether
 * it settles. A released kind keeps its meaning for ever; a new meaning is a new kind. Adding a line here and
 * following the compiler is all that a new kind needs.
 */
export interface ActKindRule<Body> {
  readonly docs: readonly DocType[] | 'any'
  readonly body: z.ZodType<Body>
  /** The registers that the act sets; null makes a register empty again. */
  readonly writes: (body: Body) => readonly Write[]
  /** Settling acts name what they rest on and are superseded, never undone. */
  readonly settles: boolean
}

const kind = <Body>(
  docs: readonly DocType[] | 'any',
  body: z.ZodType<Body>,
  writes: (body: Body) => readonly Write[],
): ActKindRule<Body> => ({ docs, body, writes, settles: false })
const settling = <Body>(
  docs: readonly DocType[],
  body: z.ZodType<Body>,
  writes: (body: Body) => readonly Write[],
): ActKindRule<Body> => ({ docs, body, writes, settles: true })

/** One write per field that is present, each under `prefix/`. */
const each = (prefix: string, fields: object): Write[] =>
  Object.entries(fields as Record<string, Json | undefined>).flatMap(([name, value]) =>
    value === undefined ? [] : [{ path: `${prefix}/${name}`, value }],
  )
const exists = (prefix: string): Write => ({ path: `${prefix}/exists`, value: true })
const gone = (prefix: string): Write => ({ path: `${prefix}/exists`, value: null })
const pair = (body: { courseOutcomeId: string; credentialOutcomeId: string }) =>
  `match/${body.courseOutcomeId}.${body.credentialOutcomeId}`

const rests = z.array(actId).max(10_000)
const json: z.ZodType<Json> = z.json()

export const actKinds = {
  // ---- committee
  'committee.founded': settling(
    ['committee'],
    z.strictObject({
      committeeId,
      name: localText,
      founder: memberId,
      member: memberFields,
      deviceId,
      deviceKey: z.string().max(200),
      sample: z.boolean(),
    }),
    (b) => [
      { path: 'committee/name', value: b.name },
      exists(`member/${b.founder}`),
      ...each(`member/${b.founder}`, b.member),
      { path: `device/${b.deviceId}`, value: { member: b.founder, key: b.deviceKey } },
    ],
  ),
  'committee.set': kind(
    ['committee'],
    z.strictObject({ set: z.strictObject({ name: localText }).partial() }),
    (b) => each('committee', b.set),
  ),
  'member.set': kind(['committee'], z.strictObject({ memberId, set: memberFields.partial() }), (b) => [
    exists(`member/${b.memberId}`),
    ...each(`member/${b.memberId}`, b.set),
  ]),
  'rubric.adopted': settling(['committee'], z.strictObject({ template: rubricTemplate }), (b) => [
    { path: `rubric/${b.template.id}`, value: b.template },
  ]),
  // ---- institution and library
  'institution.set': kind(
    ['institution'],
    z.strictObject({ institutionId, set: institutionFields.partial() }),
    (b) => [exists('institution'), ...each('institution', b.set)],
  ),
  'course.set': kind(['library'], z.strictObject({ courseId, set: courseFields.partial() }), (b) => [
    exists(`course/${b.courseId}`),
    ...each(`course/${b.courseId}`, b.set),
  ]),
  'course.removed': kind(['library'], z.strictObject({ courseId }), (b) => [gone(`course/${b.courseId}`)]),
  'outcome.set': kind(
    ['case', 'library'],
    z.strictObject({ outcomeId, courseId: courseId.nullable(), set: outcomeFields.partial() }),
    (b) => [
      exists(`outcome/${b.outcomeId}`),
      ...(b.courseId === null ? [] : [{ path: `outcome/${b.outcomeId}/courseId`, value: b.courseId }]),
      ...each(`outcome/${b.outcomeId}`, b.set),
    ],
  ),
  'outcome.removed': kind(['case', 'library'], z.strictObject({ outcomeId }), (b) => [
    gone(`outcome/${b.outcomeId}`),
  ]),
  // ---- case
  'case.opened': kind(['case'], z.strictObject({ set: caseFields.partial() }), (b) => [
    exists('case'),
    ...each('case', b.set),
  ]),
  'case.set': kind(['case'], z.strictObject({ set: caseFields.partial() }), (b) => each('case', b.set)),
  'case.numbered': settling(['case'], z.strictObject({ number: caseNumber, rests }), (b) => [
    { path: 'case/number', value: b.number },
  ]),
  'case.withdrawn': kind(['case'], z.strictObject({ reason: prose }), (b) => [
    { path: 'case/withdrawn', value: b.reason },
  ]),
  'case.resumed': kind(['case'], z.strictObject({}), () => [{ path: 'case/withdrawn', value: null }]),
  'credential.set': kind(['case'], z.strictObject({ set: credentialFields.partial() }), (b) =>
    each('credential', b.set),
  ),
  'task.set': kind(['case'], z.strictObject({ taskId, set: taskFields.partial() }), (b) => [
    exists(`task/${b.taskId}`),
    ...each(`task/${b.taskId}`, b.set),
  ]),
  'task.removed': kind(['case'], z.strictObject({ taskId }), (b) => [gone(`task/${b.taskId}`)]),
  'document.attached': kind(['case'], z.strictObject({ documentId, fields: documentFields }), (b) => [
    exists(`document/${b.documentId}`),
    ...each(`document/${b.documentId}`, b.fields),
  ]),
  'document.set': kind(
    ['case'],
    z.strictObject({ documentId, set: documentFields.omit({ sha256: true, bytes: true }).partial() }),
    (b) => each(`document/${b.documentId}`, b.set),
  ),
  'document.removed': kind(['case'], z.strictObject({ documentId }), (b) => [
    gone(`document/${b.documentId}`),
  ]),
  'target.set': kind(['case'], z.strictObject({ courseId, institutionId, included: z.boolean() }), (b) => [
    { path: `target/${b.courseId}`, value: b.included ? { institutionId: b.institutionId } : null },
  ]),
  'assessor.set': kind(['case'], z.strictObject({ memberId, assigned: z.boolean() }), (b) => [
    { path: `assessor/${b.memberId}`, value: b.assigned ? true : null },
  ]),
  'agreement.reached': settling(
    ['case'],
    z.strictObject({
      matches: z.array(outcomeMatch.extend({ from: rests })).max(5_000),
      scores: z.array(criterionScore.extend({ from: rests })).max(40),
      rests,
    }),
    (b) => [{ path: 'agreed', value: { matches: b.matches, scores: b.scores } }],
  ),
  'decision.drafted': kind(['case'], z.strictObject({ set: decisionDraftFields.partial() }), (b) =>
    each('draft', b.set),
  ),
  'decision.recorded': settling(['case'], z.strictObject({ decision, rests }), (b) => [
    { path: `decision/${b.decision.id}`, value: b.decision },
  ]),
  'export.recorded': settling(
    ['case'],
    z.strictObject({
      what: z.enum(['decision-pdf', 'minutes', 'case']),
      decisionId: decisionId.nullable(),
      sha256,
      filename: line,
    }),
    (b) => [
      { path: `export/${b.sha256}`, value: { what: b.what, filename: b.filename, decisionId: b.decisionId } },
    ],
  ),
  // ---- one member's review, and what was submitted of it
  'match.set': kind(
    ['review'],
    z.strictObject({
      courseOutcomeId: outcomeId,
      credentialOutcomeId: outcomeId,
      set: matchFields.partial(),
    }),
    (b) => [exists(pair(b)), ...each(pair(b), b.set)],
  ),
  'match.removed': kind(
    ['review'],
    z.strictObject({ courseOutcomeId: outcomeId, credentialOutcomeId: outcomeId }),
    (b) => [gone(pair(b))],
  ),
  'score.set': kind(['review'], z.strictObject({ criterionId, set: scoreFields.partial() }), (b) => [
    exists(`score/${b.criterionId}`),
    ...each(`score/${b.criterionId}`, b.set),
  ]),
  'score.removed': kind(['review'], z.strictObject({ criterionId }), (b) => [gone(`score/${b.criterionId}`)]),
  'review.submitted': settling(
    ['submission'],
    z.strictObject({
      matches: z.array(outcomeMatch).max(5_000),
      scores: z.array(criterionScore).max(40),
      reason: prose,
      rests,
    }),
    (b) => [
      {
        path: 'submission',
        value: { matches: b.matches, scores: b.scores, reason: b.reason },
      },
    ],
  ),
  // ---- meeting
  'meeting.set': kind(['meeting'], z.strictObject({ set: meetingFields.partial() }), (b) => [
    exists('meeting'),
    ...each('meeting', b.set),
  ]),
  'attendance.set': kind(
    ['meeting'],
    z.strictObject({ memberId, status: attendanceStatus.nullable() }),
    (b) => [{ path: `attendance/${b.memberId}`, value: b.status }],
  ),
  'motion.set': kind(['meeting'], z.strictObject({ motionId, set: motionFields.partial() }), (b) => [
    exists(`motion/${b.motionId}`),
    ...each(`motion/${b.motionId}`, b.set),
  ]),
  'motion.removed': kind(['meeting'], z.strictObject({ motionId }), (b) => [gone(`motion/${b.motionId}`)]),
  'recusal.set': kind(['meeting'], z.strictObject({ motionId, memberId, reason: line.nullable() }), (b) => [
    { path: `motion/${b.motionId}/recusal/${b.memberId}`, value: b.reason },
  ]),
  'dissent.set': kind(['meeting'], z.strictObject({ motionId, memberId, text: prose.nullable() }), (b) => [
    { path: `motion/${b.motionId}/dissent/${b.memberId}`, value: b.text },
  ]),
  'motion.closed': settling(
    ['meeting'],
    z.strictObject({
      motionId,
      result: motionResult,
      entitled: z.int().min(0),
      present: z.int().min(0),
      quorumMet: z.boolean(),
      rests,
    }),
    (b) => [
      {
        path: `motion/${b.motionId}/closed`,
        value: { result: b.result, entitled: b.entitled, present: b.present, quorumMet: b.quorumMet },
      },
    ],
  ),
  'minutes.approved': settling(['meeting'], z.strictObject({ meetingId, rests }), () => [
    { path: 'minutes/approved', value: true },
  ]),
  // ---- everywhere
  'act.undone': kind(
    'any',
    z.strictObject({
      undoes: actId,
      writes: z.array(z.strictObject({ path: z.string().max(400), value: json })).max(10_000),
    }),
    (b) => b.writes,
  ),
} as const

export type ActKind = keyof typeof actKinds
export type BodyOf<K extends ActKind> = (typeof actKinds)[K] extends ActKindRule<infer B> ? B : never

/** The kinds that a person's edit may carry; settling kinds are written by use cases only, which gather what they rest on. */
export const editKinds = (Object.keys(actKinds) as ActKind[]).filter(
  (k) => !actKinds[k].settles && k !== 'act.undone',
)
