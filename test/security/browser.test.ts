import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGrants } from '../../main/adapters/grants/memory-grants.ts'
import { createOffers } from '../../main/loopback/offers.ts'
import { createLoopbackServer, type LoopbackServer } from '../../main/loopback/server.ts'
import { chromiumPath } from '../support/chromium.ts'
import { countedIds, quietLog } from '../support/host-parts.ts'
import { createStandIn } from '../support/stand-in-backend.ts'

if (chromiumPath === null)
  process.stderr.write('SKIPPED: the content policy in a browser, because there is no chromium\n')

const standIn = createStandIn()
const grants = createGrants({ ids: countedIds() })
let folder: string
let server: LoopbackServer
let browser: Browser
/** A page of another program on this computer. */
let neighbour: Server
let violations: string[]

beforeAll(async () => {
  if (chromiumPath === null) return
  folder = await mkdtemp(join(tmpdir(), 'crosswalk-test-'))
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
  await writeFile(
    join(folder, 'renderer', 'index.html'),
    '<!doctype html><html><head><title>Crosswalk</title><script type="module" src="/assets/main.js"></script></head><body><script>window.planted = "inline"</script><img src="https://example.org/x.png" onerror="window.planted = 1"><form action="https://example.org/"><button>Send</button></form><p style="color: red">x</p></body></html>',
  )
  await writeFile(
    join(folder, 'renderer', 'assets', 'main.js'),
    'window.ours = true; try { eval("window.evaluated = true") } catch { window.refused = true }',
  )
  const offers = await createOffers({
    grants: () => grants,
    ids: countedIds(),
    parent: folder,
    process: process.pid,
    alive: () => true,
  })
  server = await createLoopbackServer({
    backend: standIn.backend,
    grants,
    offers,
    rendererFolder: join(folder, 'renderer'),
    token: 'a-token-that-nobody-guesses-0123456789',
    log: quietLog(),
  })
  neighbour = createServer(
    (_request, response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Neighbour</title>'),
  )
  await new Promise<void>((resolve) => neighbour.listen(0, '127.0.0.1', resolve))
  browser = await chromium.launch({
    executablePath: chromiumPath,
    chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run'],
  })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  neighbour?.close()
  await server?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

async function enter(): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  violations = []
  await page.exposeFunction('violated', (directive: string) => void violations.push(directive))
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      (window as unknown as { violated: (directive: string) => void }).violated(event.effectiveDirective),
    ),
  )
  await page.goto(server.openingAddress())
  return page
}

describe.skipIf(chromiumPath === null)(
  'rows 5 and 11: what is planted in a page does not run, in Chromium',
  () => {
    it('runs our own script and reports inline script, handler, style attribute, remote picture and form', async () => {
      const page = await enter()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.evaluate(() => document.querySelector('form')?.requestSubmit())
      const marks = await page.evaluate(() => {
        const { ours, refused, evaluated, planted } = window as unknown as Record<string, unknown>
        return { ours, refused, evaluated, planted }
      })
      expect(marks).toEqual({ ours: true, refused: true, evaluated: undefined, planted: undefined })
      expect(page.url()).toBe(`${server.origin}/`)
      await expect
        .poll(() => [...new Set(violations)].sort())
        .toEqual([
          'form-action',
          'img-src',
          'script-src',
          'script-src-attr',
          'script-src-elem',
          'style-src-attr',
        ])
      expect(asked.filter((url) => !url.startsWith(server.origin))).toEqual([])
      await page.context().close()
    })
    it('loads no remote script or worker made from text, and asks nobody else', async () => {
      const page = await enter()
      await page.addScriptTag({ url: 'https://example.org/x.js' }).catch(() => undefined)
      const answered = await page.evaluate(async () => {
        try {
          void new Worker(URL.createObjectURL(new Blob(['1'])))
        } catch {
          // Refused at once or, as reported below, a little later.
        }
        return fetch('https://example.org/').then(
          () => true,
          () => false,
        )
      })
      expect(answered).toBe(false)
      await expect
        .poll(() => violations)
        .toEqual(expect.arrayContaining(['connect-src', 'script-src-elem', 'worker-src']))
      await page.context().close()
    })
    it('accepts a style element that carries the response’s nonce, as React Aria makes them', async () => {
      const page = await enter()
      const color = await page.evaluate(() => {
        const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
        for (const [given, shown] of [
          ['', 'red'],
          [nonce, 'green'],
        ] as const) {
          const style = document.createElement('style')
          style.nonce = given
          style.textContent = `body { color: ${shown} }`
          document.head.append(style)
        }
        return getComputedStyle(document.body).color
      })
      expect(color).toBe('rgb(0, 128, 0)')
      const second = await (await page.context().newPage()).goto(server.origin)
      expect(second?.headers()['content-security-policy']).not.toBe(
        await page.evaluate(() => fetch('/').then((answer) => answer.headers.get('content-security-policy'))),
      )
      await page.context().close()
    })
  },
)

describe.skipIf(chromiumPath === null)('row 20: a page of another port of this computer', () => {
  it('can neither call, read, listen nor frame, although the browser holds the cookie', async () => {
    const page = await enter()
    const grant = grants.document(new TextEncoder().encode('words of a case'), 'text/plain', 'x.txt')
    const calls = standIn.calls.length
    const other = await page.context().newPage()
    await other.goto(`http://127.0.0.1:${(neighbour.address() as AddressInfo).port}/`)
    const got = await other.evaluate(
      async ([origin, document_]) => {
        const tried = async (name: string, run: () => Promise<Response>) =>
          run().then(
            (answer) => `${name} ${answer.type} ${answer.status}`,
            () => `${name} refused`,
          )
        const body = '{}'
        const answers = [
          await tried('call', () =>
            fetch(`${origin}/call/echo`, {
              method: 'POST',
              body,
              credentials: 'include',
              headers: { 'content-type': 'application/json' },
            }),
          ),
          await tried('simple', () =>
            fetch(`${origin}/call/echo`, { method: 'POST', body, credentials: 'include', mode: 'no-cors' }),
          ),
          await tried('read', () => fetch(`${origin}/document/${document_}`, { credentials: 'include' })),
          await tried('blind', () =>
            fetch(`${origin}/document/${document_}`, { credentials: 'include', mode: 'no-cors' }),
          ),
        ]
        const events = await new Promise<string>((resolve) => {
          const source = new EventSource(`${origin}/events`, { withCredentials: true })
          source.addEventListener('open', () => resolve('events open'))
          source.addEventListener('error', () => resolve('events refused'))
        })
        return [...answers, events]
      },
      [server.origin, grant] as const,
    )
    expect(got).toEqual([
      'call refused',
      expect.stringMatching(/^simple (?:refused|opaque 0)$/),
      'read refused',
      expect.stringMatching(/^blind (?:refused|opaque 0)$/),
      'events refused',
    ])
    expect(standIn.calls).toHaveLength(calls)
    await page.context().close()
  })
})
