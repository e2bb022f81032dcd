import type { IncomingMessage } from 'node:http'
import type { Json } from '#domain/act/act.ts'

/** The largest call, in bytes: an import of 20,000 outcomes by identifier fits. */
const callLimit = 16 * 1024 * 1024

export type ReadJson =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly problem: string }

/** A call's parameters. Only JSON by its content type: a form of another page could send any other without asking. */
export async function readJson(request: IncomingMessage): Promise<ReadJson> {
  if (!/^application\/json(?:;|$)/.test(request.headers['content-type'] ?? ''))
    return { ok: false, status: 415, problem: 'the content type must be application/json' }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > callLimit) return { ok: false, status: 413, problem: 'larger than 16 MiB' }
    chunks.push(chunk)
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) as Json }
  } catch {
    return { ok: false, status: 400, problem: 'not JSON' }
  }
}
