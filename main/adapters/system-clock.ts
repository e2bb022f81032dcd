import type { Clock } from '../services/ports.ts'

/** The computer's clock: claimed times only, nothing is ever ordered by it. */
export function systemClock(): Clock {
  return {
    now: () => new Date().toISOString(),
    today: () => {
      const now = new Date()
      return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
    },
  }
}
