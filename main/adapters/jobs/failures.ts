import { refuse, type Refusal } from '#domain/refusal.ts'
import type { JobRequest } from './wire.ts'

/** Why a worker did not come back with an answer; anything else that goes wrong is a bug and is thrown. */
export type Failure = 'memory' | 'time' | 'stopped'

const words: Readonly<Record<Failure, string>> = {
  memory: 'it needs more memory than is allowed',
  time: 'it takes longer than is allowed',
  stopped: 'the part that reads it stopped',
}

export const cancelledRefusal = refuse({ kind: 'cancelled' })

/** What the person who asked for the job is told. */
export function refusalFor(request: JobRequest, failure: Failure): Refusal {
  switch (request.kind) {
    case 'import.read':
      return {
        kind: 'file',
        problem: failure === 'stopped' ? 'unreadable' : 'too-large',
        file: request.input.filename,
        detail: words[failure],
      }
    case 'paper.pdf':
      return { kind: 'unavailable', what: `${request.input.title}: ${words[failure]}` }
  }
}
