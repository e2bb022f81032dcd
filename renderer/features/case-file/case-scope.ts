import type { CaseView } from '#contract/views.ts'
import { docParts, docTypeOf, type DocName } from '#domain/act/doc-name.ts'
import type { CaseId } from '#domain/ids.ts'

/**
 * Whether a change to any of these documents can change what the case shows. A meeting concerns the case when it is
 * the case's own, and any meeting does while the case has none, because the changed one may have just become it.
 */
export function concernsCase(docs: readonly DocName[], caseId: CaseId, view: CaseView | null): boolean {
  return docs.some((doc) => {
    const first = docParts(doc)[0]
    switch (docTypeOf(doc)) {
      case 'case':
      case 'review':
      case 'submission':
      case 'talk':
        return first === caseId
      case 'meeting':
        return view === null || view.meeting === null || view.meeting.id === first
      case 'library':
      case 'institution':
        return view === null || view.targets.some((target) => target.institution.id === first)
      case 'committee':
        return true
      case 'private':
        return false
    }
  })
}
