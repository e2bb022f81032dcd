import type { Json } from '#domain/act/act.ts'
import { caseDoc } from '#domain/act/doc-name.ts'
import type { CaseDocument } from '#domain/case/document.ts'
import type { CaseId, DocumentId } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import type { FileGrant } from '#contract/views.ts'
import { caseRead } from './case-facts.ts'
import type { Opened } from './opened.ts'
import type { Files, Grants } from './ports.ts'

/** Largest attachment: what a person can still read and a folder still carries. */
export const attachmentLimit = 256 * 1024 * 1024

/** Stores a chosen file under its SHA-256 and notes it in the case; a file of an unknown kind stores nothing. */
export async function attachDocument(
  opened: Opened,
  parts: { readonly grants: Grants; readonly files: Files },
  params: { readonly grant: string; readonly caseId: CaseId; readonly kind: CaseDocument['kind'] },
): Promise<Result<{ readonly documentId: string }>> {
  const file = parts.grants.file(params.grant)
  if (!file) return refuse({ kind: 'not-found', noun: 'grant', id: params.grant })
  const known = await caseRead(opened, params.caseId)
  if (!known.ok) return known
  if (file.bytes === 0) return refuse({ kind: 'file', problem: 'empty', file: file.name })
  const mime = await parts.files.sniff(file.path, file.name)
  if (mime === null) return refuse({ kind: 'file', problem: 'unknown-kind', file: file.name })
  const doc = caseDoc(params.caseId)
  const documentId = opened.ids.next<DocumentId>()
  const fields = {
    kind: params.kind,
    filename: file.name.slice(0, 300),
    mime,
    pages: null,
    language: null,
    source: '',
    receivedAt: opened.clock.now(),
    containsPersonalInfo: false,
    classification: 'internal',
  }
  const edit = (stored: { sha256: string; bytes: number }) => ({
    doc,
    kind: 'document.attached' as const,
    body: { documentId, fields: { ...fields, ...stored } } as Json,
  })
  const allowed = await opened.check([edit({ sha256: '0'.repeat(64), bytes: file.bytes })])
  if (!allowed.ok) return allowed
  const stored = await opened.store.putAttachment(parts.files.stream(file.path), attachmentLimit)
  if (!stored.ok)
    return stored.refusal.kind === 'file' ? refuse({ ...stored.refusal, file: file.name }) : stored
  const done = await opened.turns.write(() => opened.edit([edit(stored.value)]))
  return done.ok ? accept({ documentId }) : done
}

/** Puts an attachment where the page may read it, until the grant ends. */
export async function openDocument(
  opened: Opened,
  grants: Grants,
  params: { readonly caseId: CaseId; readonly documentId: DocumentId },
): Promise<Result<FileGrant>> {
  const known = await caseRead(opened, params.caseId)
  if (!known.ok) return known
  const document = known.value.documents.find((one) => one.id === params.documentId)
  const bytes = document && (await opened.store.getAttachment(document.sha256))
  if (!document || !bytes) return refuse({ kind: 'not-found', noun: 'document', id: params.documentId })
  return accept({
    grant: grants.document(bytes, document.mime, document.filename),
    filename: document.filename,
    bytes: bytes.length,
    sha256: document.sha256,
  })
}
