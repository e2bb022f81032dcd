import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const names: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'electron',
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}

/**
 * The Electron executable, found by files alone: importing the package without its binary starts a download. Looks
 * under ELECTRON_OVERRIDE_DIST_PATH, then in the package's own dist folder. Null where there is none.
 */
export function electronExecutable(): string | null {
  const usual = names[process.platform]
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override && usual && existsSync(join(override, usual))) return join(override, usual)
  const home = electronPackage()
  // Written when everything is unpacked: without it the folder may hold half a runtime.
  const pathFile = join(home, 'path.txt')
  if (!existsSync(pathFile)) return null
  const own = join(home, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(own) ? own : null
}

export const electronPackage = (): string =>
  dirname(createRequire(import.meta.url).resolve('electron/package.json'))
