import type { Reply, Transport } from '#contract/wire.ts'

/** What the preload script exposes as `window.crosswalk`: the transport itself, over Electron's wire. */
export type Bridge = Transport

/** The transport over the bridge. A wire that breaks is an answer, not a throw. */
export function electronTransport(bridge: Bridge): Transport {
  return {
    call: async (method, params): Promise<Reply> => {
      try {
        return await bridge.call(method, params)
      } catch {
        return { ok: false, refusal: { kind: 'unavailable', what: 'backend' } }
      }
    },
    subscribe: (listen) => bridge.subscribe(listen),
    offer: async (files) => {
      try {
        return await bridge.offer(files)
      } catch {
        return files.map((file) => ({
          refused: { kind: 'file', problem: 'unreadable', file: file.name },
          name: file.name,
        }))
      }
    },
  }
}
