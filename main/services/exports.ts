import type { Json } from '#domain/act/act.ts'
import { caseDoc, meetingDoc } from '#domain/act/doc-name.ts'
import { decisionPaper } from '#domain/decision/decision-paper.ts'
import type { Paper } from '#domain/decision/paper.ts'
import type { CaseId, DecisionId } from '#domain/ids.ts'
import { readMeeting } from '#domain/meeting/read-meeting.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import { inLanguage, type Language } from '#domain/values.ts'
import type { FileGrant } from '#contract/views.ts'
import { gatherCase } from './case-facts.ts'
import type { Opened } from './opened.ts'
import type { Grants, Hash, Jobs } from './ports.ts'

/** The paper of a recorded decision, from what was settled then; the same facts make the same bytes. */
export async function paperOf(opened: Opened, version: string, caseId: CaseId, decisionId: DecisionId | null, language: Language): Promise<Result<{ readonly paper: Paper; readonly decisionId: DecisionId; readonly filename: string }>> {
  const gathered = await gatherCase(opened, caseId)
  if (!gathered.ok) return gathered
  const facts = gathered.value
  const current = facts.read.decisions.filter((one) => !one.superseded)
  const decision = decisionId === null ? current[current.length - 1] : facts.read.decisions.find((one) => one.id === decisionId)
  const target = facts.targets.find((one) => one.institution.id === decision?.institutionId) ?? facts.targets[0]
  if (!decision || !target || !facts.read.agreed) return refuse({ kind: 'not-found', noun: 'decision', id: decisionId ?? caseId })
  const meeting = readMeeting(await opened.documents.get(meetingDoc(decision.meetingId)))
  if (!meeting) return refuse({ kind: 'not-found', noun: 'meeting', id: decision.meetingId })
  const { name, members } = await opened.committee()
  const institution = (await opened.institution(decision.institutionId)) ?? target.institution
  const supersedes = facts.read.decisions.find((one) => one.id === decision.supersedes)
  const paper = decisionPaper(
    {
      committeeName: name,
      sample: opened.store.info.sample,
      caseNumber: facts.read.number,
      caseTitle: facts.read.fields.title,
      receivedAt: facts.read.fields.receivedAt,
      credential: facts.read.credential,
      course: target.course,
      institution,
      documents: facts.read.documents,
      decision,
      supersedesNumber: supersedes?.number ?? null,
      agreed: facts.read.agreed,
      rubric: facts.rubric,
      meeting,
      members,
      provenance: { appVersion: version, recordedAt: decision.recordedAt, record: decision.act },
    },
    language,
  )
  const filename = `${facts.read.number ?? 'case'} ${inLanguage(facts.read.fields.title, language)} decision ${decision.decidedOn}.pdf`
  return accept({ paper, decisionId: decision.id, filename: filename.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '-') })
}

/** Sets the decision as PDF, notes the export and its hash in the case, and puts the bytes where the page may read them. */
export async function exportDecision(
  opened: Opened,
  parts: { readonly jobs: Jobs; readonly grants: Grants; readonly hash: Hash; readonly version: string },
  params: { readonly caseId: CaseId; readonly decisionId: DecisionId | null; readonly language: Language },
): Promise<Result<FileGrant & { readonly content: Uint8Array }>> {
  const made = await paperOf(opened, parts.version, params.caseId, params.decisionId, params.language)
  if (!made.ok) return made
  const { paper, decisionId, filename } = made.value
  const set = await parts.jobs.run('paper.pdf', paper)
  if (!set.ok) return set
  const sha256 = parts.hash.bytes(set.value)
  const doc = caseDoc(params.caseId)
  const noted = await opened.settle([{ doc, kind: 'export.recorded', body: { what: 'decision-pdf', decisionId, sha256, filename: filename.slice(0, 300) } as Json }])
  if (!noted.ok) return noted
  return accept({ grant: parts.grants.document(set.value, 'application/pdf', filename), filename, bytes: set.value.length, sha256, content: set.value })
}
