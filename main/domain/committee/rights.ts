import { docParts, docTypeOf, type DocName } from '../act/doc-name.ts'
import type { ActKind } from '../act/kinds.ts'
import type { InstitutionId } from '../ids.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Member } from './member.ts'

/**
 * Who may write where: the table of the design notes (sync, section 4), asked of the viewer. While an institution has
 * no representative of its own the chair keeps its policy. Null = allowed.
 */
export function refusalToWrite(member: Member, doc: DocName, kind: ActKind): Refusal | null {
  const holds = (...roles: Member['roles'][number][]) => roles.some((role) => member.roles.includes(role))
  const need = (allowed: boolean, who: string): Refusal | null =>
    allowed ? null : refuse({ kind: 'no-right', need: who }).refusal
  const parts = docParts(doc)
  if (!member.active) return need(false, 'active-member')
  switch (docTypeOf(doc)) {
    case 'committee':
      return need(holds('chair', 'vice_chair'), 'chair')
    case 'case':
    case 'library':
      return need(holds('chair', 'vice_chair', 'secretary'), 'chair-or-secretary')
    case 'institution':
      return need(
        holds('chair', 'vice_chair') ||
          (holds('registrar') && member.institutionId === (parts[0] as InstitutionId)),
        'chair-or-registrar',
      )
    case 'review':
    case 'submission':
      return need(parts[1] === member.id, 'own-review')
    case 'private':
      return need(parts[0] === member.id, 'own-notes')
    case 'talk':
      return null
    case 'meeting':
      return need(
        holds('chair', 'vice_chair', 'secretary') ||
          ((kind === 'dissent.set' || kind === 'recusal.set') && !holds('observer')),
        'chair-or-secretary',
      )
  }
}
