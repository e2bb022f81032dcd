import {
  caseDoc,
  docParts,
  docTypeOf,
  institutionDoc,
  meetingDoc,
  type DocName,
} from '#domain/act/doc-name.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import { valueAt } from '#domain/act/registers.ts'
import type { CaseId, InstitutionId, MeetingId } from '#domain/ids.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Documents, Edit } from './documents.ts'

interface Place {
  readonly noun: 'case' | 'institution' | 'meeting'
  readonly doc: DocName
  readonly madeBy: ActKind
}

/**
 * An edit needs the thing that it is about: a review without its case, or a course without its institution, could be
 * written and never be seen again. The first edits of one step may make the place of those after them. An undo needs
 * none: it brings back what was there.
 */
export async function missingPlace(documents: Documents, edits: readonly Edit[]): Promise<Refusal | null> {
  const there = new Set<DocName>()
  for (const { doc, kind } of edits) {
    const place = placeOf(doc)
    if (place === null || kind === 'act.undone' || there.has(place.doc)) continue
    const known =
      (kind === place.madeBy && doc === place.doc) ||
      valueAt(await documents.get(place.doc), `${place.noun}/exists`) === true
    if (!known) return { kind: 'not-found', noun: place.noun, id: docParts(place.doc)[0]! }
    there.add(place.doc)
  }
  return null
}

function placeOf(doc: DocName): Place | null {
  const id = docParts(doc)[0]!
  switch (docTypeOf(doc)) {
    case 'case':
    case 'review':
    case 'submission':
      return { noun: 'case', doc: caseDoc(id as CaseId), madeBy: 'case.opened' }
    case 'institution':
    case 'library':
      return { noun: 'institution', doc: institutionDoc(id as InstitutionId), madeBy: 'institution.set' }
    case 'meeting':
      return { noun: 'meeting', doc: meetingDoc(id as MeetingId), madeBy: 'meeting.set' }
    case 'committee':
    case 'talk':
    case 'private':
      return null
  }
}
