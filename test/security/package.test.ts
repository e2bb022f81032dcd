import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { z } from 'zod'
import { knownFuses } from '../../main/scripts/fuses.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const config = z
  .looseObject({
    asar: z.boolean(),
    files: z.array(z.string()),
    electronFuses: z.record(z.string(), z.boolean()),
  })
  .parse(parse(read('electron-builder.yml')))

describe('row 18: the package is sealed', () => {
  it('is described in electron-builder’s own schema', () => {
    const require = createRequire(import.meta.url)
    const schema = JSON.parse(readFileSync(require.resolve('app-builder-lib/scheme.json'), 'utf8')) as object
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema)
    expect(validate(config), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
    expect(validate({ ...config, electronFuse: {} })).toBe(false)
  })
  it('sets every fuse', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    })
    expect(config.asar).toBe(true)
  })
  it('names the fuses that an older runtime lacks, and keeps the others', () => {
    const old = knownFuses(config.electronFuses, [
      'version',
      'resetAdHocDarwinSignature',
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ])
    expect(old.missing).toEqual(['grantFileProtocolExtraPrivileges'])
    expect(Object.keys(old.kept)).toHaveLength(8)
    expect(knownFuses(config.electronFuses, ['0', '1', '2', '3', '4', '5', '6', '7', '8']).missing).toEqual(
      [],
    )
  })
})

describe('row 19: the package holds only what it needs', () => {
  it('lists what is taken, with no way for the loopback host, the command line, tests, maps or sources', () => {
    const taken = config.files.filter((pattern) => !pattern.startsWith('!'))
    expect(taken).toEqual([
      'package.json',
      'LICENSE',
      'dist/main/main.cjs',
      'dist/preload/bridge.cjs',
      'dist/worker/worker.cjs',
      'dist/renderer/**',
      'assets/fonts/pdf/**',
      'assets/sample/**',
    ])
    expect(config.files).toEqual(expect.arrayContaining(['!**/*.map', '!node_modules']))
  })
  it('has the app’s icon in every size', () => {
    for (const name of [
      'icon.svg',
      'icon.png',
      'icon.ico',
      '16x16.png',
      '32x32.png',
      '48x48.png',
      '64x64.png',
      '128x128.png',
      '256x256.png',
      '512x512.png',
    ]) {
      expect(existsSync(new URL(`../../assets/icons/${name}`, import.meta.url)), name).toBe(true)
    }
  })
})

describe('row 22: Electron is pinned', () => {
  it('exactly, and once in the lock file', () => {
    const { devDependencies, dependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version: string }> }
    expect(devDependencies?.['electron']).toMatch(/^\d+\.\d+\.\d+$/)
    expect(dependencies?.['electron']).toBeUndefined()
    expect(Object.keys(lock.packages).filter((path) => /(?:^|\/)node_modules\/electron$/.test(path))).toEqual(
      ['node_modules/electron'],
    )
    expect(lock.packages['node_modules/electron']?.version).toBe(devDependencies?.['electron'])
  })
})
