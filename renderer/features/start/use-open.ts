import { useState } from 'react'
import type { MethodName, ParamsOf } from '#contract/methods.ts'
import type { Refusal } from '#domain/refusal.ts'
import { useApp } from '../../app/app-context.tsx'

type Opening = Extract<MethodName, 'committee.openSample' | 'committee.create' | 'committee.open'>

/** Opens a committee by one of the three ways; the shell goes to its cases as soon as it is open. One at a time. */
export function useOpen(): {
  readonly busy: boolean
  /** null = open, or cancelled by the person; else why not. */
  readonly open: <M extends Opening>(method: M, params: ParamsOf<M>) => Promise<Refusal | null>
} {
  const { client, appStore, refusals } = useApp()
  const [busy, setBusy] = useState(false)
  return {
    busy,
    async open(method, params) {
      if (busy) return null
      setBusy(true)
      refusals.clear()
      const reply = await client.call(method, params)
      if (reply.ok) await appStore.getState().load()
      setBusy(false)
      return reply.ok || reply.refusal.kind === 'cancelled' ? null : reply.refusal
    },
  }
}
