import { assertNever, refuse } from '#domain/refusal.ts'
import type { Keyring } from '../../services/ports.ts'

export interface Keyrings {
  readonly passphrase: Keyring
  readonly throwAway: Keyring
  /** The system's key store, where there is one that protects. */
  readonly system: Keyring | null
}

/**
 * One keyring of several: a sample gets a throw-away key, a given passphrase is used, else the system's key store where
 * there is one. Opening goes by what the store says, so a store made with a passphrase opens in every host.
 */
export function combinedKeyring({ passphrase, throwAway, system }: Keyrings): Keyring {
  return {
    protection: system === null ? 'passphrase' : 'system',
    wrap(key, use) {
      if (use.sample) return throwAway.wrap(key, use)
      return (use.passphrase !== null || system === null ? passphrase : system).wrap(key, use)
    },
    async unwrap(wrapped, use) {
      switch (wrapped.by) {
        case 'passphrase':
          return passphrase.unwrap(wrapped, use)
        case 'throw-away':
          return throwAway.unwrap(wrapped, use)
        case 'system':
          return system === null
            ? refuse({ kind: 'unavailable', what: 'system-keys' })
            : system.unwrap(wrapped, use)
        default:
          return assertNever(wrapped.by)
      }
    },
  }
}
