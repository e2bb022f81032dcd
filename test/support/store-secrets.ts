import { join } from 'node:path'
import { nodeFs } from '../../main/adapters/file-store/fs.ts'
import { openKeyBox } from '../../main/adapters/file-store/key-box.ts'
import { readStoreFile } from '../../main/adapters/file-store/store-file.ts'
import { passphraseKeyring } from '../../main/adapters/keyring/passphrase-keyring.ts'

/** The keys of a store that a passphrase locks, raw, by what they are for; `scopes` name keys that are there. */
export async function secretsOf(
  folder: string,
  passphrase: string,
  scopes: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const fs = nodeFs()
  const file = await readStoreFile(fs, folder)
  if (!file.ok) throw new Error(file.refusal.kind)
  const storeKey = await passphraseKeyring().unwrap(file.value.key, { passphrase, sample: false })
  if (!storeKey.ok) throw new Error(storeKey.refusal.kind)
  const absent = () => {
    throw new Error('a key was to be made: the scopes are not those of this store')
  }
  const box = await openKeyBox({
    fs,
    folder: join(folder, 'keys'),
    storeKey: storeKey.value,
    random: absent,
    session: absent,
  })
  const device = box.device()
  if (device === null) throw new Error('the store has no device')
  const secrets = new Map<string, Uint8Array>([
    ['the key of the store', storeKey.value],
    // RFC 8410: the last 32 bytes of the PKCS#8 document are the key itself.
    ['the signing key', device.keys.signPrivate.slice(-32)],
    ['the agreement key', device.keys.agreePrivate.slice(-32)],
  ])
  for (const [scope, { key }] of await box.forWriting(scopes)) secrets.set(`the key of ${scope}`, key)
  await box.close()
  return secrets
}
