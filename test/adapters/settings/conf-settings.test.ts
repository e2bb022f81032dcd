import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createConfSettings } from '../../../main/adapters/settings/conf-settings.ts'

let folder: string
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'crosswalk-test-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('settings in a file', () => {
  it('begin empty and are there again after a restart', () => {
    expect(createConfSettings(folder).get()).toBeNull()
    createConfSettings(folder).set({ preferences: { theme: 'dark' }, recents: [] })
    expect(createConfSettings(folder).get()).toEqual({ preferences: { theme: 'dark' }, recents: [] })
  })
  it('have electron-store’s form, so that both hosts read one file', async () => {
    createConfSettings(folder).set({ a: 1 })
    expect(await readdir(folder)).toEqual(['settings.json'])
    expect(JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))).toEqual({ settings: { a: 1 } })
  })
  it('keep what the other host wrote beside them', async () => {
    await writeFile(join(folder, 'settings.json'), JSON.stringify({ settings: null, window: { x: 1 } }))
    createConfSettings(folder).set({ a: 1 })
    expect(JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))).toEqual({
      settings: { a: 1 },
      window: { x: 1 },
    })
  })
  it('begin anew when the file is broken, instead of keeping the app from starting', async () => {
    for (const broken of ['', '{', 'null', '[]', '"x"', '\u0000\u0001']) {
      await writeFile(join(folder, 'settings.json'), broken)
      expect(createConfSettings(folder).get(), JSON.stringify(broken)).toBeNull()
    }
  })
})
