import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { inRoot, root } from './paths.ts'

/** Every output of the product, by the file that configures it. */
const outputs = [
  'renderer/vite.config.ts',
  'preload/vite.config.ts',
  'main/vite.config.ts',
  'main/vite.web.config.ts',
  'main/vite.cli.config.ts',
  'main/vite.worker.config.ts',
]
const sources = ['main', 'preload', 'renderer', 'assets', 'package.json', 'package-lock.json']
const stampFile = inRoot('dist', '.built')

/** What the build was made from: names, sizes and times of all sources. */
function sourceStamp(): string {
  const hash = createHash('sha256')
  const visit = (path: string) => {
    const facts = statSync(path)
    if (facts.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name))
    else hash.update(`${path.slice(root.length)} ${facts.size} ${facts.mtimeMs}\n`)
  }
  for (const source of sources) visit(inRoot(source))
  return hash.digest('hex')
}

/** Builds all outputs unless they were made from just these sources. Where they do not build, says why and ends with `faultCode`. */
export async function buildWhatChanged(faultCode = 1): Promise<void> {
  const stamp = sourceStamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  process.stderr.write('Building…\n')
  try {
    for (const configFile of outputs) await build({ configFile: inRoot(configFile), logLevel: 'error' })
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\nCrosswalk could not be built.\n`,
    )
    process.exit(faultCode)
  }
  mkdirSync(inRoot('dist'), { recursive: true })
  writeFileSync(stampFile, stamp)
}

// Node 22 has no import.meta.main.
if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWhatChanged()
