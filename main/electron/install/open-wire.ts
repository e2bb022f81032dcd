import { channels } from '#contract/channels.ts'
import type { OfferedFile, Reply, Transport } from '#contract/wire.ts'
import type { Json } from '#domain/act/act.ts'
import type { Refusal } from '#domain/refusal.ts'
import { maySend } from '../../policy/ipc-sender.ts'

/** What is used of an IPC event. */
export interface WireEvent {
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}
export interface IpcPart {
  handle(channel: string, listener: (event: WireEvent, ...values: unknown[]) => Promise<unknown>): void
}

export type Offered = OfferedFile | { readonly refused: Refusal; readonly name: string }

export interface WireParts {
  readonly ipcMain: IpcPart
  readonly backend: Pick<Transport, 'call' | 'subscribe'>
  /** Id of our window's web contents; null while there is none. */
  readonly ownContents: () => number | null
  /** Turns files of this computer into grants. */
  readonly offer: (
    files: readonly { readonly path: string; readonly name: string }[],
  ) => Promise<readonly Offered[]>
  readonly send: (event: Json) => void
}

/** The most files that are taken at once. */
const mostFiles = 200

/** Lets our page call the backend and hear its events. A foreign sender gets an error, never an answer. */
export function openWire(parts: WireParts): void {
  const admit = (event: WireEvent): void => {
    if (!maySend(senderOf(event), parts.ownContents())) throw new Error('refused: not a sender of this app')
  }
  parts.ipcMain.handle(channels.call, async (event, method, params): Promise<Reply> => {
    admit(event)
    if (typeof method !== 'string')
      return { ok: false, refusal: { kind: 'malformed', where: 'method', problem: 'expected a name' } }
    // Decoded by the router: here it is only carried.
    return parts.backend.call(method, (params ?? null) as Json)
  })
  parts.ipcMain.handle(channels.offer, async (event, files): Promise<readonly Offered[]> => {
    admit(event)
    return parts.offer(decodeFiles(files))
  })
  parts.backend.subscribe(parts.send)
}

function senderOf(event: WireEvent) {
  const frame = event.senderFrame
  return {
    contents: event.sender.id,
    frame: frame === null || frame === undefined ? null : { address: frame.url, main: frame.parent === null },
  }
}

function decodeFiles(files: unknown): { path: string; name: string }[] {
  if (!Array.isArray(files)) return []
  return files.slice(0, mostFiles).flatMap((file: unknown) => {
    if (typeof file !== 'object' || file === null || !('path' in file) || !('name' in file)) return []
    return typeof file.path === 'string' && typeof file.name === 'string'
      ? [{ path: file.path, name: file.name }]
      : []
  })
}
