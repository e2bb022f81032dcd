import type { ParamsOf } from '#contract/methods.ts'
import { accept, type Refusal, type Result } from '#domain/refusal.ts'
import type { Client } from '../backend/client.ts'
import type { Refusals } from './refusals.ts'
import type { SaveStore } from './save-store.ts'

type Edits = ParamsOf<'edits.record'>['edits']
/** A step and the committee that it belongs to: it is never recorded in another one. */
interface Step {
  readonly committee: string | null
  readonly edits: Edits
}

/** Milliseconds between two tries. */
const pause = 5_000

/** Edits on their way to the backend, one step after the other. What cannot be saved just now waits here and is tried again. */
export interface Outbox {
  /** Records one step, after everything that waits. A refusal that may pass leaves the step waiting. */
  readonly send: (edits: Edits) => Promise<Result<unknown>>
  /** Tries now what waits. */
  readonly retry: () => Promise<void>
}

/** The disk or the service, not the edit: the same step can succeed later. */
const mayPass = (refusal: Refusal): boolean =>
  (refusal.kind === 'unavailable' && refusal.what === 'backend') ||
  (refusal.kind === 'store' && (refusal.problem === 'disk-full' || refusal.problem === 'read-only'))

export function createOutbox(
  client: Client,
  saveStore: SaveStore,
  refusals: Refusals,
  openCommittee: () => string | null,
): Outbox {
  let waiting: readonly Step[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task, task)
    last = turn.catch(() => undefined)
    return turn
  }
  const record = (edits: Edits) => client.call('edits.record', { edits: [...edits] })

  const next = () => waiting.find((step) => step.committee === openCommittee())
  const empty = async (): Promise<Result<unknown>> => {
    for (let first = next(); first !== undefined; first = next()) {
      const done = first
      const reply = await record(done.edits)
      if (!reply.ok && mayPass(reply.refusal)) return reply
      waiting = waiting.filter((step) => step !== done)
      if (!reply.ok) refusals.show(reply.refusal)
    }
    return accept(null)
  }
  const later = () => {
    clearTimeout(timer)
    if (waiting.length > 0) timer = setTimeout(() => void retry(), pause)
  }
  const retry = async () => {
    if (next() === undefined) return later()
    const reply = await saveStore.track(() => inTurn(empty))
    if (reply.ok) refusals.clear()
    later()
  }
  return {
    retry,
    async send(edits) {
      const reply = await inTurn(async () => {
        const committee = openCommittee()
        const before = await empty()
        const answer = before.ok ? await record(edits) : before
        // A field asks again for the same step whenever it is left.
        const asked = JSON.stringify(edits)
        const waits = waiting.some((step) => JSON.stringify(step.edits) === asked)
        if (!answer.ok && mayPass(answer.refusal) && !waits) waiting = [...waiting, { committee, edits }]
        return answer
      })
      later()
      return reply
    },
  }
}
