import type { ServerResponse } from 'node:http'
import type { Json } from '#domain/act/act.ts'

/** How many past events are kept for a page that comes back. */
const kept = 500
const heartbeat = 20_000
/** Pages that listen at once; the oldest ends when more come, and asks again if it is still there. */
const mostPages = 32
/** Bytes that may wait for a page that does not read. */
const mostWaiting = 4 * 1024 * 1024

export interface EventStream {
  send(event: Json): void
  /** Adds a page; `lastId` is the last event that it saw, or undefined on its first visit. */
  join(response: ServerResponse, lastId: string | undefined): void
  close(): void
}

/**
 * Server-sent events to all open pages. A page that was away gets what it missed; one that was away too long, or comes
 * from another run of the host, is told that everything may have changed. `run` names this run.
 */
export function createEventStream(run: string): EventStream {
  const pages = new Set<ServerResponse>()
  const past: { readonly id: number; readonly event: Json }[] = []
  let last = 0
  const write = (page: ServerResponse, id: number, event: Json) => {
    page.write(`id: ${run}-${id}\ndata: ${JSON.stringify(event)}\n\n`)
    if (page.writableLength > mostWaiting) drop(page)
  }
  const drop = (page: ServerResponse) => {
    pages.delete(page)
    page.destroy()
  }
  const timer = setInterval(() => {
    for (const page of pages) page.write(': still here\n\n')
  }, heartbeat)
  timer.unref()

  return {
    send: (event) => {
      last += 1
      past.push({ id: last, event })
      if (past.length > kept) past.shift()
      for (const page of pages) write(page, last, event)
    },
    join: (response, lastId) => {
      // A page that goes while it is written to is no error of ours.
      response.on('error', () => drop(response))
      response.on('close', () => pages.delete(response))
      for (const oldest of pages) {
        if (pages.size < mostPages) break
        drop(oldest)
      }
      response.write('retry: 500\n\n')
      if (lastId !== undefined) {
        const seen = lastId.startsWith(`${run}-`) ? Number(lastId.slice(run.length + 1)) : NaN
        const missed = past.filter(({ id }) => id > seen)
        if (missed.length === last - seen) for (const { id, event } of missed) write(response, id, event)
        else write(response, last, { kind: 'committee-changed' })
      } else {
        // An id from the start, so that a page that loses its very first connection also says where it was.
        response.write(`id: ${run}-${last}\n\n`)
      }
      pages.add(response)
    },
    close: () => {
      clearInterval(timer)
      for (const page of pages) page.end()
      pages.clear()
    },
  }
}
