import { isUnread, type Act, type AnyAct, type Json } from '#domain/act/act.ts'
import type { DocName } from '#domain/act/doc-name.ts'
import { decodeAct } from '#domain/act/encode.ts'
import { actKinds, type ActKind } from '#domain/act/kinds.ts'
import type { ActId, DeviceId, MemberId, SessionId } from '#domain/ids.ts'
import { sha256Hex } from '../crypto/hash.ts'

/**
 * Acts of one document as compact JSON for its cache entry: ids, sessions and devices are written once and pointed to.
 * A cache entry is sealed under the store's own key and was decoded strictly before it was written, so it is not decoded
 * again: that is what makes a large case open quickly. Unread acts keep their text and are decoded at every reading,
 * because a later release may know them.
 */
export interface PackedActs {
  readonly release: string
  readonly names: readonly string[]
  readonly acts: readonly PackedAct[]
  readonly unread: readonly (readonly [text: string, id: string, session: string, n: number])[]
}
type PackedAct = readonly [
  id: number,
  session: number,
  by: number,
  n: number,
  kind: ActKind,
  at: string,
  body: Json,
  seen: readonly number[],
  roster: readonly number[],
  /** For each path: its number, how many acts it replaces, and theirs. */
  over: readonly number[],
]

/** What a release can read: an entry of another one is read from the segments instead. */
export const readableKinds: string = sha256Hex(`1 ${Object.keys(actKinds).sort().join(' ')}`).slice(0, 16)

export function packDocument(acts: readonly AnyAct[]): PackedActs {
  const numbers = new Map<string, number>()
  const number = (name: string): number => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, numbers.size)
    return numbers.size - 1
  }
  const packed: PackedAct[] = []
  const unread: [string, string, string, number][] = []
  for (const act of acts) {
    if (isUnread(act)) {
      unread.push([act.text, act.id, act.session, act.n])
      continue
    }
    const over = Object.entries(act.over).flatMap(([path, ids]) => [
      number(path),
      ids.length,
      ...ids.map(number),
    ])
    packed.push([
      number(act.id),
      number(act.session),
      number(act.by),
      act.n,
      act.kind,
      act.at,
      act.body,
      act.seen.map(number),
      act.roster.map(number),
      over,
    ])
  }
  return { release: readableKinds, names: [...numbers.keys()], acts: packed, unread }
}

/** Null where an unread act cannot be read any more: then the segments must say what is in them. */
export function unpackDocument(
  { names, acts, unread }: PackedActs,
  doc: DocName,
  member: MemberId,
): AnyAct[] | null {
  const nameAt = (i: number): string => names[i]!
  const idAt = nameAt as (i: number) => ActId
  const read: AnyAct[] = acts.map(([id, session, by, n, kind, at, body, seen, roster, packedOver]): Act => {
    const over: Record<string, readonly ActId[]> = {}
    for (let i = 0; i < packedOver.length; i += 2 + packedOver[i + 1]!)
      over[nameAt(packedOver[i]!)] = packedOver.slice(i + 2, i + 2 + packedOver[i + 1]!).map(idAt)
    return {
      v: 1,
      id: idAt(id),
      doc,
      kind,
      body,
      over,
      seen: seen.map(idAt),
      roster: roster.map(idAt),
      at,
      by: nameAt(by) as DeviceId,
      session: nameAt(session) as SessionId,
      n,
      member,
    }
  })
  for (const [text, id, session, n] of unread) {
    const decoded = decodeAct(text, { id: id as ActId, session: session as SessionId, n, member })
    if (!decoded.ok) return null
    read.push(decoded.value)
  }
  return read
}
