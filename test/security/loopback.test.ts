import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Json } from '#domain/act/act.ts'
import { createGrants } from '../../main/adapters/grants/memory-grants.ts'
import { createDoor } from '../../main/loopback/door.ts'
import { createOffers, type Offers } from '../../main/loopback/offers.ts'
import { createLoopbackServer, type LoopbackServer } from '../../main/loopback/server.ts'
import type { Grants } from '../../main/services/ports.ts'
import { countedIds, quietLog } from '../support/host-parts.ts'
import { createStandIn, type StandIn } from '../support/stand-in-backend.ts'

const token = 'a-token-that-nobody-guesses-0123456789'
let folder: string
let standIn: StandIn
let grants: Grants
let offers: Offers
let server: LoopbackServer

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosswalk-test-'))
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
  await writeFile(
    join(folder, 'renderer', 'index.html'),
    '<!doctype html><html><head><title>Crosswalk</title></head><body></body></html>',
  )
  await writeFile(join(folder, 'renderer', 'assets', 'main-1.js'), 'export {}')
  standIn = createStandIn()
  const ids = countedIds()
  grants = createGrants({ ids, released: (path) => offers.forget(path) })
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
    rendererFolder: join(folder, 'renderer'),
    token,
    log: quietLog(),
  })
})
afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** Goes in by the opening address and answers the cookie. */
async function enter(): Promise<string> {
  const answer = await fetch(server.openingAddress(), { redirect: 'manual' })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}
const call = (headers: Record<string, string>, method = 'POST') =>
  fetch(`${server.origin}/call/app.state`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(method === 'POST' ? { body: '{}' } : {}),
  })
/** One raw request, so that headers which fetch sets by itself can be chosen; answers the status line. */
const raw = (text: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
    socket.setTimeout(5_000, () => socket.destroy())
  })

describe('row 20: the loopback host lets in only the browser that was handed the address', () => {
  it('does not start without a token', async () => {
    const parts = { backend: standIn.backend, grants, offers, rendererFolder: folder, log: quietLog() }
    await expect(createLoopbackServer({ ...parts, token: '' })).rejects.toThrow('token')
    await expect(createLoopbackServer({ ...parts, token: 'short' })).rejects.toThrow('token')
    expect(() => createDoor({ host: '127.0.0.1:1', token: '', secret: () => token })).toThrow('token')
  })

  it('listens on 127.0.0.1 at a port of the system’s choice', () => {
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d{4,5}$/)
  })

  it('swaps the token once for a cookie and leads on to the clean address', async () => {
    const opening = server.openingAddress()
    const first = await fetch(opening, { redirect: 'manual' })
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toBe('/')
    const cookie = first.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^crosswalk-\d+=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(cookie).not.toContain(token)
    expect((await fetch(opening, { redirect: 'manual' })).status).toBe(403)
    // Who is in already may come by the old address again.
    expect(
      (await fetch(opening, { redirect: 'manual', headers: { cookie: cookie.split(';')[0] ?? '' } })).status,
    ).toBe(303)
  })

  it('serves the page, the calls, the events and the documents only with the cookie', async () => {
    const grant = grants.document(new TextEncoder().encode('x'), 'text/plain', 'x.txt')
    for (const path of ['/', '/assets/main-1.js', '/events', `/document/${grant}`]) {
      expect((await fetch(server.origin + path)).status, path).toBe(403)
      expect(
        (await fetch(server.origin + path, { headers: { cookie: 'crosswalk-1=wrong' } })).status,
        path,
      ).toBe(403)
    }
    expect((await call({ origin: server.origin })).status).toBe(403)
    const cookie = await enter()
    expect((await fetch(server.origin, { headers: { cookie } })).status).toBe(200)
    expect((await call({ origin: server.origin, cookie })).status).toBe(200)
  })

  it('refuses a wrong token, also one that is right but for its end', async () => {
    server.openingAddress()
    for (const wrong of ['', 'x', token.slice(0, -1), `${token}x`, token.toUpperCase()]) {
      expect(
        (await fetch(`${server.origin}/?token=${encodeURIComponent(wrong)}`, { redirect: 'manual' })).status,
        wrong,
      ).toBe(403)
    }
  })

  it('refuses what another page sends, and what names no page', async () => {
    const cookie = await enter()
    const port = new URL(server.origin).port
    for (const origin of [
      'https://example.org',
      'null',
      `http://localhost:${port}`,
      `http://127.0.0.1:${Number(port) - 1}`,
      `${server.origin}.example.org`,
    ]) {
      expect((await call({ cookie, origin })).status, origin).toBe(403)
    }
    expect((await call({ cookie })).status).toBe(403)
    expect((await call({ cookie, origin: server.origin, 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await fetch(server.origin, { headers: { cookie, 'sec-fetch-site': 'same-site' } })).status).toBe(
      403,
    )
    expect(standIn.calls).toEqual([])
  })

  it('refuses a host name that was bound anew to this computer', async () => {
    const cookie = await enter()
    const port = new URL(server.origin).port
    for (const host of [
      'example.org',
      `localhost:${port}`,
      `127.0.0.1`,
      `127.0.0.1:${port}.example.org`,
      `[::1]:${port}`,
    ]) {
      expect(
        await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`),
        host,
      ).toMatch(/^HTTP\/1\.1 421 /)
    }
    expect(
      await raw(
        `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
      ),
    ).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('takes calls by POST and JSON only, and files by PUT only', async () => {
    const cookie = await enter()
    expect((await call({ cookie, origin: server.origin }, 'GET')).status).toBe(405)
    expect((await call({ cookie, origin: server.origin, 'content-type': 'text/plain' })).status).toBe(415)
    expect(
      (
        await fetch(`${server.origin}/offer/x.csv`, {
          method: 'POST',
          headers: { cookie, origin: server.origin },
          body: 'x',
        })
      ).status,
    ).toBe(405)
    expect(standIn.calls).toEqual([])
  })

  it('answers junk in a call with a refusal and never reaches the backend', async () => {
    const cookie = await enter()
    for (const body of ['', '{', 'null x', '['.repeat(200_000)]) {
      const answer = await fetch(`${server.origin}/call/app.state`, {
        method: 'POST',
        headers: { cookie, origin: server.origin, 'content-type': 'application/json' },
        body,
      })
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ ok: false, refusal: { kind: 'malformed' } })
    }
    expect(standIn.calls).toEqual([])
  })

  it('refuses a file of 2 GB by its announced length, at once and without a trace', async () => {
    const cookie = await enter()
    const host = new URL(server.origin).host
    const answer = await raw(
      `PUT /offer/big.csv HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.origin}\r\nCookie: ${cookie}\r\nContent-Length: 2147483648\r\n\r\nfirst bytes`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toContain('"problem":"too-large"')
    const held = (await readdir(folder)).filter((name) => name.startsWith('crosswalk-offered-'))
    expect(held).toHaveLength(1)
    expect(await readdir(join(folder, held[0] ?? ''))).toEqual([])
  })

  it('keeps no half of a file whose sender went away', async () => {
    const cookie = await enter()
    const host = new URL(server.origin).host
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1')
    socket.write(
      `PUT /offer/half.csv HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.origin}\r\nCookie: ${cookie}\r\nContent-Length: 1000\r\n\r\nhalf`,
    )
    const held = join(
      folder,
      (await readdir(folder)).find((name) => name.startsWith('crosswalk-offered-')) ?? '',
    )
    await expect.poll(() => readdir(held)).toHaveLength(1)
    socket.destroy()
    await expect.poll(() => readdir(held)).toEqual([])
  })

  it('deletes the copies of offered files when their grant ends and when the host closes', async () => {
    const cookie = await enter()
    const put = async (name: string) =>
      (await (
        await fetch(`${server.origin}/offer/${name}`, {
          method: 'PUT',
          headers: { cookie, origin: server.origin },
          body: 'a,b\n',
        })
      ).json()) as { grant: string; name: string; bytes: number }
    const first = await put('..%2F..%2Fone.csv')
    expect(first).toMatchObject({ name: 'one.csv', bytes: 4 })
    await put('two.csv')
    const held = join(
      folder,
      (await readdir(folder)).find((name) => name.startsWith('crosswalk-offered-')) ?? '',
    )
    expect(await readdir(held)).toHaveLength(2)
    grants.revoke(first.grant)
    await expect.poll(() => readdir(held)).toHaveLength(1)
    await server.close()
    expect((await readdir(folder)).filter((name) => name.startsWith('crosswalk-offered-'))).toEqual([])
  })

  it('removes the copies that a killed host left behind, and no other’s', async () => {
    await mkdir(join(folder, 'crosswalk-offered-77-dead'))
    await mkdir(join(folder, 'crosswalk-offered-78-alive'))
    const own = await createOffers({
      grants: () => grants,
      ids: countedIds(),
      parent: folder,
      process: 79,
      alive: (process) => process === 78,
    })
    expect(
      (await readdir(folder))
        .filter((name) => name.startsWith('crosswalk-offered-7'))
        .map((name) => name.slice(0, 20))
        .sort(),
    ).toEqual(['crosswalk-offered-78', 'crosswalk-offered-79'])
    await own.close()
  })

  it('sends a page that comes back the events that it missed, and says so when it cannot', async () => {
    const cookie = await enter()
    const open = async (lastId?: string) => {
      const controller = new AbortController()
      const answer = await fetch(`${server.origin}/events`, {
        headers: { cookie, ...(lastId === undefined ? {} : { 'last-event-id': lastId }) },
        signal: controller.signal,
      })
      const reader = answer.body?.getReader()
      let text = ''
      const until = async (part: string) => {
        while (!text.includes(part)) {
          const read = await reader?.read()
          if (read?.done !== false) break
          text += new TextDecoder().decode(read.value)
        }
        return text
      }
      return { until, close: () => controller.abort() }
    }
    const first = await open()
    const began = await first.until('id: ')
    first.close()
    standIn.send({ kind: 'command', command: 'missed' } satisfies Json)
    const lastId = /id: (\S+)/.exec(began)?.[1]
    const second = await open(lastId)
    expect(await second.until('missed')).toContain('data: {"kind":"command","command":"missed"}')
    second.close()
    const third = await open('another-run-3')
    expect(await third.until('committee-changed')).toContain('data: {"kind":"committee-changed"}')
    third.close()
  })
})
