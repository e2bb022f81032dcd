import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The Chromium that tests drive: the one that CROSSWALK_CHROMIUM names, else the system's own; Playwright's browsers are
 * never downloaded. Null where there is none: then its tests are skipped, by name.
 */
export const chromiumPath: string | null =
  [
    process.env['CROSSWALK_CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    ...['ProgramFiles', 'ProgramFiles(x86)'].flatMap((variable) => {
      const folder = process.env[variable]
      return folder === undefined
        ? []
        : [
            join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ]
    }),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ].find((path) => path !== undefined && existsSync(path)) ?? null
