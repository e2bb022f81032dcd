import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Where the fonts of printed documents lie: `assets/fonts/pdf` beside the first folder above this file that has it.
 * That holds in the sources, in the built worker (dist/worker/worker.cjs) and inside a packaged archive, all of which
 * keep `assets` at their root. Throws when the fonts are missing, because then the installation is broken.
 */
export function fontFolder(): string {
  const start = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url))
  for (let folder = start; ; folder = dirname(folder)) {
    const fonts = join(folder, 'assets', 'fonts', 'pdf')
    if (existsSync(join(fonts, 'SourceSerif4-Regular.ttf'))) return fonts
    if (folder === dirname(folder)) throw new Error(`no folder assets/fonts/pdf above ${start}`)
  }
}
