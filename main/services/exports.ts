import { caseDoc } from '#domain/act/doc-name.ts'
import type { CaseId, DecisionId, Sha256 } from '#domain/ids.ts'
import { accept, type Result } from '#domain/refusal.ts'
import type { Language } from '#domain/values.ts'
import type { FileGrant } from '#contract/views.ts'
import type { Edit } from './documents.ts'
import type { Opened } from './opened.ts'
import type { Grants, Hash, Jobs } from './ports.ts'
import { paperOf } from './settled-paper.ts'

/** Sets the decision as PDF, notes the export and its hash in the case, and puts the bytes where the page may read them. */
export async function exportDecision(
  opened: Opened,
  parts: {
    readonly jobs: Jobs
    readonly grants: Grants
    readonly hash: Hash
    readonly version: string
  },
  params: { readonly caseId: CaseId; readonly decisionId: DecisionId; readonly language: Language },
): Promise<Result<FileGrant>> {
  const { caseId, decisionId, language } = params
  const made = await paperOf(opened, parts.version, caseId, decisionId, language)
  if (!made.ok) return made
  const { paper, filename } = made.value
  const noting = (sha256: Sha256): Edit => ({
    doc: caseDoc(caseId),
    kind: 'export.recorded',
    body: { what: 'decision-pdf', decisionId, sha256, filename },
  })
  // Asked before the work: who may not note an export gets none.
  const allowed = await opened.check([noting('0'.repeat(64) as Sha256)])
  if (!allowed.ok) return allowed
  const set = await parts.jobs.run('paper.pdf', paper)
  if (!set.ok) return set
  const sha256 = parts.hash.bytes(set.value)
  const noted = await opened.turns.write(() => opened.settle([noting(sha256)]))
  if (!noted.ok) return noted
  const grant = parts.grants.document(set.value, 'application/pdf', filename)
  return accept({ grant, filename, bytes: set.value.length, sha256 })
}
