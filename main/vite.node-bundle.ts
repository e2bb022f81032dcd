import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type UserConfig } from 'vite'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/**
 * One CommonJS file that needs nothing but Node's own modules and what `external` names. Everything is bundled, so that
 * the package needs no node_modules; it stays readable, and old enough for Node 18. `entry` and `out` are paths in the project.
 */
export function nodeBundle(parts: {
  readonly entry: string
  readonly out: string
  readonly external: readonly string[]
}): UserConfig {
  return defineConfig({
    root: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'warn',
    publicDir: false,
    define: { CROSSWALK_VERSION: JSON.stringify(version) },
    build: {
      ssr: parts.entry,
      target: 'node18',
      minify: false,
      outDir: dirname(parts.out),
      emptyOutDir: true,
      reportCompressedSize: false,
      rolldownOptions: {
        external: [...parts.external, ...builtinModules, /^node:/],
        output: { format: 'cjs', entryFileNames: basename(parts.out), codeSplitting: false },
      },
    },
    ssr: { target: 'node', noExternal: true, external: [...parts.external] },
  })
}
