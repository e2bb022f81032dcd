import type { Grants } from '../services/ports.ts'
import type { Backend } from '../backend.ts'

/** 0 done, 1 refused or not found, 2 not understood, 3 check found problems, 70 a fault of ours. */
export interface Outcome {
  readonly code: 0 | 1 | 2 | 3 | 70
  readonly output?: string
  readonly problem?: string
}
export interface CommandParts {
  readonly backend: Backend
  readonly grants: Grants
  readonly passphrase: string | null
}

/** Ends a command early, with its outcome. */
export class Stop extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super('stop')
    this.outcome = outcome
  }
}
/** What was refused, as one sentence. */
export const refused = (sentence: string): Stop => new Stop({ code: 1, problem: sentence })
export const json = (value: unknown): string => JSON.stringify(value, null, 2)
