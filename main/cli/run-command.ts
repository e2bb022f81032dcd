import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Json } from '#domain/act/act.ts'
import { shownPercent } from '#domain/fraction.ts'
import type { ImportItem } from '#domain/library/import-plan.ts'
import { inLanguage } from '#domain/values.ts'
import { coverage } from '#domain/review/coverage.ts'
import type { MethodName, ParamsOf, ResultOf } from '#contract/methods.ts'
import type { CaseSummary, CaseView } from '#contract/views.ts'
import type { Backend } from '../backend.ts'
import { invariants } from '#domain/invariants.ts'
import { factsForInvariants } from '../services/invariant-facts.ts'
import type { Grants } from '../services/ports.ts'
import { writeWhole } from '../adapters/write-whole.ts'
import type { Asked } from './arguments.ts'
import { refusalSentence } from './refusal-sentence.ts'
import { table } from './table.ts'

/** 0 done, 1 refused or not found, 2 not understood, 3 check found problems, 70 a fault of ours. */
export interface Outcome { readonly code: 0 | 1 | 2 | 3 | 70; readonly output?: string; readonly problem?: string }
export interface CommandParts { readonly backend: Backend; readonly grants: Grants; readonly passphrase: string | null }

class Stop extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super('stop')
    this.outcome = outcome
  }
}

export async function runCommand(asked: Exclude<Asked, { command: 'help' }>, parts: CommandParts): Promise<Outcome> {
  try {
    return await commands[asked.command](asked as never, parts)
  } catch (error) {
    if (error instanceof Stop) return error.outcome
    throw error
  }
}

const json = (value: unknown) => JSON.stringify(value, null, 2)
const refused = (sentence: string) => new Stop({ code: 1, problem: sentence })

/** Calls through the router, as every host does; a refusal ends the command with its sentence. */
async function call<M extends MethodName>(parts: CommandParts, method: M, params: ParamsOf<M>): Promise<ResultOf<M>> {
  const reply = await parts.backend.call(method, params as Json)
  if (reply.ok) return reply.value as ResultOf<M>
  if ('refusal' in reply) throw refused(refusalSentence(reply.refusal))
  throw new Stop({ code: 70, problem: `a fault of Crosswalk stopped this (${reply.error.reference})` })
}

async function openStore(parts: CommandParts, store: string): Promise<void> {
  const opened = await parts.backend.committees.openFolder(resolve(store), parts.passphrase)
  if (!opened.ok) throw refused(refusalSentence(opened.refusal))
}

async function findCase(parts: CommandParts, name: string): Promise<CaseView> {
  const list = await call(parts, 'cases.list', {})
  const found = list.filter((one) => one.number === name || one.id === name)
  const wanted = name.toLocaleLowerCase()
  const byTitle = found.length > 0 ? found : list.filter((one) => Object.values(one.title).some((title) => title?.toLocaleLowerCase() === wanted))
  if (byTitle.length > 1) throw refused(`${byTitle.length} cases are called ${JSON.stringify(name)}; name one by its number or id.`)
  const only = byTitle[0]
  if (!only) throw refused(`There is no case ${JSON.stringify(name)} in this store; "crosswalk list" names them.`)
  return call(parts, 'case.get', { caseId: only.id })
}

type Commands = { readonly [C in Exclude<Asked['command'], 'help'>]: (asked: Extract<Asked, { command: C }>, parts: CommandParts) => Promise<Outcome> }
const commands: Commands = {
  async demo(asked, parts) {
    const folder = resolve(asked.folder)
    const made = await parts.backend.committees.tellSample(folder)
    if (!made.ok) throw refused(refusalSentence(made.refusal))
    const cases = (await call(parts, 'cases.list', {})).length
    return { code: 0, output: asked.json ? json({ store: folder, cases }) : `The sample committee is in ${folder}: ${cases} cases.` }
  },

  async import(asked, parts) {
    const path = resolve(asked.file)
    const facts = await stat(path).catch(() => null)
    if (!facts?.isFile()) throw refused(`There is no file ${asked.file}.`)
    await openStore(parts, asked.store)
    const preview = await call(parts, 'import.read', { grant: parts.grants.offer({ path, name: basename(path), bytes: facts.size }) })
    const { plan } = preview
    const outcomes = plan.items.filter((item) => item.kind === 'outcome')
    const problems = plan.problems.map(({ row, column, problem, detail, grave }) => ({ row, column, problem, detail, grave }))
    const told = problems.map((one) => `${one.grave ? 'left out' : 'look at'}: ${one.row === null ? '' : `row ${one.row}`}${one.column === null ? '' : `, column ${one.column}`}: ${one.problem}${one.detail ? ` (${one.detail})` : ''}`)
    if (asked.dryRun) {
      const tree = plan.items.map((item: ImportItem) => `${'  '.repeat(item.depth)}${item.kind === 'group' ? '+' : '-'} ${item.code ? `${item.code} ` : ''}${item.text}`)
      const output = asked.json ? json({ format: plan.format, title: plan.title, items: plan.items, problems }) : [`${plan.format}: ${plan.title || basename(path)}, ${outcomes.length} outcomes`, ...tree, ...told].join('\n')
      return { code: 0, output }
    }
    const done = await call(parts, 'import.commit', { preview: preview.preview, outcomes: outcomes.map((item) => item.identifier), into: await intoOf(asked, parts, plan.title || basename(path)) })
    const output = asked.json ? json({ ...done, problems }) : [`${done.outcomes} outcomes imported${done.caseId ? ` as case ${done.caseId}` : ` as course ${done.courseId}`}.`, ...told].join('\n')
    return { code: 0, output }
  },

  async list(asked, parts) {
    await openStore(parts, asked.store)
    const list = await call(parts, 'cases.list', {})
    const row = (one: CaseSummary) => ({ id: one.id, number: one.number, title: inLanguage(one.title, 'en'), stage: one.stage, coverage: one.coverage?.proven ?? null, provider: one.provider, target: one.target && `${one.target.institutionCode} ${one.target.course}`, decision: one.decision, dueAt: one.dueAt })
    const rows = list.map(row)
    if (asked.json) return { code: 0, output: json(rows) }
    return { code: 0, output: table(['Number', 'Title', 'Stage', 'Coverage', 'Course', 'Decision'], rows.map((one) => [one.number ?? 'new', one.title, one.stage, one.coverage === null ? '' : `${one.coverage}%`, one.target ?? '', one.decision ?? ''])) }
  },

  async show(asked, parts) {
    await openStore(parts, asked.store)
    const view = await findCase(parts, asked.caseName)
    const target = view.targets[0]
    const matches = view.agreed?.matches ?? view.mine.matches
    const found = target && coverage(target.course.outcomes, matches, target.institution)
    const proven = found ? shownPercent(found.proven) : null
    if (asked.json) return { code: 0, output: json({ ...view, coverage: proven }) }
    const lines = [
      `${view.number ?? 'new'}  ${inLanguage(view.fields.title, 'en')}`,
      `Stage: ${view.stage}`,
      `Provider: ${view.credential.provider}`,
      target ? `Course: ${target.institution.code} ${target.course.subject} ${target.course.number} ${target.course.title}` : 'Course: none yet',
      proven === null ? 'Coverage: not compared yet' : `Coverage: ${proven}% proven (${view.agreed ? 'agreed' : 'mine'}); ${target!.institution.directThreshold}% needed`,
      `Outcomes: ${view.credential.outcomes.length} of the credential${target ? `, ${target.course.outcomes.length} of the course` : ''}`,
      ...view.decisions.map((one) => `Decision ${one.number} of ${one.decidedOn}: ${one.award || one.type}${one.superseded ? ' (superseded)' : ''}`),
    ]
    return { code: 0, output: lines.join('\n') }
  },

  async export(asked, parts) {
    await openStore(parts, asked.store)
    const view = await findCase(parts, asked.caseName)
    const current = view.decisions.filter((one) => !one.superseded).at(-1)
    if (!current) throw refused(`${view.number ?? 'This case'} has no decision yet, so there is nothing to export.`)
    const made = await call(parts, 'export.decision', { caseId: view.id, decisionId: current.id, language: asked.language })
    const served = parts.grants.served(made.grant)
    if (!served) throw new Error('the export is gone')
    const out = resolve(asked.pdf)
    await writeWhole(out, served.bytes).catch((error: unknown) => {
      throw refused(`${asked.pdf} cannot be written: ${error instanceof Error && 'code' in error ? String(error.code) : 'unknown problem'}.`)
    })
    return { code: 0, output: asked.json ? json({ file: out, bytes: made.bytes, sha256: made.sha256, decision: current.number }) : `${out}\nSHA-256 ${made.sha256}` }
  },

  async check(asked, parts) {
    await openStore(parts, asked.store)
    const opened = parts.backend.committees.current()
    if (!opened) throw new Error('the store was opened and is not there')
    const report = await opened.store.check()
    const broken = invariants(await factsForInvariants(opened))
    const good = report.problems.length === 0 && broken.length === 0
    const output = asked.json
      ? json({ ok: good, ...report, invariants: broken })
      : [`${report.acts} acts in ${report.segments} segments, ${report.attachments} attachments: ${good ? 'every hash, signature and rule holds' : 'problems found'}.`, ...report.problems.map((one) => `${one.file}${one.at === null ? '' : ` at byte ${one.at}`}: ${one.what}`), ...broken].join('\n')
    return { code: good ? 0 : 3, output }
  },
}

async function intoOf(asked: Extract<Asked, { command: 'import' }>, parts: CommandParts, title: string): Promise<ParamsOf<'import.commit'>['into']> {
  if (asked.course === null) return { kind: 'new-case', title: { en: (asked.title || title).slice(0, 300) }, provider: asked.provider }
  const { institutions } = await call(parts, 'committee.get', {})
  const institution = institutions.find((one) => one.code === asked.course?.institution)
  if (!institution) throw refused(`There is no institution ${asked.course.institution} in this store.`)
  return { kind: 'course', course: { institutionId: institution.id, subject: asked.course.subject, number: asked.course.number, title: asked.title || title, credits: null }, caseId: null }
}
