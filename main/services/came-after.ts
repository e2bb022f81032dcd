import type { Folded } from '#domain/act/act.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import { namesOf } from '#domain/act/order.ts'
import { settlementOf, settlingActs } from '#domain/act/settled.ts'
import type { ActId } from '#domain/ids.ts'

/** What the settlements of a case rest on, as the first parts of their registers' paths. */
const touched: { readonly [K in ActKind]?: readonly string[] } = {
  'agreement.reached': ['agreed', 'outcome', 'target'],
  'decision.recorded': ['agreed', 'credential', 'decision', 'document', 'draft', 'outcome', 'target', 'task'],
}

/**
 * Acts that arrived after a settlement had settled what they touch. Only what its author had not seen and who wrote it
 * had not seen either: a later, knowing change is a new version, not a late arrival. In fold order.
 */
export function cameAfter(folded: Folded): ActId[] {
  const late = new Set<ActId>()
  for (const act of settlingActs(folded)) {
    const nouns = touched[act.kind]
    if (nouns === undefined) continue
    const settlement = settlementOf(folded, act.id, (path) => nouns.includes(path.split('/', 1)[0]!))
    if (settlement === null || settlement.cameAfter.length === 0) continue
    const knowing = causalFuture(folded, act.id)
    for (const one of settlement.cameAfter) if (!knowing.has(one.id)) late.add(one.id)
  }
  return [...late]
}

/** The acts that name an act, or one that does: one walk in fold order, in which every act stands after all it names. */
function causalFuture(folded: Folded, id: ActId): ReadonlySet<ActId> {
  const future = new Set<ActId>([id])
  for (const { act } of folded.known.values()) {
    for (const name of namesOf(act)) {
      if (!future.has(name)) continue
      future.add(act.id)
      break
    }
  }
  return future
}
