import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { ServerResponse, IncomingMessage } from 'node:http'
import { connect, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createGrants } from '../../main/adapters/grants/memory-grants.ts'
import { createEventStream } from '../../main/loopback/events.ts'
import { createOffers, type Offers } from '../../main/loopback/offers.ts'
import { createLoopbackServer, type LoopbackServer } from '../../main/loopback/server.ts'
import type { Grants } from '../../main/services/ports.ts'
import { countedIds, quietLog } from '../support/host-parts.ts'
import { createStandIn, type StandIn } from '../support/stand-in-backend.ts'

let folder: string
let standIn: StandIn
let grants: Grants
let server: LoopbackServer
let cookie: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosswalk-test-'))
  await writeFile(join(folder, 'index.html'), '<html><head></head></html>')
  standIn = createStandIn()
  const ids = countedIds()
  let offers: Offers | null = null
  grants = createGrants({ ids, released: (path) => offers?.forget(path) })
  offers = await createOffers({
    grants: () => grants,
    ids,
    parent: folder,
    process: process.pid,
    alive: () => true,
  })
  server = await createLoopbackServer({
    backend: standIn.backend,
    grants,
    offers,
    rendererFolder: folder,
    token: 'a-token-that-nobody-guesses-0123456789',
    log: quietLog(),
  })
  const answer = await fetch(server.openingAddress(), { redirect: 'manual' })
  cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
})
afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const port = () => Number(new URL(server.origin).port)
/** What comes back for bytes as they are, until the other side ends or falls silent. */
const raw = (text: string, silence = 1_500) =>
  new Promise<string>((resolve) => {
    let answer = ''
    const socket = connect(port(), '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('close', () => resolve(answer))
    socket.on('error', () => undefined)
    socket.setTimeout(silence, () => socket.destroy())
  })
const mine = () => `Host: 127.0.0.1:${port()}\r\nCookie: ${cookie}\r\nOrigin: ${server.origin}\r\n`
const calls = () => standIn.calls.length

describe('a page of another site', () => {
  it('gets no leave by asking beforehand', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      `http://localhost:${port()}`,
      'http://127.0.0.1:1',
    ]) {
      const answer = await fetch(`${server.origin}/call/app.state`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      })
      expect(answer.status).toBe(403)
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  it('reaches nothing by a name of its own for this computer, however it is spelled', async () => {
    for (const host of [
      `evil.example:${port()}`,
      `127.0.0.1.:${port()}`,
      `localhost:${port()}`,
      `0x7f.1:${port()}`,
      `127.0.0.1`,
      `127.0.0.1:${port()}@evil.example`,
      '',
    ])
      expect(
        await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`),
      ).toMatch(/^HTTP\/1.1 (421|400)/)
    expect(await raw(`GET / HTTP/1.0\r\nCookie: ${cookie}\r\n\r\n`)).toMatch(/^HTTP\/1.1 421/)
    expect(await raw(`GET http://evil.example/ HTTP/1.1\r\n${mine()}Connection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 404/,
    )
  })
})

describe('a request that means harm', () => {
  it('with huge, doubled or contradicting heads is refused before anything is looked at', async () => {
    const body = '{}'
    const smuggled = [
      `POST /call/app.state HTTP/1.1\r\n${mine()}X: ${'a'.repeat(100_000)}\r\n\r\n`,
      `POST /call/app.state HTTP/1.1\r\n${mine()}Content-Type: application/json\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      `POST /call/app.state HTTP/1.1\r\n${mine()}Content-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n${body}`,
      `POST /call/app.state HTTP/1.1\r\n${mine()}Bad Header: x\r\n\r\n`,
    ]
    for (const text of smuggled) expect(await raw(text)).toMatch(/^HTTP\/1.1 4\d\d/)
    expect(calls()).toBe(0)
  })

  it('too long or too deep is answered in words, and never reaches the backend', async () => {
    const send = (body: string) =>
      fetch(`${server.origin}/call/app.state`, {
        method: 'POST',
        headers: { cookie, origin: server.origin, 'content-type': 'application/json' },
        body,
      })
    const deep = await send('['.repeat(200_000) + ']'.repeat(200_000))
    expect(deep.status).toBe(400)
    expect(await deep.json()).toMatchObject({ ok: false, refusal: { kind: 'malformed' } })
    const long = await send(`"${'a'.repeat(17 * 1024 * 1024)}"`)
    expect(long.status).toBe(413)
    expect(await long.json()).toMatchObject({ ok: false, refusal: { kind: 'malformed' } })
    expect(calls()).toBe(0)
  })

  it('for a document or a file by a tricky path finds nothing', async () => {
    const grant = grants.document(Buffer.from('secret'), 'application/pdf', 'x.pdf')
    for (const target of [
      `/document/../document/${grant}`,
      `/document/%2e%2e/${grant}`,
      `/document//${grant}`,
      `/document/${grant}/`,
      `/document/${grant}%00`,
      `/document/${grant.toUpperCase()}`,
      `\\document\\${grant}`,
      '/document/__proto__',
      '/document/constructor',
      `/${folder}/index.html`,
      '/../package.json',
      '/assets/../../package.json',
    ])
      expect(await raw(`GET ${target} HTTP/1.1\r\n${mine()}Connection: close\r\n\r\n`), target).toMatch(
        /^HTTP\/1.1 40[04]/,
      )
  })

  it('cannot write a head of ours by the name of a file', async () => {
    const name = 'a\r\nSet-Cookie: x=1\r\n\r\n<script>"; filename=b.html\u202efdp.exe'
    const grant = grants.document(Buffer.from('%PDF-'), 'text/html\r\nX: y', name)
    const answer = await fetch(`${server.origin}/document/${grant}`, { headers: { cookie } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename\*=UTF-8''[A-Za-z0-9%._-]*$/,
    )
    for (const offered of [
      '..%2f..%2f..%2fetc%2fpasswd',
      '%0d%0aX-Evil:1',
      '%00',
      'C:%5cboot.ini',
      '%ff%fe',
    ]) {
      const taken = await fetch(`${server.origin}/offer/${offered}`, {
        method: 'PUT',
        headers: { cookie, origin: server.origin, 'content-length': '1' },
        body: 'x',
      })
      const { name: shown } = (await taken.json()) as { name: string }
      expect(shown).not.toMatch(/[/\\\r\n\u0000]/)
      expect(shown).not.toBe('..')
    }
    const beside = (await readdir(folder)).filter((one) => !one.startsWith('crosswalk-offered-'))
    expect(beside).toEqual(['index.html'])
  })

  it('that crawls holds up nobody else', async () => {
    const slow = Array.from({ length: 60 }, () => {
      const socket = connect(port(), '127.0.0.1')
      socket.on('error', () => undefined)
      socket.write(`PUT /offer/slow.csv HTTP/1.1\r\n${mine()}Content-Length: 1000\r\n\r\nx`)
      return socket
    })
    const answer = await fetch(`${server.origin}/call/app.state`, {
      method: 'POST',
      headers: { cookie, origin: server.origin, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(answer.status).toBe(200)
    for (const socket of slow) socket.destroy()
    const [offered] = (await readdir(folder)).filter((name) => name.startsWith('crosswalk-offered-'))
    await expect.poll(async () => (await readdir(join(folder, offered!))).length).toBe(0)
  })
})

describe('the stream of events', () => {
  it('keeps a few pages only: the oldest ends when more come', async () => {
    const pages = await Promise.all(
      Array.from({ length: 80 }, () => fetch(`${server.origin}/events`, { headers: { cookie } })),
    )
    const ended = pages.map(async (page) => {
      const reader = page.body!.getReader()
      // An ending in the middle of a stream is an error there.
      await (async () => {
        while (!(await reader.read()).done);
      })().catch(() => undefined)
      return true
    })
    const open = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 500))
    const states = await Promise.all(ended.map((one) => Promise.race([one, open])))
    expect(states.filter((done) => !done).length).toBeLessThanOrEqual(32)
    expect(states.filter((done) => !done).length).toBeGreaterThan(0)
  })

  it('lets go of a page that reads nothing, and survives one that just went', () => {
    const stream = createEventStream('run')
    const stalled = new ServerResponse(new IncomingMessage(new Socket()))
    stream.join(stalled, undefined)
    const gone = new ServerResponse(new IncomingMessage(new Socket()))
    stream.join(gone, 'run-NaN')
    gone.destroy()
    for (let i = 0; i < 100; i++) stream.send({ kind: 'committee-changed', words: 'x'.repeat(100_000) })
    expect(stalled.destroyed).toBe(true)
    stream.close()
  })
})
