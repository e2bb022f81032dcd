import type { ActId, DeviceId } from '../ids.ts'
import type { ActDraft } from './act.ts'
import type { DocName } from './doc-name.ts'
import { encodeAct } from './encode.ts'
import { writesOf } from './writes.ts'

/** A draft as it will be written, and the hash of that text. */
export interface WrittenAct {
  readonly draft: ActDraft
  readonly text: string
  readonly id: ActId
}

/**
 * The drafts of one saving as texts. Those of one document are chained: each has seen the one before it, and replaces
 * what an earlier one of them wrote to the same register; without that, sixty outcomes imported at once would be sixty
 * heads. A draft that names the one before it already is left as it is. `hash` is SHA-256 of the UTF-8 bytes.
 */
export function chainDrafts(
  drafts: readonly ActDraft[],
  by: DeviceId,
  hash: (text: string) => ActId,
): WrittenAct[] {
  const chains = new Map<DocName, { last: ActId; seen: Set<ActId>; writers: Map<string, ActId> }>()
  return drafts.map((given) => {
    const chain = chains.get(given.doc)
    const draft = chain === undefined || names(given, chain.last) ? given : afterChain(given, chain)
    const text = encodeAct(draft, by)
    const id = hash(text)
    const next = chain ?? { last: id, seen: new Set<ActId>(), writers: new Map<string, ActId>() }
    next.last = id
    for (const seen of draft.seen) next.seen.add(seen)
    for (const { path } of writesOf(draft)) next.writers.set(path, id)
    chains.set(given.doc, next)
    return { draft, text, id }
  })
}

const names = (draft: ActDraft, id: ActId): boolean =>
  draft.seen.includes(id) || Object.values(draft.over).some((over) => over.includes(id))

function afterChain(
  draft: ActDraft,
  chain: {
    readonly last: ActId
    readonly seen: ReadonlySet<ActId>
    readonly writers: ReadonlyMap<string, ActId>
  },
): ActDraft {
  const over: Record<string, readonly ActId[]> = { ...draft.over }
  for (const { path } of writesOf(draft)) {
    const writer = chain.writers.get(path)
    if (writer !== undefined)
      over[path] = [...new Set([...(Object.hasOwn(over, path) ? over[path]! : []), writer])]
  }
  return { ...draft, over, seen: [...draft.seen.filter((id) => !chain.seen.has(id)), chain.last] }
}
