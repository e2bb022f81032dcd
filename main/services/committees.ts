import type { CommitteeId, InstitutionId, MemberId } from '#domain/ids.ts'
import { invariants } from '#domain/invariants.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import type { ParamsOf } from '#contract/methods.ts'
import type { Recent } from '#contract/views.ts'
import { createCaseIndex, type CaseIndex } from './case-index.ts'
import { foundingEdits } from './founding.ts'
import { factsForInvariants } from './invariant-facts.ts'
import { openCommittee, type Opened } from './opened.ts'
import type { Clock, Hash, Ids, Jobs, Picker, Store, StoreReport, Stores } from './ports.ts'
import type { PreferenceStore } from './preferences.ts'
import { seedSample } from './sample-seed.ts'
import { sampleStory } from './sample-story.ts'

export interface CommitteeParts {
  readonly stores: Stores
  readonly clock: Clock
  readonly ids: Ids
  readonly hash: Hash
  readonly jobs: Jobs
  readonly picker: Picker
  readonly preferences: PreferenceStore
  /** The sample's story as it was read from its file. */
  readonly sample: () => Promise<unknown>
}

export type OpenedCommittee = Opened & { readonly index: CaseIndex }
/** What was found in a store, as stored and by the committee's rules; each rule that does not hold is one sentence. */
export type CheckReport = StoreReport & { readonly invariants: readonly string[] }

/**
 * The committee that is open now, and how one is begun, opened and closed. One at a time, and one change at a time: a
 * second click waits for the first, so that no store is left open behind another.
 */
export interface Committees {
  current(): OpenedCommittee | null
  openSample(): Promise<Result<null>>
  /** Tells the sample's story in a new store at `folder`, null = the app's own place. */
  tellSample(folder: string | null): Promise<Result<null>>
  create(params: ParamsOf<'committee.create'>): Promise<Result<null>>
  /** `recent` null asks for a folder. */
  open(params: ParamsOf<'committee.open'>): Promise<Result<null>>
  /** Opens a store by its folder: for the command line, which names paths itself. */
  openFolder(folder: string, passphrase: string | null): Promise<Result<null>>
  /** Reads a store anew without making it the open one; also one whose committee cannot be read any more. */
  check(folder: string, passphrase: string | null): Promise<Result<CheckReport>>
  close(): Promise<void>
  recents(): Promise<readonly Recent[]>
}

export function createCommittees(parts: CommitteeParts, changed: () => void): Committees {
  const { stores, clock, ids, hash, preferences } = parts
  let current: OpenedCommittee | null = null
  let folderNow: string | null = null
  let changing: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const turn = changing.then(change)
    changing = turn.catch(() => undefined)
    return turn
  }

  async function leave(): Promise<void> {
    const leaving = current
    if (!leaving) return
    current = null
    folderNow = null
    try {
      await leaving.close(() => keepIndexes(leaving))
    } finally {
      changed()
    }
  }

  async function enter(store: Store, folder: string): Promise<Result<null>> {
    const opened = openCommittee(store, clock, ids, hash)
    const { members, name } = await opened.committee().catch(async (error: unknown) => {
      await opened.close()
      throw error
    })
    // A store whose committee document is damaged has nobody to open it as.
    if (!members.some((member) => member.id === store.info.member)) {
      await opened.close()
      return refuse({ kind: 'store', problem: 'damaged', where: placeOf(folder) })
    }
    await leave()
    current = { ...opened, index: createCaseIndex(opened) }
    folderNow = folder
    preferences.opened({
      id: ids.next<string>(),
      folder,
      name,
      openedAt: clock.now(),
      sample: store.info.sample,
    })
    changed()
    return accept(null)
  }

  /** Founds a committee and enters it; where `begin` fails nothing is left of it. */
  async function found(
    folder: string | null,
    facts: { readonly sample: boolean; readonly passphrase: string | null },
    begin: (opened: Opened, deviceKey: string) => Promise<void>,
  ): Promise<Result<null>> {
    const made = await stores.create(
      folder,
      { committee: ids.next<CommitteeId>(), member: ids.next<MemberId>(), ...facts },
      async ({ store, deviceKey }) => {
        const opened = openCommittee(store, clock, ids, hash)
        await begin(opened, deviceKey)
        opened.documents.close()
        return accept(null)
      },
    )
    return made.ok ? enter(made.value.store, made.value.folder) : made
  }

  async function openFolder(folder: string, passphrase: string | null): Promise<Result<null>> {
    if (folder === folderNow && current) return accept(null)
    const store = await stores.open(folder, passphrase)
    return store.ok ? enter(store.value, folder) : store
  }

  async function tellSample(folder: string | null): Promise<Result<null>> {
    const story = sampleStory.parse(await parts.sample())
    const founder = story.members[story.founder]
    if (!founder) throw new Error('the sample has no founder')
    const { institution: _, ...fields } = founder
    return found(folder, { sample: true, passphrase: null }, async (opened, deviceKey) => {
      const { store, documents } = opened
      const first = foundingEdits({
        store,
        deviceKey,
        name: story.name,
        founder: { id: store.info.member, fields: { ...fields, institutionId: null, active: true } },
        institution: null,
        ids,
      })
      await documents.record(first, story.foundedAt)
      await seedSample(opened, story, parts.jobs)
    })
  }

  async function openSample(): Promise<Result<null>> {
    for (const recent of preferences.recents()) {
      if (!recent.sample) continue
      const again = await openFolder(recent.folder, null)
      if (again.ok) return again
    }
    return tellSample(null)
  }

  /** Asks for a folder; outside of a turn, because a person takes time. */
  async function chosen(purpose: 'new-store' | 'open-store'): Promise<Result<string>> {
    const folder = await parts.picker.chooseFolder(purpose)
    if (folder === 'unavailable') return refuse({ kind: 'unavailable', what: 'choose-folder' })
    return folder === null ? refuse({ kind: 'cancelled' }) : accept(folder)
  }

  return {
    current: () => current,
    close: () => inTurn(leave),
    openFolder: (folder, passphrase) => inTurn(() => openFolder(folder, passphrase)),
    tellSample: (folder) => inTurn(() => tellSample(folder)),
    openSample: () => inTurn(openSample),
    async create(params) {
      const folder = params.chooseFolder ? await chosen('new-store') : accept(null)
      if (!folder.ok) return folder
      return inTurn(() =>
        found(folder.value, { sample: false, passphrase: params.passphrase }, async (opened, deviceKey) => {
          const { store, documents } = opened
          const institution = { id: ids.next<InstitutionId>(), ...params.institution }
          const fields = {
            name: params.you,
            email: '',
            institutionId: institution.id,
            roles: ['chair' as const, 'secretary' as const, 'assessor' as const],
            voting: true,
            active: true,
          }
          const founder = { id: store.info.member, fields }
          await documents.record(
            foundingEdits({ store, deviceKey, name: params.name, founder, institution, ids }),
          )
        }),
      )
    },
    async open({ recent, passphrase }) {
      if (recent === null) {
        const folder = await chosen('open-store')
        return folder.ok ? inTurn(() => openFolder(folder.value, passphrase)) : folder
      }
      const entry = preferences.recents().find((one) => one.id === recent)
      return entry
        ? inTurn(() => openFolder(entry.folder, passphrase))
        : refuse({ kind: 'not-found', noun: 'store', id: recent })
    },
    async check(folder, passphrase) {
      const store = await stores.open(folder, passphrase)
      if (!store.ok) return store
      const opened = openCommittee(store.value, clock, ids, hash)
      try {
        const report = await store.value.check()
        return accept({ ...report, invariants: invariants(await factsForInvariants(opened)) })
      } finally {
        await opened.close()
      }
    },
    async recents() {
      return Promise.all(
        preferences.recents().map(async (entry): Promise<Recent> => {
          const found = await stores.inspect(entry.folder)
          const state = !found.ok ? 'missing' : found.value.needsPassphrase ? 'needs-passphrase' : 'ready'
          const { id, name, openedAt, sample } = entry
          return { id, name, place: placeOf(entry.folder), openedAt, state, sample }
        }),
      )
    },
  }
}

/** Writes the caches, so that the next opening reads no case again. */
export async function keepIndexes(opened: OpenedCommittee): Promise<void> {
  await opened.index.persist()
  await opened.meetings.persist()
}

/** The last two folder names, for the eye: the page never learns the path. */
const placeOf = (folder: string): string =>
  folder
    .split(/[/\\]/)
    .filter((part) => part !== '')
    .slice(-2)
    .join(' › ')
