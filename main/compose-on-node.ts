import { join } from 'node:path'
import { chosenFiles } from './adapters/chosen-files.ts'
import { nodeHash } from './adapters/crypto/hash.ts'
import { createFileStores } from './adapters/file-store/index.ts'
import { createJobs } from './adapters/jobs/create-jobs.ts'
import { combinedKeyring } from './adapters/keyring/keyrings.ts'
import { passphraseKeyring } from './adapters/keyring/passphrase-keyring.ts'
import { throwAwayKeyring } from './adapters/keyring/throw-away-keyring.ts'
import { randomIds } from './adapters/random-ids.ts'
import { readSampleStory } from './adapters/sample-files.ts'
import { systemClock } from './adapters/system-clock.ts'
import { composeBackend, type Backend } from './backend.ts'
import type { Grants, Keyring, Log, Picker, Settings } from './services/ports.ts'

/** What differs between hosts. Folders are absolute. */
export interface HostPorts {
  /** Holds the stores that were given no folder of their own. */
  readonly dataFolder: string
  /** The folder of the built files: the worker is found there. */
  readonly distFolder: string
  /** Holds the folder `sample`. */
  readonly assetsFolder: string
  readonly version: string
  /** The system's key store, null where there is none that protects. */
  readonly systemKeys: Keyring | null
  readonly settings: Settings
  readonly grants: Grants
  readonly picker: Picker
  readonly canChooseFolder: boolean
  readonly log: Log
}

/** The backend on Node, with everything that the hosts have in common. */
export function composeOnNode(host: HostPorts): Backend {
  const clock = systemClock()
  const ids = randomIds()
  const keyring = combinedKeyring({
    passphrase: passphraseKeyring(),
    throwAway: throwAwayKeyring(),
    system: host.systemKeys,
  })
  return composeBackend({
    stores: createFileStores({
      dataFolder: join(host.dataFolder, 'committees'),
      keyring,
      clock,
      ids,
      log: host.log,
    }),
    clock,
    ids,
    hash: nodeHash(),
    files: chosenFiles(),
    settings: host.settings,
    jobs: createJobs({ workerFile: join(host.distFolder, 'worker', 'worker.cjs'), log: host.log }),
    grants: host.grants,
    picker: host.picker,
    log: host.log,
    version: host.version,
    keyNames: process.platform === 'darwin' ? 'mac' : 'other',
    canChooseFolder: host.canChooseFolder,
    sample: () => readSampleStory(join(host.assetsFolder, 'sample')),
  })
}
