import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { ImportItem, ImportPlan, ImportProblem } from '#domain/library/import-plan.ts'
import { proposedOutcomes } from '#domain/library/plan-outcomes.ts'
import type { ParamsOf } from '#contract/methods.ts'
import type { AskedFor } from '../arguments.ts'
import { call, openStore } from '../calls.ts'
import { json, refused, type CommandParts, type Outcome } from '../outcome.ts'

/** Takes a file in as a new case or as a course; with --dry-run only says what it holds. */
export async function importFile(asked: AskedFor<'import'>, parts: CommandParts): Promise<Outcome> {
  const path = resolve(asked.file)
  const facts = await stat(path).catch(() => null)
  if (!facts?.isFile()) throw refused(`There is no file ${asked.file}.`)
  await openStore(parts, asked.store)
  const grant = parts.grants.offer({ path, name: basename(path), bytes: facts.size })
  const { plan, preview } = await call(parts, 'import.read', { grant })
  const outcomes = proposedOutcomes(plan)
  const title = plan.title || basename(path)
  const told = plan.problems.map(problemLine)
  const { problems } = plan
  if (asked.dryRun) {
    const { format, items } = plan
    return {
      code: 0,
      output: asked.json
        ? json({ format, title: plan.title, items, problems })
        : [`${format}: ${title}, ${outcomes.length} outcomes`, ...treeOf(plan), ...told].join('\n'),
    }
  }
  const done = await call(parts, 'import.commit', {
    preview,
    outcomes: [...outcomes],
    into: await intoOf(asked, parts, title),
  })
  const where = done.caseId ? `as case ${done.caseId}` : `as course ${done.courseId}`
  return {
    code: 0,
    output: asked.json
      ? json({ ...done, problems })
      : [`${done.outcomes} outcomes imported ${where}.`, ...told].join('\n'),
  }
}

const treeOf = (plan: ImportPlan): string[] =>
  plan.items.map((item: ImportItem) => {
    const sign = item.kind === 'group' ? '+' : '-'
    return `${'  '.repeat(item.depth)}${sign} ${item.code ? `${item.code} ` : ''}${item.text}`
  })

function problemLine({ row, column, problem, detail, grave }: ImportProblem): string {
  const place = [row === null ? '' : `row ${row}`, column === null ? '' : `column ${column}`]
    .filter((part) => part !== '')
    .join(', ')
  const what = `${problem}${detail ? ` (${detail})` : ''}`
  return [grave ? 'left out' : 'look at', place, what].filter((part) => part !== '').join(': ')
}

async function intoOf(
  asked: AskedFor<'import'>,
  parts: CommandParts,
  title: string,
): Promise<ParamsOf<'import.commit'>['into']> {
  const named = (asked.title || title).slice(0, 300)
  if (asked.course === null) return { kind: 'new-case', title: { en: named }, provider: asked.provider }
  const { institution: code, subject, number } = asked.course
  const { institutions } = await call(parts, 'committee.get', {})
  const institution = institutions.find((one) => one.code === code)
  if (!institution) {
    const known = institutions.map((one) => one.code).join(', ')
    throw refused(`There is no institution ${code} in this store; it knows ${known}.`)
  }
  return {
    kind: 'course',
    course: { institutionId: institution.id, subject, number, title: named, credits: null },
    caseId: null,
  }
}
