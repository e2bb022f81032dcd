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
  const act = folded.known.get(id)?.act
  if (act === undefined || isUnread(act) || folded.ineffective.includes(id))
    return refuse({ kind: 'nothing-to-undo' })
  if (settles(act)) return refuse({ kind: 'settled', by: act.kind })
  const paths = new Set(writesOf(act).map((write) => write.path))
  if (paths.size === 0) return refuse({ kind: 'nothing-to-undo' })
  const writes: Write[] = []
  for (const path of paths) {
    const other = changedBy(folded, act, path)
    if (other !== null) return refuse({ kind: 'changed-since', by: other })
    for (const value of restorable(act, path, folded.known)) writes.push({ path, value })
  }
  return accept({ undoes: id, writes: writes.map(({ path, value }) => ({ path, value })) })
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
