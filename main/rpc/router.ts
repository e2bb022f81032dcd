import type { Json } from '#domain/act/act.ts'
import { refuse, type Refusal, type Result } from '#domain/refusal.ts'
import { methods, type MethodName, type ParamsOf, type ResultOf } from '#contract/methods.ts'
import type { Reply } from '#contract/wire.ts'
import type { Log } from '../services/ports.ts'

/** One handler per method of the contract; a missing one is a compile error. Who acts is the host's session, never a parameter. */
export type Handlers = { readonly [M in MethodName]: (params: ParamsOf<M>) => Promise<Result<ResultOf<M>>> }
export interface Router {
  call(method: string, params: Json): Promise<Reply>
}

/**
 * The single place where calls are answered: decode, call, answer. Whatever comes in, the answer is a reply and never a
 * throw; an error of ours is told by its reference in the log, without its text.
 */
export function createRouter({
  handlers,
  log,
  reference,
}: {
  readonly handlers: Handlers
  readonly log: Log
  readonly reference: () => string
}): Router {
  const known = new Map<string, MethodName>(Object.keys(methods).map((name) => [name, name as MethodName]))

  async function answer<M extends MethodName>(method: M, params: Json): Promise<Reply> {
    const decoded = methods[method].params.safeParse(params)
    if (!decoded.success) {
      const issue = decoded.error.issues[0]
      return refuse({
        kind: 'malformed',
        where: [method, ...(issue?.path ?? [])].join('.'),
        problem: issue?.message ?? 'not understood',
      })
    }
    const result = await handlers[method](decoded.data as ParamsOf<M>)
    // What handlers return are plain data by their types; undefined members vanish in JSON and mean absent.
    return result.ok ? { ok: true, value: (result.value ?? null) as Json } : result
  }

  return {
    async call(method, params) {
      const name = known.get(method)
      if (name === undefined) return refuse({ kind: 'unknown-method', method: method.slice(0, 80) })
      try {
        return await answer(name, params)
      } catch (error) {
        const refusal = carriedRefusal(error)
        if (refusal) return refuse(refusal)
        const ref = reference()
        log.problem(`${name} ${ref}`, error)
        return { ok: false, error: { reference: ref } }
      }
    },
  }
}

/** A port may throw an error that carries a refusal (disk full, read-only): that is an answer, not a bug. */
function carriedRefusal(error: unknown) {
  return error instanceof Error && 'refusal' in error ? (error.refusal as Refusal) : null
}
