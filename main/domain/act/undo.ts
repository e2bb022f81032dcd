import type { ActId } from '../ids.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { isUnread, type Act, type Folded, type Json, type Write } from './act.ts'
import { restorable } from './fold.ts'
import { settles, writesOf } from './writes.ts'

/**
 * The body of the `act.undone` that takes an act back: every register that it wrote gets the values that it replaced.
 * Redo is undoing the undo. Refuses a settling act (`settled`, by its kind), an act without effect here
 * (`nothing-to-undo`), and one whose value somebody changed since (`changed-since`, by member or else device).
 */
export function undoAct(folded: Folded, id: ActId): Result<Json> {
  const step = undoActs(folded, [id])
  if (!step.ok) return step
  const [body] = step.value
  return body === undefined ? refuse({ kind: 'nothing-to-undo' }) : accept(body)
}

/**
 * The bodies of the `act.undone` that take back acts of one step, given in the order in which they were done; the answer
 * begins with the last. A register that several of them wrote goes back to what stood before the first: only its undo
 * writes it. An act of which nothing is left to restore needs none. Refuses as `undoAct` does, for all of them together.
 */
export function undoActs(folded: Folded, ids: readonly ActId[]): Result<readonly Json[]> {
  const first = new Map<string, ActId>()
  const last = new Map<string, Act>()
  const acts: { readonly act: Act; readonly paths: ReadonlySet<string> }[] = []
  for (const id of ids) {
    const act = folded.known.get(id)?.act
    if (act === undefined || isUnread(act) || folded.ineffective.includes(id))
      return refuse({ kind: 'nothing-to-undo' })
    if (settles(act)) return refuse({ kind: 'settled', by: act.kind })
    const paths = new Set(writesOf(act).map((write) => write.path))
    if (paths.size === 0) return refuse({ kind: 'nothing-to-undo' })
    for (const path of paths) {
      if (!first.has(path)) first.set(path, id)
      last.set(path, act)
    }
    acts.push({ act, paths })
  }
  for (const [path, act] of last) {
    const other = changedBy(folded, act, path)
    if (other !== null) return refuse({ kind: 'changed-since', by: other })
  }
  return accept(
    acts.reverse().flatMap(({ act, paths }): Json[] => {
      const writes: Write[] = []
      for (const path of paths) {
        if (first.get(path) !== act.id) continue
        for (const value of restorable(act, path, folded.known)) writes.push({ path, value })
      }
      return writes.length === 0
        ? []
        : [{ undoes: act.id, writes: writes.map(({ path, value }) => ({ path, value })) }]
    }),
  )
}

/** Who stands in the register instead of or beside the act; null while it holds what the act left there. */
function changedBy(folded: Folded, act: Act, path: string): string | null {
  const survivors = new Set((folded.registers.get(path) ?? []).map((survivor) => survivor.act))
  const others = [...survivors].filter((id) => id !== act.id)
  if (others.length === 0) return null
  if (survivors.size === 1 && restates(folded, others[0]!, act.id, path)) return null
  const other = folded.known.get(others[others.length - 1]!)?.act
  return other === undefined ? '' : (other.member ?? other.by)
}

/**
 * Undoing a later act brings an earlier one back into force, so that a field can be undone step by step: follows undos
 * from the surviving act to what they restored.
 */
function restates(folded: Folded, from: ActId, wanted: ActId, path: string): boolean {
  for (let id: ActId | undefined = from; id !== undefined;) {
    if (id === wanted) return true
    const undo: Act | null = readAct(folded, id)
    if (undo === null || undo.kind !== 'act.undone') return false
    const undone: Act | null = readAct(folded, (undo.body as { undoes: ActId }).undoes)
    const replaced: readonly ActId[] =
      undone !== null && Object.hasOwn(undone.over, path) ? undone.over[path]! : []
    id = replaced.length === 1 ? replaced[0] : undefined
  }
  return false
}

function readAct(folded: Folded, id: ActId): Act | null {
  const act = folded.known.get(id)?.act
  return act === undefined || isUnread(act) ? null : act
}
