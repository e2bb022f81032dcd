import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm, unlink } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { OfferedFile } from '#contract/wire.ts'
import type { Result } from '#domain/refusal.ts'
import type { Grants, Ids } from '../services/ports.ts'

/** The largest file that is taken, in bytes: 64 MiB, as for imports. */
export const offerLimit = 64 * 1024 * 1024

const prefix = 'crosswalk-offered-'

export interface Offers {
  /** Takes a file as it streams in; refused by its announced length before a byte is read. */
  take(request: IncomingMessage, name: string): Promise<Result<OfferedFile>>
  /** Deletes the copy behind a grant that has ended. */
  forget(path: string): void
  close(): Promise<void>
}

/**
 * Copies of files that a page sent, in a folder that only this user can read. `parent` is the system's folder for
 * temporary files; folders of hosts that were killed are removed from it.
 */
export async function createOffers(parts: {
  readonly grants: () => Grants
  readonly ids: Ids
  readonly parent: string
  readonly process: number
  readonly alive: (process: number) => boolean
}): Promise<Offers> {
  await removeOrphans(parts.parent, parts.alive)
  const folder = await mkdtemp(join(parts.parent, `${prefix}${parts.process}-`))

  return {
    take: async (request, name) => {
      const tooLarge = { ok: false, refusal: { kind: 'file', problem: 'too-large', file: name } } as const
      const unreadable = { ok: false, refusal: { kind: 'file', problem: 'unreadable', file: name } } as const
      const announced = /^\d{1,15}$/.exec(request.headers['content-length'] ?? '')
      if (!announced) return unreadable
      const bytes = Number(announced[0])
      if (bytes > offerLimit) return tooLarge
      const path = join(folder, parts.ids.next<string>())
      try {
        // Node ends the body at the announced length, so that no more than the limit is ever written.
        await pipeline(request, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
      } catch {
        await rm(path, { force: true })
        return unreadable
      }
      return { ok: true, value: { grant: parts.grants().offer({ path, name, bytes }), name, bytes } }
    },
    forget: (path) => {
      if (path.startsWith(folder)) void unlink(path).catch(() => undefined)
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

async function removeOrphans(parent: string, alive: (process: number) => boolean): Promise<void> {
  const names = await readdir(parent).catch(() => [])
  for (const name of names) {
    const owner = name.startsWith(prefix) ? /^(\d+)-/.exec(name.slice(prefix.length))?.[1] : undefined
    if (owner !== undefined && !alive(Number(owner)))
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined)
  }
}
