import { resolve } from 'node:path'
import type { Json } from '#domain/act/act.ts'
import type { MethodName, ParamsOf, ResultOf } from '#contract/methods.ts'
import type { CaseView } from '#contract/views.ts'
import { refused, Stop, type CommandParts } from './outcome.ts'
import { refusalSentence } from './refusal-sentence.ts'

/** Calls through the router, as every host does; a refusal ends the command with its sentence. */
export async function call<M extends MethodName>(
  parts: CommandParts,
  method: M,
  params: ParamsOf<M>,
): Promise<ResultOf<M>> {
  const reply = await parts.backend.call(method, params as Json)
  if (reply.ok) return reply.value as ResultOf<M>
  if ('refusal' in reply) throw refused(refusalSentence(reply.refusal))
  throw new Stop({ code: 70, problem: `a fault of Crosswalk stopped this (${reply.error.reference})` })
}

export async function openStore(parts: CommandParts, store: string): Promise<void> {
  const opened = await parts.backend.committees.openFolder(resolve(store), parts.passphrase)
  if (!opened.ok) throw refused(refusalSentence(opened.refusal))
}

/** By number or id, else by its whole title in either language. */
export async function findCase(parts: CommandParts, name: string): Promise<CaseView> {
  const list = await call(parts, 'cases.list', {})
  const wanted = name.toLocaleLowerCase()
  const named = list.filter((one) => one.number === name || one.id === name)
  const found =
    named.length > 0
      ? named
      : list.filter((one) => Object.values(one.title).some((title) => title?.toLocaleLowerCase() === wanted))
  if (found.length > 1)
    throw refused(
      `${found.length} cases are called ${JSON.stringify(name)}; name one by its id, which "crosswalk list --json" tells.`,
    )
  const only = found[0]
  if (!only)
    throw refused(`There is no case ${JSON.stringify(name)} in this store; "crosswalk list" names them.`)
  return call(parts, 'case.get', { caseId: only.id })
}
