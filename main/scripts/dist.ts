import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'electron-builder'
import { getCurrentFuseWire } from '@electron/fuses'
import { parse } from 'yaml'
import { buildWhatChanged } from './build.ts'
import { electronExecutable } from './electron-runtime.ts'
import { knownFuses } from './fuses.ts'
import { inRoot, root } from './paths.ts'

/** `npm run dist`: packages the app for this system around the Electron runtime that is here; exit 2 where there is none. */
async function dist(): Promise<number> {
  const executable = electronExecutable()
  if (executable === null) {
    process.stderr.write(
      'There is no Electron runtime to package: run "npx install-electron", or name its folder in ELECTRON_OVERRIDE_DIST_PATH.\n',
    )
    return 2
  }
  await buildWhatChanged()
  const runtime =
    process.platform === 'darwin' ? join(dirname(executable), '..', '..', '..') : dirname(executable)
  const config = parse(readFileSync(inRoot('electron-builder.yml'), 'utf8')) as {
    electronFuses: Record<string, boolean>
  }
  const { kept, missing } = knownFuses(
    config.electronFuses,
    Object.keys(await getCurrentFuseWire(executable)),
  )
  // An older runtime's fuse wire is shorter; such a package is for trying out only.
  if (missing.length > 0)
    process.stderr.write(
      `This runtime is too old for these fuses, they are left out: ${missing.join(', ')}.\n`,
    )
  const version = existsSync(join(runtime, 'version'))
    ? readFileSync(join(runtime, 'version'), 'utf8').trim().replace(/^v/, '')
    : undefined
  // A file of its own: an object would be merged into electron-builder.yml, and what was left out would come back.
  const effective = inRoot('dist', 'electron-builder.json')
  writeFileSync(
    effective,
    JSON.stringify({
      ...config,
      electronFuses: kept,
      electronDist: runtime,
      ...(version === undefined ? {} : { electronVersion: version }),
    }),
  )
  const system =
    process.platform === 'darwin'
      ? { mac: ['dir'] }
      : process.platform === 'win32'
        ? { win: ['dir'] }
        : { linux: ['dir'] }
  await build({ projectDir: root, publish: 'never', ...system, config: effective })
  return 0
}

process.exit(await dist())
