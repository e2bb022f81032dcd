import type { ActId } from '../ids.ts'
import type { ActDraft, Folded, Json, Survivor } from './act.ts'
import type { ActKind } from './kinds.ts'
import { writesOf } from './writes.ts'

/** What a draft needs to know of its document: who stands where, and what stands last. */
export interface DraftBase extends Pick<Folded, 'doc' | 'heads'> {
  readonly registers: { get(path: string): readonly Pick<Survivor, 'act'>[] | undefined }
}

/**
 * Most acts that a draft names in one place, below what a reader takes, so that chaining has room. Where there are more,
 * those left out stay heads or survivors, and the next act names them: nobody can make a document unwritable with heads.
 */
const mostNamed = 9_000

/**
 * An act as the next one of a document: it has seen the document's heads and replaces, in every register that it
 * writes, all values that its author sees. `at` is the author's clock, ISO 8601; `roster` the committee's heads.
 */
export function draftAct(
  folded: DraftBase,
  roster: readonly ActId[],
  kind: ActKind,
  body: Json,
  at: string,
): ActDraft {
  const over: Record<string, readonly ActId[]> = {}
  for (const { path } of writesOf({ kind, body })) {
    const survivors = folded.registers.get(path)
    if (survivors !== undefined)
      over[path] = [...new Set(survivors.map((survivor) => survivor.act))].slice(0, mostNamed)
  }
  const some = (heads: readonly ActId[]) => (heads.length > mostNamed ? heads.slice(0, mostNamed) : heads)
  return { doc: folded.doc, kind, body, over, seen: some(folded.heads), roster: some(roster), at }
}
