import type { ActId } from '../ids.ts'
import type { AnyAct, PlacedAct } from './act.ts'

/** Every act id that an act names: the heads that its author knew and what it replaces. May repeat ids. */
export function* namesOf(act: AnyAct): Generator<ActId> {
  yield* act.seen
  for (const path of Object.keys(act.over)) yield* act.over[path]!
}

/** Fold order: depth first, then the id, so that every reader of the same acts reads them in the same order. */
export const comesBefore = (a: PlacedAct, b: PlacedAct): boolean =>
  a.depth !== b.depth ? a.depth < b.depth : a.act.id < b.act.id

export interface Ordered {
  readonly known: Map<ActId, PlacedAct>
  /** In fold order. */
  readonly placed: readonly PlacedAct[]
  /** Known acts that no known act names, by id. */
  readonly heads: readonly ActId[]
  /** Named and not known, by id. */
  readonly missing: readonly ActId[]
}

/**
 * Places acts: depth = 1 + the largest depth among the known acts that an act names. Nobody declares a depth, because a
 * declared one could be a lie; an absent predecessor counts 0 and holds nothing back. The same act twice counts once.
 */
export function orderActs(acts: Iterable<AnyAct>): Ordered {
  const index = new Map<ActId, number>()
  const all: AnyAct[] = []
  for (const act of acts) {
    if (index.has(act.id)) continue
    index.set(act.id, all.length)
    all.push(act)
  }
  const missing = new Set<ActId>()
  const named = new Uint8Array(all.length)
  const before: (readonly number[])[] = all.map((act) => {
    const found: number[] = []
    const take = (id: ActId) => {
      const at = index.get(id)
      if (at === undefined) missing.add(id)
      else {
        named[at] = 1
        found.push(at)
      }
    }
    for (const id of act.seen) take(id)
    for (const path in act.over) for (const id of act.over[path]!) take(id)
    return found
  })
  const depths = depthsOf(before)
  const levels: PlacedAct[][] = []
  all.forEach((act, i) => {
    const depth = depths[i]!
    const level = (levels[depth] ??= [])
    level.push({ act, depth })
  })
  const placed: PlacedAct[] = []
  const known = new Map<ActId, PlacedAct>()
  for (const level of levels) {
    if (level === undefined) continue
    if (level.length > 1) level.sort((a, b) => (a.act.id < b.act.id ? -1 : 1))
    for (const one of level) {
      placed.push(one)
      known.set(one.act.id, one)
    }
  }
  const heads = all.filter((_, i) => named[i] === 0).map((act) => act.id)
  return { known, placed, heads: heads.sort(), missing: [...missing].sort() }
}

/** Without recursion: a chain may be as long as a case has acts. A cycle cannot be (ids are hashes); one counts as absent. */
function depthsOf(before: readonly (readonly number[])[]): Int32Array {
  const depths = new Int32Array(before.length)
  const entered = new Uint8Array(before.length)
  const stack: number[] = []
  for (let start = 0; start < before.length; start++) {
    if (depths[start] !== 0) continue
    stack.push(start)
    while (stack.length > 0) {
      const i = stack[stack.length - 1]!
      if (depths[i] !== 0) {
        stack.pop()
        continue
      }
      let deepest = 0
      let waits = false
      for (const p of before[i]!) {
        if (depths[p] !== 0) deepest = Math.max(deepest, depths[p]!)
        else if (entered[p] === 0) {
          stack.push(p)
          waits = true
        }
      }
      entered[i] = 1
      if (waits) continue
      depths[i] = deepest + 1
      stack.pop()
    }
  }
  return depths
}
