import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocName } from '#domain/act/doc-name.ts'
import type { FileStoreParts } from '../../main/adapters/file-store/stores.ts'
import type { Store } from '../../main/services/ports.ts'
import { facts } from './acceptance/store-suite.ts'
import { fileStores } from './file-stores.ts'

/** A store on disk in a folder of its own, and everything a test does to it. */
export interface StoreWorld {
  readonly folder: string
  readonly store: Store
  open(parts?: Partial<FileStoreParts>): Promise<Store>
  /** Every file below the store, relative. */
  files(): Promise<string[]>
  bytes(file: string): Promise<Buffer>
}

export async function withStore(test: (world: StoreWorld) => Promise<void>): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'crosswalk-store-'))
  const folder = join(place, 'store')
  const opened: Store[] = []
  try {
    const made = await fileStores(place).create(folder, facts)
    if (!made.ok) throw new Error(JSON.stringify(made.refusal))
    opened.push(made.value.store)
    await test({
      folder,
      store: made.value.store,
      async open(parts) {
        const store = await fileStores(place, parts).open(folder, facts.passphrase)
        if (!store.ok) throw new Error(JSON.stringify(store.refusal))
        opened.push(store.value)
        return store.value
      },
      async files() {
        const entries = await readdir(folder, { recursive: true, withFileTypes: true })
        return entries
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      },
      bytes: (file) => readFile(join(folder, file)),
    })
  } finally {
    for (const store of opened) await store.close().catch(() => undefined)
    await rm(place, { recursive: true, force: true })
  }
}

/** Ids of all acts that the store gives for its documents. */
export async function allActs(store: Store): Promise<Map<DocName, Set<string>>> {
  const found = new Map<DocName, Set<string>>()
  for (const doc of await store.documents())
    found.set(doc, new Set((await store.load(doc)).map((act) => act.id)))
  return found
}
export const idsIn = (acts: Map<DocName, Set<string>>): Set<string> =>
  new Set([...acts.values()].flatMap((ids) => [...ids]))
