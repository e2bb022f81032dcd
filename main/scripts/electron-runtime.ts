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
  const home = electronPackage()
  const pathFile = join(home, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : names[process.platform]
  if (!name) return null
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const found = [override, join(home, 'dist')]
    .flatMap((folder) => (folder ? [join(folder, name)] : []))
    .find((path) => existsSync(path))
  return found ?? null
}

export const electronPackage = (): string =>
  dirname(createRequire(import.meta.url).resolve('electron/package.json'))
