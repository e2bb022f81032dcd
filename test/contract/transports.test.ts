import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGrants } from '../../main/adapters/grants/memory-grants.ts'
import { offerFiles } from '../../main/electron/install/offer-files.ts'
import { openWire, type WireEvent } from '../../main/electron/install/open-wire.ts'
import { createOffers, type Offers } from '../../main/loopback/offers.ts'
import { createLoopbackServer } from '../../main/loopback/server.ts'
import { electronTransport } from '../../renderer/backend/electron-transport.ts'
import { loopbackTransport } from '../../renderer/backend/loopback-transport.ts'
import { transportSuite } from '../support/acceptance/transport-suite.ts'
import { eventSourceOver } from '../support/event-source.ts'
import { countedIds, quietLog } from '../support/host-parts.ts'
import { memoryTransport } from '../support/memory-transport.ts'
import { createStandIn } from '../support/stand-in-backend.ts'

/** Says it has 2 GB and holds nothing. */
const hugeFile = () => Object.defineProperty(new File([], 'huge.csv'), 'size', { value: 2 ** 31 })

transportSuite('memory', () => {
  const standIn = createStandIn()
  const memory = memoryTransport(standIn.backend)
  return Promise.resolve({
    standIn,
    ...memory,
    file: (name: string, text: string) => new File([text], name),
    huge: hugeFile,
    leave: () => Promise.resolve(memory.leave()),
    close: () => Promise.resolve(),
  })
})

transportSuite('loopback HTTP', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crosswalk-test-'))
  const standIn = createStandIn()
  const ids = countedIds()
  let offers: Offers | null = null
  const grants = createGrants({ ids, released: (path) => offers?.forget(path) })
  offers = await createOffers({
    grants: () => grants,
    ids,
    parent: folder,
    process: process.pid,
    alive: () => true,
  })
  const server = await createLoopbackServer({
    backend: standIn.backend,
    grants,
    offers,
    rendererFolder: folder,
    token: 'a-token-that-nobody-guesses-0123456789',
    log: quietLog(),
  })
  const cookie =
    ((await fetch(server.openingAddress(), { redirect: 'manual' })).headers.get('set-cookie') ?? '').split(
      ';',
    )[0] ?? ''
  // What the browser adds by itself.
  const asBrowser: typeof fetch = (input, init) =>
    fetch(input, {
      ...init,
      headers: { ...(init?.headers as Record<string, string> | undefined), cookie, origin: server.origin },
    })
  let open = true
  const leave = async () => {
    if (open) await server.close()
    open = false
  }
  return {
    standIn,
    transport: loopbackTransport(server.origin, {
      fetch: asBrowser,
      EventSource: eventSourceOver(asBrowser),
    }),
    behind: async (grant: string) => {
      const file = grants.file(grant)
      return file && { name: file.name, text: await readFile(file.path, 'utf8') }
    },
    file: (name: string, text: string) => new File([text], name),
    huge: hugeFile,
    leave,
    close: async () => {
      await leave()
      await rm(folder, { recursive: true, force: true })
    },
  }
})

transportSuite('Electron’s wire, as a pair that clones', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crosswalk-test-'))
  const standIn = createStandIn()
  const grants = createGrants({ ids: countedIds() })
  const handlers = new Map<string, (event: WireEvent, ...values: unknown[]) => Promise<unknown>>()
  const listeners = new Set<(event: never) => void>()
  let there = true
  openWire({
    ipcMain: { handle: (channel, listener) => void handlers.set(channel, listener) },
    backend: standIn.backend,
    ownContents: () => 1,
    offer: (files) => offerFiles(grants, files),
    send: (event) => {
      for (const listen of listeners) listen(structuredClone(event) as never)
    },
  })
  const invoke = async <Answer>(channel: string, ...values: unknown[]): Promise<Answer> => {
    const handler = there ? handlers.get(channel) : undefined
    if (!handler) throw new Error(`no handler for ${channel}`)
    const answer = await handler(
      { sender: { id: 1 }, senderFrame: { url: 'crosswalk://app/', parent: null } },
      ...structuredClone(values),
    )
    return structuredClone(answer) as Answer
  }
  const paths = new Map<string, string>()
  let written: Promise<void> = Promise.resolve()
  const onDisk = (name: string) => join(folder, `${paths.size}-${name}`)
  return {
    standIn,
    transport: electronTransport({
      call: (method, params) => invoke('crosswalk:call', method, params),
      subscribe: (listen) => {
        listeners.add(listen)
        return () => void listeners.delete(listen)
      },
      offer: async (files) => {
        await written
        return invoke(
          'crosswalk:offer',
          files.map(({ name }) => ({ path: paths.get(name) ?? '', name })),
        )
      },
    }),
    behind: async (grant: string) => {
      const file = grants.file(grant)
      return file && { name: file.name, text: await readFile(file.path, 'utf8') }
    },
    file: (name: string, text: string) => {
      const path = onDisk(name)
      paths.set(name, path)
      written = written.then(() => writeFile(path, text))
      return new File([text], name)
    },
    huge: () => {
      const path = onDisk('huge.csv')
      paths.set('huge.csv', path)
      written = written.then(() => writeFile(path, '')).then(() => truncate(path, 2 ** 31))
      return hugeFile()
    },
    leave: () => Promise.resolve(void (there = false)),
    close: () => rm(folder, { recursive: true, force: true }),
  }
})
