import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronExecutable } from '../../main/scripts/electron-runtime.ts'
import { root } from '../../main/scripts/paths.ts'

export const executable = electronExecutable()
/** Why the tests are skipped here; null where they run. */
export const missing =
  executable === null
    ? 'no Electron runtime: name its folder in ELECTRON_OVERRIDE_DIST_PATH'
    : process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
      ? 'Electron needs a display: install xvfb'
      : null

export interface Shell {
  readonly app: ElectronApplication
  readonly page: Page
  readonly data: string
  /** What the app wrote to its standard streams. */
  readonly said: () => string
  /** Everything that the console said in the page. */
  readonly console: readonly string[]
  close(): Promise<void>
}

/** Starts the built app with a profile of its own. Root has no sandbox in Chromium, so the flag is there for root only. */
export async function openShell(data?: string, args: readonly string[] = []): Promise<Shell> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'crosswalk-electron-')))
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    executablePath: executable ?? '',
    args: [root, `--user-data-dir=${folder}`, '--disable-gpu', '--lang=en', ...asRoot, ...args],
    env: { ...process.env, ELECTRON_DISABLE_SECURITY_WARNINGS: '1' },
  })
  let said = ''
  app.process().stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  app.process().stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const page = await app.firstWindow()
  const console: string[] = []
  page.on('console', (message) => console.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => console.push(`error: ${error.message}`))
  return {
    app,
    page,
    data: folder,
    said: () => said,
    console,
    close: async () => {
      await app.close()
      if (data === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}
