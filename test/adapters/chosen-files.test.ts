import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chosenFiles } from '../../main/adapters/chosen-files.ts'
import { readFileBytes } from '../../main/adapters/import-file/file-bytes.ts'
import { createConfSettings } from '../../main/adapters/settings/conf-settings.ts'
import { withStore } from '../support/store-world.ts'

let folder: string
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'crosswalk-test-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const read = async (path: string) => {
  let bytes = 0
  for await (const chunk of chosenFiles().stream(path)) bytes += chunk.length
  return bytes
}

describe('a file that was chosen', () => {
  it('is read to its end, also when it is left early', async () => {
    await writeFile(join(folder, 'a.pdf'), Buffer.alloc(300_000, '%PDF-'))
    expect(await read(join(folder, 'a.pdf'))).toBe(300_000)
    const before = (await readdir('/proc/self/fd').catch(() => [])).length
    for (let i = 0; i < 20; i++) for await (const _ of chosenFiles().stream(join(folder, 'a.pdf'))) break
    const open = async () => (await readdir('/proc/self/fd').catch(() => [])).length
    await expect.poll(open).toBeLessThanOrEqual(before + 2)
  })

  it.skipIf(process.platform === 'win32')(
    'that became a pipe, a folder or a device holds nothing up',
    async () => {
      const pipe = join(folder, 'plan.csv')
      execFileSync('mkfifo', [pipe])
      for (const path of [pipe, folder, '/dev/zero', join(folder, 'gone.pdf')]) {
        // More than there are threads that read files.
        for (let i = 0; i < 6; i++) {
          expect(await chosenFiles().sniff(path, 'plan.csv')).toBeNull()
          await expect(read(path)).rejects.toThrow()
          expect(await readFileBytes(path, 100, 'plan.csv')).toMatchObject({
            refusal: { problem: 'unreadable' },
          })
        }
      }
    },
  )

  it('that is gone before it is stored is told of the file, not of the store', async () => {
    await withStore(async ({ store }) => {
      const gone = chosenFiles().stream(join(folder, 'gone.pdf'))
      expect(await store.putAttachment(gone, 100)).toEqual({
        ok: false,
        refusal: { kind: 'file', problem: 'unreadable', file: '' },
      })
      expect(await store.check()).toMatchObject({ attachments: 0, problems: [] })
    })
  })
})

describe('settings that cannot be written', () => {
  it('last as long as the process', async () => {
    const settings = createConfSettings(join(folder, 'data'))
    settings.set({ a: 1 })
    await rm(join(folder, 'data'), { recursive: true })
    await writeFile(join(folder, 'data'), 'a file stands there')
    settings.set({ a: 2 })
    expect(settings.get()).toEqual({ a: 2 })
  })
})
