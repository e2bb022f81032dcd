import { z } from 'zod'
import { accept, refuse } from '#domain/refusal.ts'
import type { Keyring } from '../../services/ports.ts'

const wrappedData = z.strictObject({
  throwAwayKey: z.string().regex(/^[0-9a-f]{64}$/),
  warning: z.string().max(200),
})
const warning = 'This key lies in the clear: sample committee, no real case belongs here.'

/** For sample committees only: the key lies beside the store, unprotected, and says so. */
export function throwAwayKeyring(): Keyring {
  return {
    protection: 'passphrase',
    async wrap(key, use) {
      if (!use.sample) throw new Error('a throw-away key is for sample committees only')
      return accept({ by: 'throw-away', data: { throwAwayKey: Buffer.from(key).toString('hex'), warning } })
    },
    async unwrap(wrapped, use) {
      const data = wrappedData.safeParse(wrapped.data)
      // Else whoever writes to the disk could have a committee's next acts encrypted with a key that they chose.
      if (wrapped.by !== 'throw-away' || !use.sample || !data.success)
        return refuse({ kind: 'store', problem: 'damaged', where: 'store.json' })
      return accept(Buffer.from(data.data.throwAwayKey, 'hex'))
    },
  }
}
