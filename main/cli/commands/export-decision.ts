import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { writeWhole } from '../../adapters/write-whole.ts'
import type { AskedFor } from '../arguments.ts'
import { call, findCase, openStore } from '../calls.ts'
import { json, refused, type CommandParts, type Outcome } from '../outcome.ts'

/** Writes a case's current decision as PDF. */
export async function exportDecision(asked: AskedFor<'export'>, parts: CommandParts): Promise<Outcome> {
  const out = resolve(asked.pdf)
  // Looked at first, because the case notes that it was exported.
  const folder = await stat(dirname(out)).catch(() => null)
  if (!folder?.isDirectory()) throw refused(`${asked.pdf} cannot be written: its folder is not there.`)
  if ((await stat(out).catch(() => null))?.isDirectory())
    throw refused(`${asked.pdf} cannot be written: it is a folder.`)
  await openStore(parts, asked.store)
  const view = await findCase(parts, asked.caseName)
  const current = view.decisions.filter((one) => !one.superseded).at(-1)
  if (!current)
    throw refused(`${view.number ?? 'This case'} has no decision yet, so there is nothing to export.`)
  const made = await call(parts, 'export.decision', {
    caseId: view.id,
    decisionId: current.id,
    language: asked.language,
  })
  const served = parts.grants.served(made.grant)
  if (!served) throw new Error('the export is gone')
  await writeWhole(out, served.bytes).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown problem'
    throw refused(`${asked.pdf} cannot be written: ${code}.`)
  })
  const { bytes, sha256 } = made
  return {
    code: 0,
    output: asked.json
      ? json({ file: out, bytes, sha256, decision: current.number })
      : `${out}\nSHA-256 ${sha256}`,
  }
}
