import type { ActId } from '../ids.ts'
import type { Act, Folded, Json } from './act.ts'
import { fold } from './fold.ts'
import { namesOf } from './order.ts'
import { settles, writesOf } from './writes.ts'

/** The known acts that these acts saw or named, and theirs, and so on; the acts themselves included. */
export function causalPast(folded: Folded, from: Iterable<ActId>): ReadonlySet<ActId> {
  const past = new Set<ActId>()
  for (const id of from) if (folded.known.has(id)) past.add(id)
  // A Set is walked in the order of insertion and reaches what is added on the way.
  for (const id of past)
    for (const name of namesOf(folded.known.get(id)!.act)) if (folded.known.has(name)) past.add(name)
  return past
}

/** The state as the author of these heads saw it: what arrived later, or beside, is not in it. */
export function foldAsOf(folded: Folded, heads: Iterable<ActId>): Folded {
  const past = causalPast(folded, heads)
  return fold(
    folded.doc,
    [...past].map((id) => folded.known.get(id)!.act),
  )
}

export interface Settlement {
  readonly act: Act
  /** The acts that it counted: those that it saw or named, and their past. Nothing else can ever change what it settled. */
  readonly restsOn: ReadonlySet<ActId>
  /** Acts outside of it that touch what it settled, in fold order: they ask for attention. */
  readonly cameAfter: readonly Act[]
}

/**
 * What a settling act settled. `touches` says which registers it was about; without it, those of the same nouns (first
 * part of the path) as the acts that its body names. Null where the id is not a settling act of this document.
 */
export function settlementOf(
  folded: Folded,
  id: ActId,
  touches?: (path: string) => boolean,
): Settlement | null {
  const act = folded.acts.find((one) => one.id === id)
  if (act === undefined || !settles(act)) return null
  const named = idsIn(act.body).filter((name) => folded.known.has(name))
  const restsOn = causalPast(folded, [id, ...named])
  const about = touches ?? sameNouns(folded, named, act)
  const cameAfter = folded.acts.filter(
    (one) => !restsOn.has(one.id) && writesOf(one).some(({ path }) => about(path)),
  )
  return { act, restsOn, cameAfter }
}

/** All settling acts of a document, in fold order. */
export const settlingActs = (folded: Folded): readonly Act[] => folded.acts.filter(settles)

function sameNouns(folded: Folded, named: readonly ActId[], settling: Act): (path: string) => boolean {
  const wanted = new Set(named)
  const nouns = new Set(
    folded.acts
      .filter((act) => wanted.has(act.id))
      .flatMap((act) => writesOf(act).map((write) => nounOf(write.path))),
  )
  for (const write of writesOf(settling)) nouns.add(nounOf(write.path))
  return (path) => nouns.has(nounOf(path))
}

const nounOf = (path: string): string => path.split('/', 1)[0]!

/** Every act id that a body names, wherever its kind keeps them (`rests`, `from`). */
function idsIn(value: Json): ActId[] {
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? [value as ActId] : []
  if (value === null || typeof value !== 'object') return []
  return (Object.values(value) as (Json | undefined)[]).flatMap((part) =>
    part === undefined ? [] : idsIn(part),
  )
}
