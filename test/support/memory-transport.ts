import type { Reply, Transport } from '#contract/wire.ts'
import { createGrants } from '../../main/adapters/grants/memory-grants.ts'
import { countedIds } from './host-parts.ts'

/** A transport in one process, for tests of screens: values are cloned as on a wire, files stay in memory. */
export function memoryTransport(backend: Pick<Transport, 'call' | 'subscribe'>) {
  const grants = createGrants({ ids: countedIds() })
  const files = new Map<string, File>()
  let there = true
  const transport: Transport = {
    call: async (method, params): Promise<Reply> =>
      there
        ? structuredClone(await backend.call(method, structuredClone(params)))
        : { ok: false, refusal: { kind: 'unavailable', what: 'backend' } },
    subscribe: (listen) => backend.subscribe((event) => listen(structuredClone(event))),
    offer: (given) =>
      Promise.resolve(
        given.map((file) => {
          if (!there)
            return {
              refused: { kind: 'file', problem: 'unreadable', file: file.name },
              name: file.name,
            } as const
          if (file.size > 64 * 1024 * 1024)
            return {
              refused: { kind: 'file', problem: 'too-large', file: file.name },
              name: file.name,
            } as const
          const grant = grants.offer({ path: file.name, name: file.name, bytes: file.size })
          files.set(grant, file)
          return { grant, name: file.name, bytes: file.size }
        }),
      ),
  }
  return {
    transport,
    grants,
    behind: async (grant: string) => {
      const file = files.get(grant)
      return file === undefined ? null : { name: file.name, text: await file.text() }
    },
    leave: () => void (there = false),
  }
}
