import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** How an address is opened here. `window` closes with the app; a `tab` belongs to a browser that was there already. */
export type Opening =
  | { readonly kind: 'window' | 'tab'; readonly command: string; readonly args: readonly string[] }
  | { readonly kind: 'none' }

interface Surroundings {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists?: (path: string) => boolean
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
]
const places: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  win32: [
    ['ProgramFiles(x86)', 'Microsoft\\Edge\\Application\\msedge.exe'],
    ['ProgramFiles', 'Microsoft\\Edge\\Application\\msedge.exe'],
    ['ProgramFiles', 'Google\\Chrome\\Application\\chrome.exe'],
  ],
  darwin: [
    ['', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ],
}

/** A window of its own in a Chromium with a profile of its own, else the usual browser, else nothing where there is no display. */
export function openingOf(
  address: string,
  profile: string,
  { platform, env, exists = existsSync }: Surroundings,
): Opening {
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return { kind: 'none' }
  const onPath =
    platform === 'linux'
      ? (env['PATH'] ?? '')
          .split(delimiter)
          .flatMap((folder) => (folder === '' ? [] : names.map((name) => join(folder, name))))
      : []
  const known = (places[platform] ?? []).flatMap(([variable, rest]) => {
    if (variable === '') return [rest]
    const folder = env[variable]
    return folder === undefined ? [] : [join(folder, rest)]
  })
  const chromium = [...onPath, ...known].find((path) => exists(path))
  if (chromium !== undefined) {
    return {
      kind: 'window',
      command: chromium,
      args: [
        `--app=${address}`,
        `--user-data-dir=${profile}`,
        '--no-first-run',
        '--no-default-browser-check',
        '--disable-sync',
        '--disable-background-networking',
      ],
    }
  }
  if (platform === 'win32')
    return { kind: 'tab', command: 'rundll32', args: ['url.dll,FileProtocolHandler', address] }
  return { kind: 'tab', command: platform === 'darwin' ? 'open' : 'xdg-open', args: [address] }
}

/** Starts the browser. `closed` is called when its own window was closed, `failed` when it did not come up. */
export function startBrowser(
  opening: Opening,
  told: { readonly closed: () => void; readonly failed: () => void },
): void {
  if (opening.kind === 'none') return told.failed()
  const child = spawn(opening.command, [...opening.args], { stdio: 'ignore' })
  child.on('error', told.failed)
  child.on('exit', (code) => {
    if (code !== 0) told.failed()
    else if (opening.kind === 'window') told.closed()
  })
}
