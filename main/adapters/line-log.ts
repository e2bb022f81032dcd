import type { Clock, Log } from '../services/ports.ts'

/**
 * A log of one JSON object a line. A problem is told by its kind and the places in the code, without the error's own
 * words: those may quote a case. `words` adds them, for developers.
 */
export function createLineLog(parts: {
  readonly clock: Clock
  readonly write: (line: string) => void
  readonly words?: boolean
}): Log {
  const put = (facts: object) => parts.write(`${JSON.stringify({ at: parts.clock.now(), ...facts })}\n`)
  return {
    note: (event, facts = {}) => put({ event, ...facts }),
    problem: (event, error) => {
      const known = error instanceof Error
      const places = known
        ? (error.stack ?? '')
            .split('\n')
            .filter((line) => /^\s+at /.test(line))
            .slice(0, 8)
            .map((line) => line.trim())
        : []
      put({
        event,
        problem: known ? error.name : typeof error,
        ...(known && parts.words === true ? { words: error.message } : {}),
        places,
      })
    },
  }
}
