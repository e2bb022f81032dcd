import type { Refusal } from '#domain/refusal.ts'
import type { Json } from '#domain/act/act.ts'

/** What crosses the bridge: JSON only, so that structured clone and HTTP carry the same thing. Never a throw. */
export type Reply =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly refusal: Refusal }
  /** A bug of ours: `reference` is what the log calls it. */
  | { readonly ok: false; readonly error: { readonly reference: string } }

/** The bridge has three verbs. `offer` turns files that a person chose or dropped into grants; a path never crosses. */
export interface Transport {
  call(method: string, params: Json): Promise<Reply>
  subscribe(listen: (event: Json) => void): () => void
  offer(
    files: readonly File[],
  ): Promise<readonly (OfferedFile | { readonly refused: Refusal; readonly name: string })[]>
}
export interface OfferedFile {
  readonly grant: string
  readonly name: string
  readonly bytes: number
}
