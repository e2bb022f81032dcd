import type { Folded } from '#domain/act/act.ts'
import { committeeDoc, institutionDoc, libraryDoc, type DocName } from '#domain/act/doc-name.ts'
import { readCommittee, type CommitteeRead } from '#domain/committee/read-committee.ts'
import { refusalToWrite } from '#domain/committee/rights.ts'
import type { Member } from '#domain/committee/member.ts'
import type { InstitutionId } from '#domain/ids.ts'
import type { Institution } from '#domain/institution/institution.ts'
import { readInstitution } from '#domain/institution/read-institution.ts'
import { readLibrary } from '#domain/library/read-library.ts'
import type { Course } from '#domain/library/course.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import { createDocuments, type Documents, type Edit } from './documents.ts'
import { createMeetingIndex, type MeetingIndex } from './meeting-index.ts'
import { missingPlace } from './place-of-edit.ts'
import type { Clock, Hash, Ids, Store } from './ports.ts'
import { settledBy } from './settled-edits.ts'
import { createTurns, type Turns } from './turns.ts'
import { createUndoStack, type UndoStack } from './undo.ts'

/** One committee while it is open: its documents, whose they are read as, and the edits of this sitting. */
export interface Opened {
  readonly store: Store
  readonly documents: Documents
  readonly undo: UndoStack
  readonly clock: Clock
  readonly ids: Ids
  readonly hash: Hash
  /**
   * Whatever gathers and then writes (`check`, `edit`, `settle`, `undo`) does so in one turn: without it a double click
   * would give one number to two cases, or record a decision twice. A turn never takes another.
   */
  readonly turns: Turns
  readonly meetings: MeetingIndex
  committee(): Promise<CommitteeRead>
  me(): Promise<Member>
  /** Sorted by code. */
  institutions(): Promise<readonly Institution[]>
  /** The institution, or null where nobody wrote anything of it yet. */
  institution(id: InstitutionId): Promise<Institution | null>
  courses(): Promise<readonly Course[]>
  library(id: InstitutionId): Promise<readonly Course[]>
  /** Checks rights, settled things, and that what an edit is about is there, as the member of this device. */
  check(edits: readonly Edit[]): Promise<Result<null>>
  /** `check`, then one undoable step. */
  edit(edits: readonly Edit[]): Promise<Result<null>>
  /** `check`, then acts that no Ctrl+Z takes back: settling ones. */
  settle(edits: readonly Edit[]): Promise<Result<null>>
  /** Ends what is under way, does the `last` thing, then closes the store. What comes later is refused. */
  close(last?: () => Promise<void>): Promise<void>
}

export function openCommittee(store: Store, clock: Clock, ids: Ids, hash: Hash): Opened {
  const documents = createDocuments(store, clock, hash)
  const turns = createTurns()
  const reading = new WeakMap<Folded, unknown>()
  /** A fold never changes, so what was read from it is read once. */
  const readOnce = async <T>(doc: DocName, read: (folded: Folded) => T): Promise<T> => {
    const folded = await documents.get(doc)
    if (!reading.has(folded)) reading.set(folded, read(folded))
    return reading.get(folded) as T
  }

  const opened: Opened = {
    store,
    documents,
    undo: createUndoStack(documents, (edits) => opened.check(edits)),
    clock,
    ids,
    hash,
    turns,
    meetings: createMeetingIndex(store, documents),
    committee: () => readOnce(committeeDoc, readCommittee),
    async me() {
      const { members } = await opened.committee()
      const me = members.find((member) => member.id === store.info.member)
      if (!me) throw new Error('the roster does not hold the member of this store')
      return me
    },
    async institutions() {
      const read = await Promise.all(
        (await documents.names('institution/')).map((doc) => readOnce(doc, readInstitution)),
      )
      return read
        .filter((found) => found !== null)
        .sort((a, b) => (a.code === b.code ? (a.id < b.id ? -1 : 1) : a.code < b.code ? -1 : 1))
    },
    institution: (id) => readOnce(institutionDoc(id), readInstitution),
    async courses() {
      const libraries = await Promise.all(
        (await documents.names('library/')).map((doc) => readOnce(doc, readLibrary)),
      )
      return libraries.flat()
    },
    library: (id) => readOnce(libraryDoc(id), readLibrary),
    async check(edits) {
      const me = await opened.me()
      for (const edit of edits) {
        const refusal =
          refusalToWrite(me, edit.doc, edit.kind) ?? settledBy(await documents.get(edit.doc), edit)
        if (refusal) return refuse(refusal)
      }
      const missing = await missingPlace(documents, edits)
      return missing ? refuse(missing) : accept(null)
    },
    async edit(edits) {
      const allowed = await opened.check(edits)
      if (!allowed.ok) return allowed
      await opened.undo.record(edits)
      return accept(null)
    },
    async settle(edits) {
      const allowed = await opened.check(edits)
      if (!allowed.ok) return allowed
      await documents.record(edits)
      return accept(null)
    },
    async close(last) {
      await turns.end()
      try {
        await last?.()
      } finally {
        documents.close()
        await store.close()
      }
    },
  }
  return opened
}
