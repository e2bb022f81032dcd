import type { Folded } from '#domain/act/act.ts'
import { committeeDoc, docTypeOf, institutionDoc, type DocName } from '#domain/act/doc-name.ts'
import { readCommittee, type CommitteeRead } from '#domain/committee/read-committee.ts'
import { refusalToWrite } from '#domain/committee/rights.ts'
import type { Member } from '#domain/committee/member.ts'
import type { InstitutionId } from '#domain/ids.ts'
import type { Institution } from '#domain/institution/institution.ts'
import { readInstitution } from '#domain/institution/read-institution.ts'
import { readLibrary } from '#domain/library/read-library.ts'
import type { Course } from '#domain/library/course.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import { settledBy } from './settled-edits.ts'
import { createDocuments, type Documents, type Edit } from './documents.ts'
import type { Clock, Hash, Ids, Store } from './ports.ts'
import { createUndoStack, type UndoStack } from './undo.ts'

/** One committee while it is open: its documents, whose they are read as, and the edits of this sitting. */
export interface Opened {
  readonly store: Store
  readonly documents: Documents
  readonly undo: UndoStack
  readonly clock: Clock
  readonly ids: Ids
  committee(): Promise<CommitteeRead>
  me(): Promise<Member>
  institutions(): Promise<readonly Institution[]>
  /** The institution, or the default policy under its id where nobody wrote one yet. */
  institution(id: InstitutionId): Promise<Institution | null>
  courses(): Promise<readonly Course[]>
  /** Checks rights and settled things for each edit, as the member of this device; null-bodied edits never get here. */
  check(edits: readonly Edit[]): Promise<Result<null>>
  /** `check`, then one undoable step. */
  edit(edits: readonly Edit[]): Promise<Result<null>>
  /** `check`, then acts that no Ctrl+Z takes back: settling ones. */
  settle(edits: readonly Edit[]): Promise<Result<null>>
}

export function openCommittee(store: Store, clock: Clock, ids: Ids, hash: Hash): Opened {
  const documents = createDocuments(store, clock, hash)
  const undo = createUndoStack(documents)
  const reading = new WeakMap<Folded, unknown>()
  /** A fold never changes, so what was read from it is read once. */
  const readOnce = async <T>(doc: DocName, read: (folded: Folded) => T): Promise<T> => {
    const folded = await documents.get(doc)
    if (!reading.has(folded)) reading.set(folded, read(folded))
    return reading.get(folded) as T
  }
  const ofType = async (type: string) => (await documents.names()).filter((name) => docTypeOf(name) === type)

  const opened: Opened = {
    store,
    documents,
    undo,
    clock,
    ids,
    committee: () => readOnce(committeeDoc, readCommittee),
    async me() {
      const { members } = await opened.committee()
      const me = members.find((member) => member.id === store.info.member)
      if (!me) throw new Error('the roster does not hold the member of this store')
      return me
    },
    async institutions() {
      const read = await Promise.all(
        (await ofType('institution')).map((doc) => readOnce(doc, readInstitution)),
      )
      return read.filter((found) => found !== null)
    },
    institution: (id) => readOnce(institutionDoc(id), readInstitution),
    async courses() {
      const libraries = await Promise.all((await ofType('library')).map((doc) => readOnce(doc, readLibrary)))
      return libraries.flat()
    },
    async check(edits) {
      const me = await opened.me()
      for (const edit of edits) {
        const refusal =
          refusalToWrite(me, edit.doc, edit.kind) ?? settledBy(await documents.get(edit.doc), edit)
        if (refusal) return refuse(refusal)
      }
      return accept(null)
    },
    async edit(edits) {
      const allowed = await opened.check(edits)
      if (!allowed.ok) return allowed
      await undo.record(edits)
      return accept(null)
    },
    async settle(edits) {
      const allowed = await opened.check(edits)
      if (!allowed.ok) return allowed
      await documents.record(edits)
      return accept(null)
    },
  }
  return opened
}
