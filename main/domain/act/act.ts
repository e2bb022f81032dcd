import type { ActId, DeviceId, MemberId, SessionId } from '../ids.ts'
import type { DocName } from './doc-name.ts'
import type { ActKind } from './kinds.ts'

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** One register set to one value; null empties it. */
export interface Write {
  readonly path: string
  readonly value: Json
}

/**
 * What a person did, as it is written and signed. `over` names, for each path written, the acts whose value it
 * replaces; `seen` are the document's heads that the author knew; `roster` the heads of the committee document; `at` is
 * claimed, shown and never compared. `by` repeats the device inside the signed text: otherwise a second device could
 * publish the same bytes, and one act id would have two authors.
 */
export interface ActDraft {
  readonly doc: DocName
  readonly kind: ActKind
  readonly body: Json
  readonly over: { readonly [path: string]: readonly ActId[] }
  readonly seen: readonly ActId[]
  readonly roster: readonly ActId[]
  readonly at: string
}

/** An act that a reader accepted: its id is the SHA-256 of its bytes as written. `member` follows from the roster. */
export interface Act extends ActDraft {
  readonly v: 1
  readonly id: ActId
  readonly by: DeviceId
  readonly session: SessionId
  /** Position in its author's chain for this document and session, from 1. */
  readonly n: number
  readonly member: MemberId | null
}

/**
 * An act of a kind or version that this release does not know. It is kept, passed on and shown read-only; it writes
 * nothing here, and what it replaced stays until an act that can be read replaces the unread one.
 */
export interface UnreadAct {
  readonly unread: true
  readonly v: number
  readonly id: ActId
  readonly doc: DocName
  readonly kind: string
  readonly over: { readonly [path: string]: readonly ActId[] }
  readonly seen: readonly ActId[]
  readonly at: string
  readonly by: DeviceId
  readonly session: SessionId
  readonly n: number
  readonly member: MemberId | null
  /** The bytes as written, for a later release. */
  readonly text: string
}
export type AnyAct = Act | UnreadAct
export const isUnread = (act: AnyAct): act is UnreadAct => 'unread' in act

/** An act and its depth: 1 + the largest depth among the known acts that it names. */
export interface PlacedAct {
  readonly act: AnyAct
  readonly depth: number
}

/** A value that nobody replaced yet, and whose it is. */
export interface Survivor {
  readonly act: ActId
  readonly value: Json
}

/**
 * A document as its acts make it. A register with more than one survivor is contested; one whose only survivor is null
 * is empty. `heads` are the known acts that no known act names. `missing` are ids that known acts name and nobody
 * brought yet: they hold nothing back.
 */
export interface Folded {
  readonly doc: DocName
  readonly registers: ReadonlyMap<string, readonly Survivor[]>
  /** All acts that can be read, in fold order: (depth, id). */
  readonly acts: readonly Act[]
  /** Acts of kinds or versions that this release does not know: shown read-only, without effect. */
  readonly unread: readonly UnreadAct[]
  readonly known: ReadonlyMap<ActId, PlacedAct>
  readonly heads: readonly ActId[]
  readonly missing: readonly ActId[]
  /** Acts that were not possible when their turn came: kept and shown, without effect. */
  readonly ineffective: readonly ActId[]
}
