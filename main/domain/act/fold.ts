import type { ActId } from '../ids.ts'
import {
  isUnread,
  type Act,
  type AnyAct,
  type Folded,
  type Json,
  type PlacedAct,
  type Survivor,
  type UnreadAct,
  type Write,
} from './act.ts'
import type { DocName } from './doc-name.ts'
import { comesBefore, orderActs } from './order.ts'
import { settles, valuesAt, writesOf } from './writes.ts'

/** A document's state as the fold of its acts: every reader of the same acts gets the same state, whatever the order. */
export function fold(doc: DocName, acts: Iterable<AnyAct>): Folded {
  const { known, placed, heads, missing } = orderActs(acts)
  const registers = new Map<string, readonly Survivor[]>()
  const read: Act[] = []
  const unread: UnreadAct[] = []
  const ineffective: ActId[] = []
  for (const { act } of placed) {
    if (isUnread(act)) unread.push(act)
    else {
      read.push(act)
      if (!apply(registers, act, known, null)) ineffective.push(act.id)
    }
  }
  return { doc, registers, acts: read, unread, known, heads, missing, ineffective }
}

/** A document in which nobody did anything yet. */
export const emptyFold = (doc: DocName): Folded => fold(doc, [])

/**
 * The state with more acts, equal to folding all of them. Where the new ones stand last, as an author's own next acts
 * do, only they are applied; else the document is folded again. The old state is not changed.
 */
export function extend(folded: Folded, newActs: Iterable<AnyAct>): Folded {
  const fresh = [...newActs].filter((act) => !folded.known.has(act.id))
  if (fresh.length === 0) return folded
  return (
    appendLast(folded, fresh) ?? fold(folded.doc, [...[...folded.known.values()].map((p) => p.act), ...fresh])
  )
}

function appendLast(folded: Folded, fresh: readonly AnyAct[]): Folded | null {
  const absent = new Set(folded.missing)
  if (fresh.some((act) => absent.has(act.id))) return null
  const known = new Map(folded.known)
  const heads = new Set(folded.heads)
  let last: PlacedAct | undefined
  for (const placed of folded.known.values()) last = placed
  const read = [...folded.acts]
  const unread = [...folded.unread]
  const ineffective = [...folded.ineffective]
  const registers = new Map(folded.registers)
  const shared = new Set(folded.registers.values())
  for (const { act } of orderActs(fresh).placed) {
    if (known.has(act.id)) continue
    let depth = 1
    const name = (id: ActId) => {
      const at = known.get(id)
      if (at === undefined) absent.add(id)
      else depth = Math.max(depth, at.depth + 1)
      heads.delete(id)
    }
    for (const id of act.seen) name(id)
    for (const path in act.over) for (const id of act.over[path]!) name(id)
    const placed: PlacedAct = { act, depth }
    if (last !== undefined && !comesBefore(last, placed)) return null
    last = placed
    known.set(act.id, placed)
    heads.add(act.id)
    if (isUnread(act)) unread.push(act)
    else {
      read.push(act)
      if (!apply(registers, act, known, shared)) ineffective.push(act.id)
    }
  }
  return {
    doc: folded.doc,
    registers,
    acts: read,
    unread,
    known,
    heads: [...heads].sort(),
    missing: [...absent].sort(),
    ineffective,
  }
}

/**
 * Sets the registers of one act; false where the act was not possible and has no effect. Lists of survivors grow in place,
 * because thousands may stand in one register, but for those that another state shares; null = none is shared.
 */
function apply(
  registers: Map<string, readonly Survivor[]>,
  act: Act,
  known: ReadonlyMap<ActId, PlacedAct>,
  shared: ReadonlySet<readonly Survivor[]> | null,
): boolean {
  const writes = writesOf(act)
  if (act.kind === 'act.undone' && !isPossibleUndo(act, writes, known)) return false
  for (const { path, value } of writes) {
    const current = registers.get(path)
    const survivor: Survivor = { act: act.id, value }
    if (current === undefined) {
      registers.set(path, [survivor])
      continue
    }
    // An undo may write a register twice: it was contested, and is again.
    const twice = current[current.length - 1]!.act === act.id
    const kept = twice ? current : without(current, act, path, known)
    if (kept === current && !shared?.has(current)) (current as Survivor[]).push(survivor)
    else registers.set(path, kept.length === 0 ? [survivor] : [...kept, survivor])
  }
  return true
}

function without(
  current: readonly Survivor[],
  act: Act,
  path: string,
  known: ReadonlyMap<ActId, PlacedAct>,
): readonly Survivor[] {
  if (!Object.hasOwn(act.over, path)) return current
  const over = act.over[path]!
  if (over.length === 1 && current.length === 1 && current[0]!.act === over[0]) return []
  const replaced = replacedThrough(over, path, known)
  return current.filter((survivor) => !replaced.has(survivor.act))
}

/**
 * `over` is transitive through all known acts. What a read act replaced is gone already, because it stands earlier;
 * an unread act replaces nothing by itself, but whoever replaces it replaces what it stood over.
 */
function replacedThrough(
  over: readonly ActId[],
  path: string,
  known: ReadonlyMap<ActId, PlacedAct>,
): ReadonlySet<ActId> {
  const replaced = new Set(over)
  for (const id of replaced) {
    const act = known.get(id)?.act
    if (act !== undefined && isUnread(act) && Object.hasOwn(act.over, path))
      for (const deeper of act.over[path]!) replaced.add(deeper)
  }
  return replaced
}

/**
 * An undo may only give back what the undone act replaced: its body names registers freely, and would otherwise set any
 * field to anything past the decoders of the other kinds. The undone act must stand before it: a body names acts that
 * its author need not have seen, and such an undo would count or not by the order in which the two arrive.
 */
function isPossibleUndo(act: Act, writes: readonly Write[], known: ReadonlyMap<ActId, PlacedAct>): boolean {
  const placed = known.get(act.id)
  const before = known.get((act.body as { undoes: ActId }).undoes)
  if (placed === undefined || before === undefined || !comesBefore(before, placed)) return false
  const undone = before.act
  if (isUnread(undone) || settles(undone)) return false
  const allowed = new Map<string, ReadonlySet<string>>()
  for (const { path } of writesOf(undone))
    if (!allowed.has(path)) allowed.set(path, new Set(restorable(undone, path, known).map(canonical)))
  return writes.every(({ path, value }) => allowed.get(path)?.has(canonical(value)) === true)
}

/** The values of a register that an act replaced; null where it was empty. */
export function restorable(act: Act, path: string, known: ReadonlyMap<ActId, PlacedAct>): readonly Json[] {
  const over = Object.hasOwn(act.over, path) ? act.over[path]! : []
  const values = [...replacedThrough(over, path, known)].flatMap((id) => {
    const before = known.get(id)?.act
    return before === undefined || isUnread(before) ? [] : valuesAt(before, path)
  })
  return values.length === 0 ? [null] : values
}

/** JSON with sorted keys. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`
  const fields = value as { readonly [key: string]: Json | undefined }
  const keys = Object.keys(fields).filter((key) => fields[key] !== undefined)
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(fields[key]!)}`)
    .join(',')}}`
}
