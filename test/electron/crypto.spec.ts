import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { inRoot, root } from '../../main/scripts/paths.ts'
import { executable } from './open-shell.ts'

test.skip(executable === null, 'no Electron runtime: name its folder in ELECTRON_OVERRIDE_DIST_PATH')

test('the store’s cryptography passes its vectors in Electron’s own library', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crosswalk-vectors-'))
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      publicDir: false,
      build: {
        ssr: inRoot('main/adapters/crypto/vectors.ts'),
        target: 'node18',
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        rolldownOptions: { output: { format: 'cjs', entryFileNames: 'vectors.cjs', codeSplitting: false } },
      },
      ssr: { target: 'node', noExternal: true },
    })
    await writeFile(
      join(folder, 'run.cjs'),
      `console.log(JSON.stringify({ failed: require('./vectors.cjs').cryptoVectors(), electron: process.versions.electron }))`,
    )
    const { stdout } = await promisify(execFile)(executable ?? '', [join(folder, 'run.cjs')], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    })
    const answer = JSON.parse(stdout) as { failed: string[]; electron: string }
    expect(answer.failed).toEqual([])
    expect(answer.electron).toMatch(/^\d+\./)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
