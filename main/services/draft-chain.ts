import type { ActDraft, Folded, Json } from '#domain/act/act.ts'
import type { DocName } from '#domain/act/doc-name.ts'
import { draftAct } from '#domain/act/draft.ts'
import { encodeAct } from '#domain/act/encode.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import { writesOf } from '#domain/act/writes.ts'
import type { ActId, DeviceId } from '#domain/ids.ts'
import type { Hash } from './ports.ts'

/** Where a document stands within one saving: its newest act, and who wrote which register since. */
interface Link {
  readonly last: ActId
  readonly writers: Map<string, readonly { readonly act: ActId }[]>
}

/**
 * Drafts of one saving, each seeing the ones before it, without folding in between: an import of twenty thousand
 * outcomes would copy its growing document twenty thousand times. What a draft sees is what `extend` would show it; a
 * property test holds the two to the same answer.
 */
export function draftChain(parts: {
  readonly hash: Hash
  readonly device: DeviceId
  readonly roster: readonly ActId[]
  readonly at: string
}): (before: Folded, kind: ActKind, body: Json) => ActDraft {
  const links = new Map<DocName, Link>()
  return (before, kind, body) => {
    const link = links.get(before.doc)
    const draft = draftAct(
      link === undefined
        ? before
        : {
            doc: before.doc,
            heads: [link.last],
            registers: { get: (path) => link.writers.get(path) ?? before.registers.get(path) },
          },
      parts.roster,
      kind,
      body,
      parts.at,
    )
    const id = parts.hash.text(encodeAct(draft, parts.device)) as string as ActId
    const writers = link?.writers ?? new Map<string, readonly { readonly act: ActId }[]>()
    for (const { path } of writesOf(draft)) writers.set(path, [{ act: id }])
    links.set(before.doc, { last: id, writers })
    return draft
  }
}
