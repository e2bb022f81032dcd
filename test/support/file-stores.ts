import { passphraseKeyring } from '../../main/adapters/keyring/passphrase-keyring.ts'
import { throwAwayKeyring } from '../../main/adapters/keyring/throw-away-keyring.ts'
import { combinedKeyring } from '../../main/adapters/keyring/keyrings.ts'
import { createFileStores, type FileStoreParts } from '../../main/adapters/file-store/stores.ts'
import { randomIds } from '../../main/adapters/random-ids.ts'
import { systemClock } from '../../main/adapters/system-clock.ts'
import type { Log, Stores } from '../../main/services/ports.ts'

export const quietLog: Log = { note: () => undefined, problem: () => undefined }

/** Real stores on disk, with a passphrase that is cheap to check. */
export function fileStores(dataFolder: string, parts: Partial<FileStoreParts> = {}): Stores {
  const keyring = combinedKeyring({
    passphrase: passphraseKeyring({ n: 16, r: 8, p: 1 }),
    throwAway: throwAwayKeyring(),
    system: null,
  })
  return createFileStores({
    dataFolder,
    keyring,
    clock: systemClock(),
    ids: randomIds(),
    log: quietLog,
    pollEvery: 50,
    ...parts,
  })
}
