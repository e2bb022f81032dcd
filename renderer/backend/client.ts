import type { AppEvent } from '#contract/events.ts'
import type { MethodName, ParamsOf, ResultOf } from '#contract/methods.ts'
import type { OfferedFile, Transport } from '#contract/wire.ts'
import type { Json } from '#domain/act/act.ts'
import { accept, refuse, type Refusal, type Result } from '#domain/refusal.ts'

export type Offered = OfferedFile | { readonly refused: Refusal; readonly name: string }

/** The backend, typed. Never throws: a lost connection or a bug on the other side becomes the refusal `unavailable`. */
export interface Client {
  call<M extends MethodName>(method: M, params: ParamsOf<M>): Promise<Result<ResultOf<M>>>
  /** Returns what ends it. */
  subscribe(listen: (event: AppEvent) => void): () => void
  offer(files: readonly File[]): Promise<readonly Offered[]>
}

export function createClient(transport: Transport): Client {
  return {
    async call<M extends MethodName>(method: M, params: ParamsOf<M>): Promise<Result<ResultOf<M>>> {
      try {
        const reply = await transport.call(method, params as Json)
        // The contract is one object for both sides, and the router encodes by it.
        if (reply.ok) return accept(reply.value as ResultOf<M>)
        return 'refusal' in reply
          ? refuse(reply.refusal)
          : refuse({ kind: 'unavailable', what: reply.error.reference })
      } catch {
        return refuse({ kind: 'unavailable', what: method })
      }
    },
    subscribe: (listen) => transport.subscribe((event) => listen(event as AppEvent)),
    async offer(files) {
      try {
        return await transport.offer(files)
      } catch {
        return files.map((file) => ({ name: file.name, refused: { kind: 'unavailable', what: 'offer' } }))
      }
    },
  }
}
