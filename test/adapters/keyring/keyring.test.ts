import { expect, it } from 'vitest'
import { combinedKeyring } from '../../../main/adapters/keyring/keyrings.ts'
import { passphraseKeyring } from '../../../main/adapters/keyring/passphrase-keyring.ts'
import {
  safeStorageKeyring,
  type AsyncSafeStorage,
} from '../../../main/adapters/keyring/safe-storage-keyring.ts'
import { throwAwayKeyring } from '../../../main/adapters/keyring/throw-away-keyring.ts'
import type { KeyUse } from '../../../main/services/ports.ts'

const key = Buffer.alloc(32, 9)
const use = (passphrase: string | null, sample = false): KeyUse => ({ passphrase, sample })
const passphrase = passphraseKeyring({ n: 16, r: 8, p: 1 })
const throwAway = throwAwayKeyring()
/** Electron's asynchronous calls as its typings describe them, with a box that only this computer opens. */
const safeStorage = (backend = 'gnome_libsecret', available = true): Required<AsyncSafeStorage> => ({
  isAsyncEncryptionAvailable: async () => available,
  encryptStringAsync: async (plain) => Buffer.from(`box:${plain}`),
  decryptStringAsync: async (box) => {
    if (!box.toString().startsWith('box:')) throw new Error('cannot decrypt')
    return { result: box.toString().slice(4), shouldReEncrypt: false }
  },
  getSelectedStorageBackend: () => backend,
})
const unwrapped = (bytes: Uint8Array) => ({ ok: true, value: Buffer.from(bytes) })

it('opens with the passphrase it was wrapped with, however it is composed', async () => {
  const wrapped = await passphrase.wrap(key, use('café au lait'))
  if (!wrapped.ok) throw new Error('refused')
  expect(await passphrase.unwrap(wrapped.value, use('cafe\u0301 au lait'))).toEqual(unwrapped(key))
  expect(await passphrase.unwrap(wrapped.value, use('cafe au lait'))).toEqual({
    ok: false,
    refusal: { kind: 'wrong-passphrase' },
  })
  expect(await passphrase.unwrap(wrapped.value, use(null))).toEqual({
    ok: false,
    refusal: { kind: 'passphrase-needed' },
  })
  expect(JSON.stringify(wrapped.value)).not.toContain(key.toString('hex'))
  expect(await passphrase.wrap(key, use(''))).toEqual({ ok: false, refusal: { kind: 'passphrase-needed' } })
})

it('refuses a cost that would need gigabytes before it computes anything', async () => {
  for (const cost of [
    { n: 2 ** 30, r: 8, p: 1 },
    { n: 2 ** 18, r: 16, p: 1 },
    { n: 2 ** 17, r: 8, p: 8 },
  ])
    expect(
      await passphrase.unwrap(
        { by: 'passphrase', data: { ...cost, salt: '0'.repeat(32), box: '00' } },
        use('x'),
      ),
    ).toMatchObject({ ok: false, refusal: { kind: 'store', problem: 'damaged' } })
})

it('gives a sample a key that says it is thrown away', async () => {
  const ring = combinedKeyring({
    passphrase,
    throwAway,
    system: await safeStorageKeyring({ safeStorage: safeStorage(), platform: 'linux' }),
  })
  const wrapped = await ring.wrap(key, use(null, true))
  expect(wrapped).toMatchObject({ ok: true, value: { by: 'throw-away' } })
  expect(JSON.stringify(wrapped)).toContain('lies in the clear')
  await expect(throwAway.wrap(key, use(null))).rejects.toThrow('sample')
  if (!wrapped.ok) return
  expect(await ring.unwrap(wrapped.value, use(null, true))).toEqual(unwrapped(key))
  expect(await ring.unwrap(wrapped.value, use(null, false))).toMatchObject({
    refusal: { problem: 'damaged' },
  })
})

it('uses the key store of the system where it protects', async () => {
  const system = await safeStorageKeyring({ safeStorage: safeStorage(), platform: 'linux' })
  const ring = combinedKeyring({ passphrase, throwAway, system })
  expect(ring.protection).toBe('system')
  const wrapped = await ring.wrap(key, use(null))
  if (!wrapped.ok) throw new Error('refused')
  expect(wrapped.value.by).toBe('system')
  expect(await ring.unwrap(wrapped.value, use(null))).toEqual(unwrapped(key))
  expect(await ring.unwrap({ by: 'system', data: { box: 'ffff' } }, use(null))).toEqual({
    ok: false,
    refusal: { kind: 'unavailable', what: 'system-keys' },
  })
  expect(
    await combinedKeyring({ passphrase, throwAway, system: null }).unwrap(wrapped.value, use(null)),
  ).toEqual({ ok: false, refusal: { kind: 'unavailable', what: 'system-keys' } })
})

it('opens a store that was made with a passphrase in every host', async () => {
  const ring = combinedKeyring({
    passphrase,
    throwAway,
    system: await safeStorageKeyring({ safeStorage: safeStorage(), platform: 'win32' }),
  })
  const wrapped = await ring.wrap(key, use('known to two'))
  expect(wrapped).toMatchObject({ ok: true, value: { by: 'passphrase' } })
  if (wrapped.ok) expect(await ring.unwrap(wrapped.value, use('known to two'))).toEqual(unwrapped(key))
})

it('does without a system key store that protects nothing', async () => {
  const { encryptStringAsync: _, ...older } = safeStorage()
  const cases: [AsyncSafeStorage, string][] = [
    [safeStorage('basic_text'), 'linux'],
    [safeStorage('unknown'), 'linux'],
    [safeStorage('gnome_libsecret', false), 'linux'],
    [older, 'win32'],
  ]
  for (const [storage, platform] of cases)
    expect(await safeStorageKeyring({ safeStorage: storage, platform })).toBeNull()
  expect(combinedKeyring({ passphrase, throwAway, system: null }).protection).toBe('passphrase')
})
