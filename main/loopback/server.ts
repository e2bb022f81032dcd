import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Reply, Transport } from '#contract/wire.ts'
import type { Json } from '#domain/act/act.ts'
import { listFiles } from '../adapters/built-renderer/list-files.ts'
import { decideAsset, manifestOf, type AssetManifest } from '../policy/asset-path.ts'
import { withNonce } from '../policy/csp.ts'
import { shownFileName } from '../policy/file-name.ts'
import { assetHead, documentHead, pageHead, refusedHead, type ResponseHead } from '../policy/responses.ts'
import type { Grants, Log } from '../services/ports.ts'
import { createDoor } from './door.ts'
import { createEventStream } from './events.ts'
import { offerLimit, type Offers } from './offers.ts'
import { readJson } from './read-json.ts'

export interface LoopbackParts {
  readonly backend: Pick<Transport, 'call' | 'subscribe'>
  readonly grants: Grants
  readonly offers: Offers
  /** The built renderer, absolute. */
  readonly rendererFolder: string
  /** At least 32 characters nobody can guess; without one the host does not start. */
  readonly token: string
  readonly log: Log
}

export interface LoopbackServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  /** An address that lets one browser in once. */
  openingAddress(): string
  close(): Promise<void>
}

/** The second way in to the same backend and the same page: HTTP on 127.0.0.1, for development and tests. */
export async function createLoopbackServer(parts: LoopbackParts): Promise<LoopbackServer> {
  if (parts.token.length < 32)
    throw new Error('the loopback host does not start without a token of 32 characters or more')
  const server = createServer({ keepAliveTimeout: 5_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      parts.log.problem('loopback-request', error)
      if (response.headersSent) response.destroy()
      else send(response, refusedHead(500))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const door = createDoor({ host, token: parts.token, secret: () => randomBytes(32).toString('base64url') })
  const events = createEventStream(randomBytes(6).toString('hex'))
  const unsubscribe = parts.backend.subscribe((event) => events.send(event))
  let manifest: AssetManifest = new Map()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? ''
    const target = request.url ?? ''
    const { headers } = request
    const admission = door.admit({
      method,
      target,
      host: headers.host,
      origin: headers.origin,
      cookie: headers.cookie,
      site: header(headers['sec-fetch-site']),
    })
    if (admission.kind === 'refused') {
      const used = target.startsWith('/?token=')
        ? 'This address has been used. Start Crosswalk again to get another one.\n'
        : 'Open Crosswalk by the address that it gave when it started.\n'
      return send(response, refusedHead(admission.status), Buffer.from(used))
    }
    if (admission.kind === 'swap') {
      const head = refusedHead(303)
      return send(response, {
        ...head,
        headers: { ...head.headers, Location: '/', 'Set-Cookie': admission.cookie },
      })
    }
    const called = /^\/call\/([A-Za-z][A-Za-z.]{0,59})$/.exec(target)?.[1]
    if (called !== undefined)
      return method === 'POST' ? call(request, response, called) : send(response, refusedHead(405))
    if (target === '/events')
      return method === 'GET'
        ? listen(response, header(headers['last-event-id']))
        : send(response, refusedHead(405))
    const offered = /^\/offer\/([^/?#]{1,2000})$/.exec(target)?.[1]
    if (offered !== undefined)
      return method === 'PUT' ? offer(request, response, offered) : send(response, refusedHead(405))
    return serve(method, target, header(headers.range), response)
  }

  async function call(request: IncomingMessage, response: ServerResponse, method: string): Promise<void> {
    const read = await readJson(request)
    if (!read.ok) {
      const refusal = { kind: 'malformed', where: method, problem: read.problem } as const
      return refuseUnread(request, response, read.status, { ok: false, refusal } satisfies Reply)
    }
    sendJson(response, 200, await parts.backend.call(method, read.value))
  }

  function listen(response: ServerResponse, lastId: string | undefined): void {
    const head = refusedHead(200)
    response.writeHead(200, { ...head.headers, 'Content-Type': 'text/event-stream; charset=utf-8' })
    events.join(response, lastId)
  }

  async function offer(request: IncomingMessage, response: ServerResponse, encoded: string): Promise<void> {
    const name = shownFileName(decoded(encoded))
    const taken = await parts.offers.take(request, name)
    if (taken.ok) return sendJson(response, 200, taken.value)
    const tooLarge = taken.refusal.kind === 'file' && taken.refusal.problem === 'too-large'
    refuseUnread(request, response, tooLarge ? 413 : 400, { refused: taken.refusal, name })
  }

  async function serve(
    method: string,
    target: string,
    range: string | undefined,
    response: ServerResponse,
  ): Promise<void> {
    // A new build is seen when the page is loaded again.
    if (target === '/' || manifest.size === 0) manifest = manifestOf(listFiles(parts.rendererFolder))
    const decision = decideAsset(method, target, manifest)
    if (decision.kind === 'refused') return send(response, refusedHead(decision.status))
    if (decision.kind === 'document') {
      const document = parts.grants.served(decision.grant)
      if (!document) return send(response, refusedHead(404))
      const head = documentHead(
        { size: document.bytes.byteLength, type: document.type, name: document.name },
        range,
      )
      return send(response, head, method === 'HEAD' ? undefined : document.bytes.subarray(head.from, head.to))
    }
    const bytes = await readFile(join(parts.rendererFolder, decision.path)).catch(() => null)
    if (bytes === null) return send(response, refusedHead(404))
    if (!decision.type.startsWith('text/html'))
      return send(response, assetHead(decision.path, decision.type), method === 'HEAD' ? undefined : bytes)
    const nonce = randomBytes(18).toString('base64')
    send(
      response,
      pageHead(decision.type, nonce),
      method === 'HEAD' ? undefined : Buffer.from(withNonce(bytes.toString('utf8'), nonce)),
    )
  }

  return {
    origin: `http://${host}`,
    openingAddress: () => `http://${host}${door.openingTarget()}`,
    close: async () => {
      unsubscribe()
      events.close()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      await parts.offers.close()
    },
  }
}

export { offerLimit }

const header = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function send(response: ServerResponse, head: ResponseHead, body?: Uint8Array): void {
  response.writeHead(
    head.status,
    body === undefined ? head.headers : { ...head.headers, 'Content-Length': String(body.byteLength) },
  )
  response.end(body)
}

/** What was not read is not waited for: the connection ends with the answer. */
function refuseUnread(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  value: Json | object,
): void {
  response.setHeader('Connection', 'close')
  sendJson(response, status, value)
  if (!request.complete) setTimeout(() => request.destroy(), 200).unref()
}

function sendJson(response: ServerResponse, status: number, value: Json | object): void {
  const head = refusedHead(status)
  send(
    response,
    { ...head, headers: { ...head.headers, 'Content-Type': 'application/json; charset=utf-8' } },
    Buffer.from(JSON.stringify(value)),
  )
}
