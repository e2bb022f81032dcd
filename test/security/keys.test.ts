import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CommitteeId, MemberId } from '#domain/ids.ts'
import { createFileStores } from '../../main/adapters/file-store/index.ts'
import { createLineLog } from '../../main/adapters/line-log.ts'
import { randomIds } from '../../main/adapters/random-ids.ts'
import { systemClock } from '../../main/adapters/system-clock.ts'
import type { Keyring } from '../../main/services/ports.ts'
import { filesWithSecret, formsOf, holdsSecret } from '../support/find-secret.ts'

describe('row 17: the key of a store stands nowhere in the open', () => {
  it('is found by the search in every form, so that the search can fail', async () => {
    const secret = Uint8Array.from({ length: 32 }, (_, at) => at * 7 + 3)
    for (const form of formsOf(secret))
      expect(holdsSecret(Buffer.concat([Buffer.from('before '), form, Buffer.from(' after')]), secret)).toBe(
        true,
      )
    expect(holdsSecret('nothing', secret)).toBe(false)
    const folder = await mkdtemp(join(tmpdir(), 'crosswalk-test-'))
    try {
      await writeFile(join(folder, 'a.json'), JSON.stringify({ key: Buffer.from(secret).toString('base64') }))
      await writeFile(join(folder, 'b.json'), '{}')
      expect(filesWithSecret(folder, secret)).toEqual(['a.json'])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('is neither in the files of a store nor in the log, when it is made, opened and refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'crosswalk-test-'))
    const keys: Uint8Array[] = []
    // Stands for the system's key store: it keeps the key and hands out a ticket.
    const keyring: Keyring = {
      protection: 'system',
      wrap: (key) => {
        keys.push(key.slice())
        return Promise.resolve({ ok: true, value: { by: 'system', data: { ticket: keys.length - 1 } } })
      },
      unwrap: () => Promise.resolve({ ok: true, value: (keys[0] ?? new Uint8Array(32)).slice() }),
    }
    let said = ''
    const clock = systemClock()
    const ids = randomIds()
    const stores = createFileStores({
      dataFolder: folder,
      keyring,
      clock,
      ids,
      log: createLineLog({ clock, write: (line) => (said += line), words: true }),
    })
    try {
      const made = await stores.create(null, {
        committee: ids.next<CommitteeId>(),
        member: ids.next<MemberId>(),
        sample: false,
        passphrase: null,
      })
      if (!made.ok) throw new Error(made.refusal.kind)
      await made.value.store.close()
      const again = await stores.open(made.value.folder, null)
      if (!again.ok) throw new Error(again.refusal.kind)
      await again.value.close()
      expect(keys).toHaveLength(1)
      for (const key of keys) {
        expect(key).toHaveLength(32)
        expect(filesWithSecret(folder, key)).toEqual([])
        expect(holdsSecret(said, key)).toBe(false)
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('would not reach the log through an error’s words', () => {
    let said = ''
    const log = createLineLog({ clock: systemClock(), write: (line) => (said += line) })
    log.problem('store', new Error('words of a case and a key 00112233445566778899aabbccddeeff'))
    expect(said).toContain('"problem":"Error"')
    expect(said).not.toMatch(/words of a case|0011/)
  })
})
