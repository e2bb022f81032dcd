import type { Act, Folded } from '#domain/act/act.ts'
import {
  caseDoc,
  committeeDoc,
  institutionDoc,
  libraryDoc,
  meetingDoc,
  type DocName,
} from '#domain/act/doc-name.ts'
import { foldAsOf } from '#domain/act/settled.ts'
import { readCase } from '#domain/case/read-case.ts'
import { readCommittee } from '#domain/committee/read-committee.ts'
import { decisionPaper } from '#domain/decision/decision-paper.ts'
import type { Paper } from '#domain/decision/paper.ts'
import type { ActId, CaseId, DecisionId } from '#domain/ids.ts'
import { readInstitution } from '#domain/institution/read-institution.ts'
import { readLibrary } from '#domain/library/read-library.ts'
import { readMeeting } from '#domain/meeting/read-meeting.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import { inLanguage, type Language } from '#domain/values.ts'
import { caseRead, rubricOf } from './case-facts.ts'
import type { Opened } from './opened.ts'

/**
 * The paper of a recorded decision, from the acts that it rests on: what was changed in the case, the course, the policy
 * or the committee since changes nothing in it, and the same decision makes the same bytes. The meeting is read as its
 * minutes were approved; until then as it stands, because corrections are still being made.
 */
export async function paperOf(
  opened: Opened,
  version: string,
  caseId: CaseId,
  decisionId: DecisionId,
  language: Language,
): Promise<Result<{ readonly paper: Paper; readonly filename: string }>> {
  const now = await caseRead(opened, caseId)
  if (!now.ok) return now
  const folded = await opened.documents.get(caseDoc(caseId))
  const recorded = now.value.decisions.find((one) => one.id === decisionId)
  const act = folded.acts.find((one) => one.id === recorded?.act)
  if (!recorded || !act) return refuse({ kind: 'not-found', noun: 'decision', id: decisionId })
  const rests = restsOf(act)
  const then = async (doc: DocName) => asOf(await opened.documents.get(doc), rests)

  const read = readCase(foldAsOf(folded, [act.id]))
  const { institutionId } = recorded
  const institution = readInstitution(await then(institutionDoc(institutionId)))
  const target = read.targets.find((one) => one.institutionId === institutionId) ?? read.targets[0]
  const library = target ? readLibrary(await then(libraryDoc(target.institutionId))) : []
  const course = library.find((one) => one.id === target?.courseId)
  const committee = readCommittee(await then(committeeDoc))
  const rubric = rubricOf(committee, read)
  const meeting = readMeeting(approved(await opened.documents.get(meetingDoc(recorded.meetingId))))
  if (!meeting) return refuse({ kind: 'not-found', noun: 'meeting', id: recorded.meetingId })
  if (!institution) return refuse({ kind: 'not-found', noun: 'institution', id: institutionId })
  if (!course) return refuse({ kind: 'not-found', noun: 'course', id: target?.courseId ?? '' })
  if (!read.agreed || !rubric) return refuse({ kind: 'not-found', noun: 'decision', id: decisionId })

  const paper = decisionPaper(
    {
      committeeName: committee.name,
      sample: opened.store.info.sample,
      caseNumber: now.value.number,
      caseTitle: read.fields.title,
      receivedAt: read.fields.receivedAt,
      credential: read.credential,
      course,
      institution,
      documents: read.documents,
      decision: recorded,
      supersedesNumber: read.decisions.find((one) => one.id === recorded.supersedes)?.number ?? null,
      agreed: read.agreed,
      rubric,
      meeting,
      members: committee.members,
      provenance: { appVersion: version, recordedAt: recorded.recordedAt, record: recorded.act },
    },
    language,
  )
  const title = inLanguage(read.fields.title, language)
  const filename = `${now.value.number ?? 'case'} ${title} decision ${recorded.decidedOn}.pdf`
  return accept({ paper, filename: asFilename(filename) })
}

const restsOf = (act: Act): readonly ActId[] =>
  (act.body as { readonly rests?: readonly ActId[] }).rests ?? []

/** A document as the settlement saw it; as it is now where the settlement names nothing of it. */
function asOf(folded: Folded, rests: readonly ActId[]): Folded {
  const heads = rests.filter((id) => folded.known.has(id))
  return heads.length === 0 ? folded : foldAsOf(folded, heads)
}

function approved(meeting: Folded): Folded {
  const approval = meeting.acts.find((act) => act.kind === 'minutes.approved')
  return approval ? foldAsOf(meeting, [approval.id]) : meeting
}

/** Signs that no file system takes become hyphens; at most 200 characters, the ending kept. */
const asFilename = (name: string): string => {
  const clean = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '-')
  return clean.length <= 200 ? clean : `${clean.slice(0, 195)}.pdf`
}
