import { caseDoc } from '#domain/act/doc-name.ts'
import { emptyFold } from '#domain/act/fold.ts'
import { readCase, type CaseRead } from '#domain/case/read-case.ts'
import type { CaseId } from '#domain/ids.ts'
import { anId } from './an-id.ts'
import { aCourse } from './a-course.ts'
import { aCredential } from './a-credential.ts'
import { aMember } from './a-member.ts'

/** A case of the complete dossier towards GEOG 1900, assigned to one assessor; nothing agreed or decided yet. */
export const aCase = (over: Partial<CaseRead> = {}): CaseRead => {
  const id = over.id ?? anId<CaseId>('case 1')
  return {
    ...readCase(emptyFold(caseDoc(id))),
    number: 'MC-2026-017',
    credential: aCredential(),
    targets: [{ courseId: aCourse().id, institutionId: aCourse().institutionId }],
    assessorIds: [aMember('Anna Roy').id],
    ...over,
  }
}
