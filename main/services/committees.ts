import type { CommitteeId, InstitutionId, MemberId } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import type { ParamsOf } from '#contract/methods.ts'
import type { Recent } from '#contract/views.ts'
import { createCaseIndex, type CaseIndex } from './case-index.ts'
import { foundingEdits } from './founding.ts'
import { openCommittee, type Opened } from './opened.ts'
import type { Clock, Hash, Ids, Jobs, Picker, Store, Stores } from './ports.ts'
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

/** The committee that is open now, and how one is begun, opened and closed. One at a time. */
export interface Committees {
  current(): (Opened & { readonly index: CaseIndex }) | null
  openSample(): Promise<Result<null>>
  /** Tells the sample's story in a new store at `folder`, null = the app's own place. */
  tellSample(folder: string | null): Promise<Result<null>>
  create(params: ParamsOf<'committee.create'>): Promise<Result<null>>
  /** `recent` null asks for a folder. */
  open(params: ParamsOf<'committee.open'>): Promise<Result<null>>
  /** Opens a store by its folder: for the command line, which names paths itself. */
  openFolder(folder: string, passphrase: string | null): Promise<Result<null>>
  close(): Promise<void>
  recents(): Promise<readonly Recent[]>
}

export function createCommittees(parts: CommitteeParts, changed: () => void): Committees {
  const { stores, clock, ids, hash, preferences } = parts
  let current: (Opened & { readonly index: CaseIndex }) | null = null
  let folderNow: string | null = null

  async function close(): Promise<void> {
    const leaving = current
    current = null
    folderNow = null
    if (!leaving) return
    await leaving.index.persist().catch(() => undefined)
    leaving.documents.close()
    await leaving.store.close()
    changed()
  }

  async function enter(store: Store, folder: string): Promise<Result<null>> {
    const opened = openCommittee(store, clock, ids, hash)
    const { members, name } = await opened.committee()
    // A store whose founding was cut off, or whose committee document is unreadable, has nobody to open it as.
    if (!members.some((member) => member.id === store.info.member)) {
      opened.documents.close()
      await store.close()
      return refuse({ kind: 'store', problem: 'damaged', where: placeOf(folder) })
    }
    await close()
    current = { ...opened, index: createCaseIndex(opened) }
    folderNow = folder
    preferences.opened({ id: ids.next<string>(), folder, name, openedAt: clock.now(), sample: store.info.sample })
    changed()
    return accept(null)
  }

  async function found(folder: string | null, sample: boolean, passphrase: string | null): Promise<Result<{ store: Store; folder: string; deviceKey: string; member: MemberId }>> {
    const member = ids.next<MemberId>()
    const made = await stores.create(folder, { committee: ids.next<CommitteeId>(), member, sample, passphrase })
    return made.ok ? accept({ ...made.value, member }) : made
  }

  async function openFolder(folder: string, passphrase: string | null): Promise<Result<null>> {
    if (folder === folderNow && current) return accept(null)
    const store = await stores.open(folder, passphrase)
    if (!store.ok) return store
    return enter(store.value, folder)
  }

  async function tellSample(folder: string | null): Promise<Result<null>> {
    const story = sampleStory.parse(await parts.sample())
    const made = await found(folder, true, null)
    if (!made.ok) return made
    const { store, deviceKey, member } = made.value
    const opened = openCommittee(store, clock, ids, hash)
    const founder = story.members[story.founder]
    if (!founder) throw new Error('the sample has no founder')
    const { institution: _, ...fields } = founder
    await opened.documents.record(foundingEdits({ store, deviceKey, name: story.name, founder: { id: member, fields: { ...fields, institutionId: null, active: true } }, institution: null, ids }), story.foundedAt)
    await seedSample(opened, story, parts.jobs)
    opened.documents.close()
    return enter(store, made.value.folder)
  }

  return {
    current: () => current,
    close,
    openFolder,
    tellSample,
    async openSample() {
      for (const recent of preferences.recents()) {
        if (!recent.sample) continue
        const again = await openFolder(recent.folder, null)
        if (again.ok) return again
      }
      return tellSample(null)
    },
    async create(params) {
      const folder = params.chooseFolder ? await parts.picker.chooseFolder('new-store') : null
      if (folder === 'unavailable') return refuse({ kind: 'unavailable', what: 'choose-folder' })
      if (params.chooseFolder && folder === null) return refuse({ kind: 'cancelled' })
      const made = await found(folder, false, params.passphrase)
      if (!made.ok) return made
      const { store, deviceKey, member } = made.value
      const institution = { id: ids.next<InstitutionId>(), ...params.institution }
      const opened = openCommittee(store, clock, ids, hash)
      await opened.documents.record(
        foundingEdits({
          store,
          deviceKey,
          name: params.name,
          founder: { id: member, fields: { name: params.you, email: '', institutionId: institution.id, roles: ['chair', 'secretary', 'assessor'], voting: true, active: true } },
          institution,
          ids,
        }),
      )
      opened.documents.close()
      return enter(store, made.value.folder)
    },
    async open({ recent, passphrase }) {
      if (recent !== null) {
        const entry = preferences.recents().find((one) => one.id === recent)
        return entry ? openFolder(entry.folder, passphrase) : refuse({ kind: 'not-found', noun: 'store', id: recent })
      }
      const folder = await parts.picker.chooseFolder('open-store')
      if (folder === 'unavailable') return refuse({ kind: 'unavailable', what: 'choose-folder' })
      return folder === null ? refuse({ kind: 'cancelled' }) : openFolder(folder, passphrase)
    },
    async recents() {
      const states = await Promise.all(
        preferences.recents().map(async (entry): Promise<Recent> => {
          const found = await stores.inspect(entry.folder)
          const state = !found.ok ? 'missing' : found.value.needsPassphrase ? 'needs-passphrase' : 'ready'
          return { id: entry.id, name: entry.name, place: placeOf(entry.folder), openedAt: entry.openedAt, state, sample: entry.sample }
        }),
      )
      return states
    },
  }
}

/** The last two folder names, for the eye: the page never learns the path. */
const placeOf = (folder: string): string => folder.split(/[/\\]/).filter((part) => part !== '').slice(-2).join(' › ')
