import { resolve } from 'node:path'
import type { AskedFor } from '../arguments.ts'
import { call } from '../calls.ts'
import { json, refused, type CommandParts, type Outcome } from '../outcome.ts'
import { refusalSentence } from '../refusal-sentence.ts'

/** Writes the sample committee into a new folder. */
export async function demo(asked: AskedFor<'demo'>, parts: CommandParts): Promise<Outcome> {
  const folder = resolve(asked.folder)
  const made = await parts.backend.committees.tellSample(folder)
  if (!made.ok) throw refused(refusalSentence(made.refusal))
  const cases = (await call(parts, 'cases.list', {})).length
  return {
    code: 0,
    output: asked.json
      ? json({ store: folder, cases })
      : `The sample committee is in ${folder}: ${cases} cases.`,
  }
}
