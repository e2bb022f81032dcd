import { isAbsolute, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface HostOptions {
  /** Settings, stores without a folder of their own, and the browser's profile. */
  readonly data: string
  /** Open a browser window. */
  readonly open: boolean
  /** Speak JSON on the standard streams and end with the standard input, for a program that started the host. */
  readonly json: boolean
  /** Log the words of errors too. */
  readonly verbose: boolean
}

/** Reads the command's arguments; throws with one sentence about the first that is not known. */
export function hostOptions(
  argv: readonly string[],
  from: {
    readonly env: Readonly<Record<string, string | undefined>>
    readonly platform: string
    readonly home: string
    readonly folder: string
  },
): HostOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      data: { type: 'string' },
      'no-open': { type: 'boolean' },
      json: { type: 'boolean' },
      verbose: { type: 'boolean' },
    },
    strict: true,
  })
  const json = values.json === true
  return {
    data: values.data === undefined ? usualData(from) : resolve(from.folder, values.data),
    open: !json && values['no-open'] !== true,
    json,
    verbose: values.verbose === true,
  }
}

/** The same folder as the desktop app's, so that a committee opened in one is a recent one in the other. */
function usualData({
  env,
  platform,
  home,
}: {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly home: string
}): string {
  const named = (name: string, fallback: string) => {
    const value = env[name]
    return value !== undefined && isAbsolute(value) ? value : fallback
  }
  if (platform === 'win32') return join(named('APPDATA', join(home, 'AppData', 'Roaming')), 'Crosswalk')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Crosswalk')
  return join(named('XDG_CONFIG_HOME', join(home, '.config')), 'Crosswalk')
}
