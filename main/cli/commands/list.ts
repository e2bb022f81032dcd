import { inLanguage } from '#domain/values.ts'
import type { CaseSummary } from '#contract/views.ts'
import type { AskedFor } from '../arguments.ts'
import { call, openStore } from '../calls.ts'
import { json, type CommandParts, type Outcome } from '../outcome.ts'
import { table } from '../table.ts'

/** The cases of a store, one row each. */
export async function list(asked: AskedFor<'list'>, parts: CommandParts): Promise<Outcome> {
  await openStore(parts, asked.store)
  const rows = (await call(parts, 'cases.list', {})).map(rowOf)
  if (asked.json) return { code: 0, output: json(rows) }
  const cells = rows.map((one) => [
    one.number ?? 'new',
    one.title,
    one.stage.replaceAll('_', ' '),
    one.coverage === null ? '' : `${one.coverage}%`,
    one.target ?? '',
    one.decision ?? '',
  ])
  return { code: 0, output: table(['Number', 'Title', 'Stage', 'Coverage', 'Course', 'Decision'], cells) }
}

/** `coverage` is the proven share in percent, rounded down to a tenth; null where nothing is compared yet. */
const rowOf = (one: CaseSummary) => ({
  id: one.id,
  number: one.number,
  title: inLanguage(one.title, 'en'),
  stage: one.stage,
  coverage: one.coverage?.proven ?? null,
  provider: one.provider,
  target: one.target && `${one.target.institutionCode} ${one.target.course}`,
  decision: one.decision,
  dueAt: one.dueAt,
})
