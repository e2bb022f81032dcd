import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGrants } from '../adapters/grants/memory-grants.ts'
import { createLineLog } from '../adapters/line-log.ts'
import { randomIds } from '../adapters/random-ids.ts'
import { createConfSettings } from '../adapters/settings/conf-settings.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { composeOnNode } from '../compose-on-node.ts'
import { createOffers, type Offers } from './offers.ts'
import { openingOf, startBrowser } from './open-browser.ts'
import { hostOptions } from './options.ts'
import { createLoopbackServer } from './server.ts'

declare const CROSSWALK_VERSION: string

/**
 * The loopback host's entry: `node dist/loopback/loopback.cjs [--data FOLDER] [--no-open] [--json] [--verbose]`. With
 * `--json` it says `{"url","origin"}` in one line, answers each line `url` on its input with another one, and ends when
 * its input does.
 */
async function run(): Promise<void> {
  const options = hostOptions(process.argv.slice(2), {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    folder: process.cwd(),
  })
  mkdirSync(options.data, { recursive: true, mode: 0o700 })
  const dist = join(__dirname, '..')
  const ids = randomIds()
  const log = createLineLog({
    clock: systemClock(),
    write: (line) => void process.stderr.write(line),
    words: options.verbose,
  })
  let offers: Offers | null = null
  const grants = createGrants({ ids, released: (path) => offers?.forget(path) })
  offers = await createOffers({
    grants: () => grants,
    ids,
    parent: tmpdir(),
    process: process.pid,
    alive: isAlive,
  })
  const backend = composeOnNode({
    dataFolder: options.data,
    distFolder: dist,
    assetsFolder: join(dirname(dist), 'assets'),
    version: CROSSWALK_VERSION,
    systemKeys: null,
    settings: createConfSettings(options.data),
    grants,
    // The page downloads by itself; folders cannot be chosen in a browser.
    picker: { save: () => Promise.resolve('download'), chooseFolder: () => Promise.resolve('unavailable') },
    canChooseFolder: false,
    log,
  })
  const server = await createLoopbackServer({
    backend,
    grants,
    offers,
    rendererFolder: join(dist, 'renderer'),
    token: randomBytes(32).toString('base64url'),
    log,
  })

  let closing: Promise<void> | null = null
  const close = () => {
    closing ??= server
      .close()
      .then(() => backend.close())
      .catch((error: unknown) => log.problem('close', error))
      .finally(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close)
  process.on('disconnect', close)

  const sayJson = () =>
    process.stdout.write(`${JSON.stringify({ url: server.openingAddress(), origin: server.origin })}\n`)
  if (options.json) {
    sayJson()
    const lines = createInterface({ input: process.stdin })
    lines.on('line', (line) => line.trim() === 'url' && sayJson())
    lines.on('close', close)
    return
  }
  const say = () =>
    process.stdout.write(`Crosswalk is at ${server.openingAddress()} (opens once; Ctrl+C ends it)\n`)
  if (!options.open) return void say()
  const opening = openingOf(server.openingAddress(), join(options.data, 'browser'), {
    platform: process.platform,
    env: process.env,
  })
  startBrowser(opening, { closed: close, failed: say })
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    // It is there, but somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

run().catch((error: unknown) => {
  process.stderr.write(`crosswalk: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
