import type { Reply, Transport } from '#contract/wire.ts'
import type { Json } from '#domain/act/act.ts'

export interface StandIn {
  readonly backend: Pick<Transport, 'call' | 'subscribe'>
  /** Every call that came through. */
  readonly calls: { readonly method: string; readonly params: Json }[]
  send(event: Json): void
  /** Answers to methods besides those. */
  readonly answers: Map<string, Json>
}

/** A backend that answers `echo` with its parameters and `bug` with an error; everything else is an unknown method. */
export function createStandIn(): StandIn {
  const listeners = new Set<(event: Json) => void>()
  const calls: { method: string; params: Json }[] = []
  const answers = new Map<string, Json>()
  return {
    calls,
    answers,
    send: (event) => {
      for (const listen of listeners) listen(event)
    },
    backend: {
      call: (method, params): Promise<Reply> => {
        calls.push({ method, params })
        if (method === 'bug') return Promise.resolve({ ok: false, error: { reference: 'bug-1' } })
        const answer = answers.get(method)
        if (answer !== undefined) return Promise.resolve({ ok: true, value: answer })
        return Promise.resolve(
          method === 'echo'
            ? { ok: true, value: params }
            : { ok: false, refusal: { kind: 'unknown-method', method } },
        )
      },
      subscribe: (listen) => {
        listeners.add(listen)
        return () => {
          listeners.delete(listen)
        }
      },
    },
  }
}
