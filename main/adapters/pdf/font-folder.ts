import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Where the fonts of printed documents lie: `assets/fonts/pdf` beside the first folder above this file that has it.
 * That holds in the sources, in the built worker (dist/worker/worker.cjs) and in a packaged archive, inside it or
 * unpacked beside it. Throws when the fonts are missing, because then the installation is broken.
 */
export function fontFolder(): string {
  const start = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url))
  for (let folder = start; ; folder = dirname(folder)) {
    const found = [folder, unpacked(folder)].map(fontsIn).find(hasFonts)
    if (found !== undefined) return found
    if (folder === dirname(folder)) throw new Error(`no folder assets/fonts/pdf above ${start}`)
  }
}

const unpacked = (folder: string): string => folder.replace(/app\.asar(?=$|[\\/])/, 'app.asar.unpacked')
const fontsIn = (folder: string): string => join(folder, 'assets', 'fonts', 'pdf')
const hasFonts = (folder: string): boolean => existsSync(join(folder, 'SourceSerif4-Regular.ttf'))
