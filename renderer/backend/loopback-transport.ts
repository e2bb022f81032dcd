import type { Json } from '#domain/act/act.ts'
import type { Reply, Transport } from '#contract/wire.ts'

/** As in the host: larger files are refused before a byte is sent. */
const offerLimit = 64 * 1024 * 1024
type Offered = Awaited<ReturnType<Transport['offer']>>[number]

/** What the transport needs of a browser; passed in, so that it also runs in tests. */
export interface Web {
  readonly fetch: typeof fetch
  readonly EventSource: new (
    address: string,
  ) => Pick<EventSource, 'addEventListener' | 'close' | 'readyState'>
}

/** Calls as POST, events as server-sent events, files as streamed PUT. `origin` is where the page came from. */
export function loopbackTransport(
  origin: string,
  web: Web = { fetch: (...request) => fetch(...request), EventSource },
): Transport {
  const away: Reply = { ok: false, refusal: { kind: 'unavailable', what: 'backend' } }
  return {
    call: async (method, params) => {
      try {
        const answer = await web.fetch(`${origin}/call/${encodeURIComponent(method)}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(params),
        })
        if (answer.headers.get('content-type')?.startsWith('application/json') !== true)
          return answer.status === 404 ? { ok: false, refusal: { kind: 'unknown-method', method } } : away
        return (await answer.json()) as Reply
      } catch {
        // The host has gone: said at once, nothing waits for its return.
        return away
      }
    },
    subscribe: (listen) => {
      const source = new web.EventSource(`${origin}/events`)
      // The browser connects again by itself and names the last event that it saw; the host sends what was missed.
      source.addEventListener('message', (event) => listen(JSON.parse(String(event.data)) as Json))
      return () => source.close()
    },
    offer: (files) => Promise.all(files.map((file) => offerOne(origin, web, file))),
  }
}

async function offerOne(origin: string, web: Web, file: File): Promise<Offered> {
  if (file.size > offerLimit)
    return { refused: { kind: 'file', problem: 'too-large', file: file.name }, name: file.name }
  try {
    const answer = await web.fetch(`${origin}/offer/${encodeURIComponent(file.name)}`, {
      method: 'PUT',
      body: file,
    })
    return (await answer.json()) as Offered
  } catch {
    return { refused: { kind: 'file', problem: 'unreadable', file: file.name }, name: file.name }
  }
}
