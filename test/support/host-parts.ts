import type { Ids, Log } from '../../main/services/ports.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** Ids in order, of the right form. */
export function countedIds(): Ids {
  let next = 0
  return {
    next: <Id extends string>() => {
      next += 1
      let rest = next
      let text = ''
      for (let place = 0; place < 26; place += 1) {
        text = (letters[rest % 32] ?? 'a') + text
        rest = Math.floor(rest / 32)
      }
      // The port's own promise: an id of the noun that is asked for.
      return text as Id
    },
  }
}

/** A log that keeps what it was told. */
export function quietLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  return {
    lines,
    note: (event, facts) => void lines.push(`${event} ${JSON.stringify(facts ?? {})}`),
    problem: (event, error) => void lines.push(`${event} ${String(error)}`),
  }
}
