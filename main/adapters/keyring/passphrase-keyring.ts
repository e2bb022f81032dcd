import { randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import type { Keyring } from '../../services/ports.ts'
import { sealCommitted, unsealCommitted } from '../crypto/sealed.ts'

/** scrypt (RFC 7914): `n` is the cost, a power of two; memory is 128 · n · r bytes. */
export interface ScryptCost {
  readonly n: number
  readonly r: number
  readonly p: number
}
/** OWASP password storage cheat sheet: 32 MiB and three passes, about a third of a second. */
export const usualCost: ScryptCost = { n: 2 ** 15, r: 8, p: 3 }

const wrappedData = z
  .strictObject({
    // Bounds, so that a file cannot ask for gigabytes or minutes before its passphrase is looked at.
    n: z
      .int()
      .min(2)
      .max(2 ** 18)
      .refine((n) => (n & (n - 1)) === 0, 'expected a power of two'),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(8),
    salt: z.string().regex(/^[0-9a-f]{32}$/),
    box: z.string().regex(/^[0-9a-f]{2,400}$/),
  })
  .refine(({ n, r, p }) => n * r <= 2 ** 20 && n * r * p <= 2 ** 22, 'costs more than four usual ones')
const about = 'crosswalk/store-key/passphrase/1'

/** Wraps the store's key under a passphrase. A wrong one is told from a damaged box only as "wrong". */
export function passphraseKeyring(cost: ScryptCost = usualCost): Keyring {
  return {
    protection: 'passphrase',
    async wrap(key, use) {
      if (use.passphrase === null || use.passphrase === '') return refuse({ kind: 'passphrase-needed' })
      const salt = randomBytes(16)
      const box = sealCommitted(await stretch(use.passphrase, salt, cost), key, about)
      return accept({
        by: 'passphrase',
        data: { ...cost, salt: salt.toString('hex'), box: box.toString('hex') },
      })
    },
    async unwrap(wrapped, use): Promise<Result<Uint8Array>> {
      const data = wrappedData.safeParse(wrapped.data)
      if (wrapped.by !== 'passphrase' || !data.success)
        return refuse({ kind: 'store', problem: 'damaged', where: 'store.json' })
      if (use.passphrase === null || use.passphrase === '') return refuse({ kind: 'passphrase-needed' })
      const { n, r, p, salt, box } = data.data
      const key = unsealCommitted(
        await stretch(use.passphrase, Buffer.from(salt, 'hex'), { n, r, p }),
        Buffer.from(box, 'hex'),
        about,
      )
      return key === null ? refuse({ kind: 'wrong-passphrase' }) : accept(key)
    },
  }
}

/** NFKC first: the same passphrase typed on another keyboard may arrive composed differently. */
function stretch(passphrase: string, salt: Uint8Array, { n, r, p }: ScryptCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(
      passphrase.normalize('NFKC'),
      salt,
      32,
      { N: n, r, p, maxmem: 128 * n * r * 2 + 2 ** 20 },
      (error, key) => (error ? reject(error) : resolve(key)),
    )
  })
}
