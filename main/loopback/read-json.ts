import type { IncomingMessage } from 'node:http'
import type { Json } from '#domain/act/act.ts'
import { nestsDeeperThan } from '#domain/act/encode.ts'

/** The largest call, in bytes: an import of 20,000 outcomes by identifier fits. */
const callLimit = 16 * 1024 * 1024
/** Deepest nesting of a call: an act's, and what carries it. */
const callDepth = 60

export type ReadJson =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly status: 400 | 411 | 413 | 415; readonly problem: string }

/** A call's parameters. Only JSON by its content type: a form of another page could send any other without asking. */
export async function readJson(request: IncomingMessage): Promise<ReadJson> {
  if (!/^application\/json(?:;|$)/.test(request.headers['content-type'] ?? ''))
    return { ok: false, status: 415, problem: 'the content type must be application/json' }
  // Refused by its length before a byte is read: whoever breaks off a body cannot answer any more.
  const announced = /^\d{1,15}$/.exec(request.headers['content-length'] ?? '')
  if (!announced) return { ok: false, status: 411, problem: 'its length must be announced' }
  if (Number(announced[0]) > callLimit) return { ok: false, status: 413, problem: 'larger than 16 MiB' }
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  if (nestsDeeperThan(text, callDepth))
    return { ok: false, status: 400, problem: `nested deeper than ${callDepth} levels` }
  try {
    return { ok: true, value: JSON.parse(text) as Json }
  } catch {
    return { ok: false, status: 400, problem: 'not JSON' }
  }
}
