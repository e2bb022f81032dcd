import { refuse, type Result } from '#domain/refusal.ts'

/** Who may use a committee when: readers at any time, writers one after the other, nobody after the end. */
export interface Turns {
  /** Runs a use case that only reads. */
  read<T>(use: () => Promise<Result<T>>): Promise<Result<T>>
  /** Runs a use case that writes, after all that were begun before it. */
  write<T>(use: () => Promise<Result<T>>): Promise<Result<T>>
  /** Lets everything that was begun come to its end; from now on the answer is `no-committee`. */
  end(): Promise<void>
}

export function createTurns(): Turns {
  const underWay = new Set<Promise<unknown>>()
  let last: Promise<unknown> = Promise.resolve()
  let ended = false

  const held = <T>(work: Promise<T>): Promise<T> => {
    const settled = work.then(
      () => undefined,
      () => undefined,
    )
    underWay.add(settled)
    void settled.then(() => underWay.delete(settled))
    return work
  }
  const over = refuse({ kind: 'no-committee' })

  return {
    read: (use) => (ended ? Promise.resolve(over) : held(use())),
    write(use) {
      if (ended) return Promise.resolve(over)
      const turn = last.then(use)
      last = turn.catch(() => undefined)
      return held(turn)
    },
    async end() {
      ended = true
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}
