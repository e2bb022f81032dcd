import * as automerge from '@automerge/automerge'
import { caseDoc } from '#domain/act/doc-name.ts'
import type { Json } from '#domain/act/act.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import type { CaseId, OutcomeId } from '#domain/ids.ts'

/** A case of 5,000 edits: 60 outcomes that are worded again and again, and the purpose in between. */
export const doc = caseDoc('a'.repeat(26) as CaseId)
const letters = 'abcdefghijklmnopqrstuvwxyz234567'
const outcomeId = (i: number) => `${letters[i >> 5]!}${letters[i & 31]!}`.padEnd(26, 'o') as OutcomeId

export const edits: readonly { readonly kind: ActKind; readonly body: Json }[] = Array.from(
  { length: 5_000 },
  (_, i) => {
    if (i === 0) return { kind: 'case.opened', body: { set: { title: { en: 'Data literacy' } } } }
    if (i % 10 === 9)
      return { kind: 'case.set', body: { set: { purpose: `Pathway into the second year, version ${i}` } } }
    const text = { en: `Explains and compares ways of sampling, wording ${i}` }
    return { kind: 'outcome.set', body: { outcomeId: outcomeId(i % 60), courseId: null, set: { text } } }
  },
)

interface Content {
  [part: string]: { [field: string]: Json }
}
/** The same edits in Automerge, one change each, as it saves them. */
export function automergeBytes(): Uint8Array {
  let crdt = automerge.init<{ content: Content }>()
  crdt = automerge.change(crdt, (d) => void (d.content = {}))
  for (const { kind, body } of edits) {
    crdt = automerge.change(crdt, (d) => {
      const { outcomeId: id, set } = body as { outcomeId?: string; set: { [field: string]: Json } }
      const part = kind === 'outcome.set' ? `outcome/${id!}` : 'case'
      d.content[part] ??= {}
      Object.assign(d.content[part], structuredClone(set))
    })
  }
  return automerge.save(crdt)
}
export const automergeLoad = (bytes: Uint8Array): unknown => automerge.load(bytes)

/** The middle of several runs in CPU milliseconds. */
export async function cpu(rounds: number, work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < rounds; i++) {
    const start = process.cpuUsage()
    await work()
    const used = process.cpuUsage(start)
    times.push((used.user + used.system) / 1000)
  }
  return times.sort((a, b) => a - b)[rounds >> 1]!
}
