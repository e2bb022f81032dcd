import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Json } from '#domain/act/act.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { MethodName, ParamsOf, ResultOf } from '#contract/methods.ts'
import { chosenFiles } from '../../main/adapters/chosen-files.ts'
import { nodeHash } from '../../main/adapters/crypto/hash.ts'
import { createGrants } from '../../main/adapters/grants/memory-grants.ts'
import { inlineJobs } from '../../main/adapters/jobs/inline-jobs.ts'
import { randomIds } from '../../main/adapters/random-ids.ts'
import { readSampleStory } from '../../main/adapters/sample-files.ts'
import { composeBackend, type Backend, type BackendPorts } from '../../main/backend.ts'
import type { Clock, Grants, Settings, Stores } from '../../main/services/ports.ts'
import { memoryStores } from './fakes/memory-store.ts'
import { fileStores } from './file-stores.ts'

const project = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** A clock that stands at the evening of a meeting until it is moved. */
export function aClock(at = '2026-03-12T18:00:00.000Z'): Clock & { set(at: string): void } {
  let now = at
  return { now: () => now, today: () => now.slice(0, 10), set: (next) => (now = next) }
}

export interface ABackend {
  readonly backend: Backend
  readonly clock: ReturnType<typeof aClock>
  readonly grants: Grants
  readonly stores: Stores
  /** What the log was told, without an error's words. */
  readonly log: string[]
  readonly events: { readonly kind: string }[]
  /** The answer's value; a refusal fails the test with its data. */
  call<M extends MethodName>(method: M, params: ParamsOf<M>): Promise<ResultOf<M>>
  /** The refusal; an answer fails the test. */
  refused<M extends MethodName>(method: M, params: ParamsOf<M>): Promise<Refusal>
  /** Offers a file of test/fixtures, or one at an absolute path, as a person's choice. */
  offer(path: string): Promise<string>
}

/** A real backend: jobs run inline, the clock stands still, the rest is what the hosts use. */
export function aBackend(stores: Stores, parts: Partial<BackendPorts> = {}): ABackend {
  const clock = aClock()
  const ids = randomIds()
  const grants = createGrants({ ids })
  const log: string[] = []
  const events: { kind: string }[] = []
  const backend = composeBackend({
    stores,
    clock,
    ids,
    hash: nodeHash(),
    files: chosenFiles(),
    settings: rememberedSettings(),
    jobs: inlineJobs(),
    grants,
    picker: { save: () => Promise.resolve('saved'), chooseFolder: () => Promise.resolve('unavailable') },
    log: { note: (event) => void log.push(event), problem: (event) => void log.push(`problem ${event}`) },
    version: '0.0.0',
    keyNames: 'other',
    canChooseFolder: false,
    sample: () => readSampleStory(project('assets/sample')),
    ...parts,
  })
  backend.subscribe((event) => void events.push(event as unknown as { kind: string }))
  return {
    backend,
    clock,
    grants,
    stores,
    log,
    events,
    async call(method, params) {
      const reply = await backend.call(method, params as Json)
      if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply)} ${log.join(' ')}`)
      return reply.value as ResultOf<typeof method>
    },
    async refused(method, params) {
      const reply = await backend.call(method, params as Json)
      if (reply.ok || !('refusal' in reply)) throw new Error(`${method}: ${JSON.stringify(reply)}`)
      return reply.refusal
    },
    async offer(path) {
      const full = path.startsWith('/') ? path : project(`test/fixtures/${path}`)
      return grants.offer({ path: full, name: basename(full), bytes: (await stat(full)).size })
    },
  }
}

export function rememberedSettings(): Settings {
  let value: Json = null
  return { get: () => value, set: (next) => void (value = next) }
}

/** Runs a test over a real store in a temporary folder, then closes and removes everything. */
export function onDisk(
  test: (world: ABackend & { readonly folder: string; again(): ABackend }) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'crosswalk-test-'))
    const open: ABackend[] = []
    const again = () => {
      const one = aBackend(fileStores(join(folder, 'committees')))
      open.push(one)
      return one
    }
    try {
      await test({ ...again(), folder, again })
    } finally {
      for (const one of open) await one.backend.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** The same over a store in memory. */
export function inMemory(
  test: (world: ABackend & { again(): ABackend }) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const stores = memoryStores()
    const open: ABackend[] = []
    const again = () => {
      const one = aBackend(stores)
      open.push(one)
      return one
    }
    try {
      await test({ ...again(), again })
    } finally {
      for (const one of open) await one.backend.close()
    }
  }
}
