import { resolve } from 'node:path'
import type { CheckReport } from '../../services/committees.ts'
import type { AskedFor } from '../arguments.ts'
import { json, refused, type CommandParts, type Outcome } from '../outcome.ts'
import { refusalSentence } from '../refusal-sentence.ts'

/** Every hash, signature and rule of a store; also of one so damaged that it cannot be opened any more. */
export async function check(asked: AskedFor<'check'>, parts: CommandParts): Promise<Outcome> {
  const checked = await parts.backend.committees.check(resolve(asked.store), parts.passphrase)
  if (checked.ok) return said(checked.value, asked.json)
  const { refusal } = checked
  if (refusal.kind !== 'store' || refusal.problem !== 'damaged') throw refused(refusalSentence(refusal))
  const problem = { file: refusal.where, what: 'damaged or missing', at: null }
  return said({ acts: 0, segments: 0, attachments: 0, problems: [problem], invariants: [] }, asked.json)
}

function said(report: CheckReport, asJson: boolean): Outcome {
  const { acts, segments, attachments, problems, invariants } = report
  const ok = problems.length === 0 && invariants.length === 0
  const counted = `${acts} acts in ${segments} segments, ${attachments} attachments`
  const lines = [
    `${counted}: ${ok ? 'every hash, signature and rule holds' : 'problems found'}.`,
    ...problems.map(({ file, what, at }) => `${file}${at === null ? '' : ` at byte ${at}`}: ${what}`),
    ...invariants,
  ]
  return { code: ok ? 0 : 3, output: asJson ? json({ ok, ...report }) : lines.join('\n') }
}
