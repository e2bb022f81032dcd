import type { ActKind } from '#domain/act/kinds.ts'
import type { Json } from '#domain/act/act.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import type { AppEvent } from '#contract/events.ts'
import type { Transport } from '#contract/wire.ts'
import { agreementEdit, submissionEdit } from './services/agreement.ts'
import { attachDocument, openDocument } from './services/attachments.ts'
import { caseView } from './services/case-view.ts'
import { committeeView } from './services/committee-view.ts'
import {
  createCommittees,
  keepIndexes,
  type Committees,
  type OpenedCommittee,
} from './services/committees.ts'
import { paperOf } from './services/settled-paper.ts'
import { chooseContested } from './services/contested.ts'
import type { Edit } from './services/documents.ts'
import { exportDecision } from './services/exports.ts'
import { caseHistory } from './services/history.ts'
import { createImports } from './services/imports.ts'
import { numberCase } from './services/numbering.ts'
import type { Opened } from './services/opened.ts'
import { openCase } from './services/opening-case.ts'
import type {
  Clock,
  Files,
  Grants,
  Hash,
  Ids,
  Jobs,
  Log,
  Picker,
  Settings,
  Stores,
} from './services/ports.ts'
import { createPreferenceStore } from './services/preferences.ts'
import { approvalOf, closingOf, meetingForCase, recordOf } from './services/recording.ts'
import { createRouter, type Handlers } from './rpc/router.ts'

export interface BackendPorts {
  readonly stores: Stores
  readonly clock: Clock
  readonly ids: Ids
  readonly hash: Hash
  readonly files: Files
  readonly settings: Settings
  readonly jobs: Jobs
  readonly grants: Grants
  readonly picker: Picker
  readonly log: Log
  readonly version: string
  readonly keyNames: 'mac' | 'other'
  readonly canChooseFolder: boolean
  /** The story of the sample committee, read from assets/sample. */
  readonly sample: () => Promise<unknown>
}

export interface Backend extends Pick<Transport, 'call' | 'subscribe'> {
  /** Tells every window something of the host's own: a menu command, a file to open. */
  emit(event: AppEvent): void
  readonly committees: Committees
  close(): Promise<void>
}

/** How long nothing may be edited before the caches of the indexes are written, in milliseconds. */
const quietTime = 20_000

/** The one place that wires services to the contract. A host is ports and a way in. */
export function composeBackend(ports: BackendPorts): Backend {
  const { grants, hash, ids, jobs, log } = ports
  const listeners = new Set<(event: Json) => void>()
  const emit = (event: AppEvent) => {
    for (const listen of listeners) listen(event)
  }
  const preferences = createPreferenceStore(ports.settings)
  const nothing = { undo: null, redo: null } as { undo: ActKind | null; redo: ActKind | null }
  let told = nothing
  let savedAt: string | null = null
  let quiet: ReturnType<typeof setTimeout> | undefined

  const keepIndexesWhenQuiet = (opened: OpenedCommittee) => {
    clearTimeout(quiet)
    quiet = setTimeout(() => {
      keepIndexes(opened).catch((error: unknown) => log.problem('indexes', error))
    }, quietTime)
    quiet.unref?.()
  }
  const committees = createCommittees({ ...ports, preferences }, () => {
    savedAt = null
    told = nothing
    clearTimeout(quiet)
    const opened = committees.current()
    // Ends with the committee, whose documents forget their listeners when they close.
    opened?.documents.onChange((docs, at) => {
      savedAt = at
      emit({ kind: 'documents-changed', docs: [...docs], savedAt: at })
      keepIndexesWhenQuiet(opened)
    })
    emit({ kind: 'committee-changed' })
  })
  const imports = createImports(ports)

  type Use<T> = (opened: OpenedCommittee) => Promise<Result<T>>
  /** Runs in the open committee, or refuses because there is none; tells when Ctrl+Z takes back something else than before. */
  const within = async <T>(how: 'read' | 'write', use: Use<T>): Promise<Result<T>> => {
    const opened = committees.current()
    if (!opened) return refuse({ kind: 'no-committee' })
    const done = await opened.turns[how](() => use(opened))
    const { undo, redo } = opened.undo.kinds()
    if (committees.current() === opened && (undo !== told.undo || redo !== told.redo)) {
      told = { undo, redo }
      emit({ kind: 'undo-changed' })
    }
    return done
  }
  /** Reads, or takes its turn itself for the moment in which it writes: long work holds nobody up. */
  const reading = <T>(use: Use<T>) => within('read', use)
  /** Gathers and writes in one turn: nothing else is written in between. */
  const writing = <T>(use: Use<T>) => within('write', use)
  const settling = (make: (opened: Opened) => Promise<Result<Edit>>) =>
    writing(async (opened) => {
      const edit = await make(opened)
      return edit.ok ? opened.settle([edit.value]) : edit
    })
  const undoState = (opened: Opened) => opened.undo.kinds()
  const taken = (result: Result<ActKind>, opened: Opened) =>
    result.ok ? accept({ ...undoState(opened), taken: result.value }) : result

  const handlers: Handlers = {
    'app.state': async () => {
      const opened = committees.current()
      return accept({
        version: ports.version,
        protection: ports.stores.protection,
        keyNames: ports.keyNames,
        canChooseFolder: ports.canChooseFolder,
        preferences: preferences.preferences(),
        recents: await committees.recents(),
        committee: opened && {
          id: opened.store.info.committee,
          name: (await opened.committee()).name,
          sample: opened.store.info.sample,
        },
        undo: opened ? undoState(opened) : nothing,
      })
    },
    'preferences.set': async (set) => accept(preferences.change(set)),
    'ids.make': async ({ count }) => accept(Array.from({ length: count }, () => ids.next<string>())),

    'committee.openSample': () => committees.openSample(),
    'committee.create': (params) => committees.create(params),
    'committee.open': (params) => committees.open(params),
    'committee.close': async () => {
      await committees.close()
      return accept(null)
    },
    'committee.forgetRecent': async ({ recent }) => {
      preferences.forget(recent)
      return accept(null)
    },
    'committee.get': () => reading(async (opened) => accept(await committeeView(opened, savedAt))),

    'cases.list': () => reading(async (opened) => accept(await opened.index.list())),
    'case.get': ({ caseId }) => reading((opened) => caseView(opened, caseId)),
    'case.history': ({ caseId }) =>
      reading((opened) => caseHistory(opened, caseId, preferences.preferences().language)),
    'case.create': (params) => writing((opened) => openCase(opened, params)),
    'case.number': ({ caseId }) => writing((opened) => numberCase(opened, opened.index, caseId)),

    'edits.record': ({ edits }) =>
      writing(async (opened) => {
        const done = await opened.edit(
          edits.map((edit) => ({ doc: edit.doc, kind: edit.kind, body: edit.body as Json })),
        )
        return done.ok ? accept(undoState(opened)) : done
      }),
    'edits.undo': () => writing(async (opened) => taken(await opened.undo.undo(), opened)),
    'edits.redo': () => writing(async (opened) => taken(await opened.undo.redo(), opened)),
    'contested.choose': (params) => writing((opened) => chooseContested(opened, params)),

    'review.submit': ({ caseId, reason }) => settling((opened) => submissionEdit(opened, caseId, reason)),
    'review.agree': ({ caseId }) => settling((opened) => agreementEdit(opened, caseId)),
    'meeting.forCase': ({ caseId }) =>
      writing(async (opened) => {
        const found = await meetingForCase(opened, caseId)
        return found.ok ? accept({ meetingId: found.value.meetingId, motionId: found.value.motionId }) : found
      }),
    'motion.close': ({ meetingId, motionId }) => settling((opened) => closingOf(opened, meetingId, motionId)),
    'decision.record': (params) =>
      writing(async (opened) => {
        const record = await recordOf(opened, params)
        if (!record.ok) return record
        const done = await opened.settle([record.value.edit])
        return done.ok ? accept({ decisionId: record.value.decisionId }) : done
      }),
    'minutes.approve': ({ meetingId }) => settling((opened) => approvalOf(opened, meetingId)),

    'import.read': ({ grant }) => imports.read(grant),
    'import.commit': (params) => writing((opened) => imports.commit(opened, params)),
    'document.attach': (params) => reading((opened) => attachDocument(opened, ports, params)),
    'document.open': (params) => reading((opened) => openDocument(opened, grants, params)),
    'export.preview': ({ caseId, decisionId, language }) =>
      reading(async (opened) => {
        const made = await paperOf(opened, ports.version, caseId, decisionId, language)
        return made.ok ? accept(made.value.paper) : made
      }),
    'export.decision': (params) =>
      reading((opened) => exportDecision(opened, { jobs, grants, hash, version: ports.version }, params)),
    'export.save': async ({ grant }) => {
      const served = grants.served(grant)
      return served
        ? accept(await ports.picker.save(grant, served.name))
        : refuse({ kind: 'not-found', noun: 'grant', id: grant })
    },
  }
  const router = createRouter({ handlers, log, reference: () => ids.next<string>().slice(0, 8) })

  return {
    call: (method, params) => router.call(method, params),
    subscribe(listen) {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    emit,
    committees,
    async close() {
      clearTimeout(quiet)
      await committees.close()
      await jobs.close()
      listeners.clear()
    },
  }
}
