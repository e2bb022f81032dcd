import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFs, type StoreFile } from '../../../main/adapters/file-store/fs.ts'
import type { Store } from '../../../main/services/ports.ts'
import { aCase, chunks, facts, titled } from '../../support/acceptance/store-suite.ts'
import { faultyFs, type Change } from '../../support/fakes/faulty-fs.ts'
import { fileStores } from '../../support/file-stores.ts'
import { runTypeScript } from '../../support/run-typescript.ts'
import { allActs, idsIn, withStore } from '../../support/store-world.ts'

/** Numbers in 0..n-1 from a seed, the same on every computer. */
const dice = (seed: number) => {
  let state = seed >>> 0
  return (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}
const seed = Number(process.env['LAW_SEED'] ?? Date.now() % 2 ** 31)

/** A disk that keeps, of what was not flushed when the power went, only a part, or zeros. */
function cuttableDisk(cutAt: number, roll: (n: number) => number) {
  const flushed = new Map<string, number>()
  const written = new Map<string, number>()
  let changes = 0
  const open: StoreFile[] = []
  const disk = nodeFs()
  const create = async (path: string) => {
    const file = await disk.create(path)
    open.push(file)
    return file
  }
  const fs = faultyFs({ ...disk, create }, async (change: Change) => {
    if (++changes < cutAt) {
      if (change.op === 'write') written.set(change.path, (written.get(change.path) ?? 0) + change.bytes)
      if (change.op === 'sync') flushed.set(change.path, written.get(change.path) ?? 0)
      return
    }
    if (changes === cutAt && change.op === 'write') {
      const part = roll(change.bytes + 1)
      await change.partial(part)
      written.set(change.path, (written.get(change.path) ?? 0) + part)
    }
    await new Promise(() => undefined)
  })
  return {
    fs,
    changes: () => changes,
    async powerCut() {
      for (const file of open) await file.close().catch(() => undefined)
      for (const [path, length] of written) {
        const kept = flushed.get(path) ?? 0
        if (length === kept) continue
        const bytes = await readFile(path).catch(() => null)
        if (bytes === null) continue
        const cut = kept + roll(length - kept + 1)
        // Blocks come back as zeros, not the last few bytes of a file.
        if (roll(3) === 0 && length - cut >= 8)
          await writeFile(path, Buffer.concat([bytes.subarray(0, cut), Buffer.alloc(length - cut)]))
        else await truncate(path, cut)
      }
    },
  }
}

/** Three savings (two cases each) and an attachment; what resolved is noted. */
async function work(store: Store, saved: string[][]): Promise<void> {
  for (const [one, two] of ['ab', 'bc', 'cd'] as const) {
    const acts = await store.append([
      titled(aCase(one!), `${one!} first`),
      titled(aCase(two!), `${two!} second`),
    ])
    saved.push(acts.map((act) => act.id))
  }
  const put = await store.putAttachment(chunks(Buffer.from('an outline')), 100)
  if (put.ok) saved.push([`file ${put.value.sha256}`])
}

describe(`a store whose power is cut (seed ${seed})`, () => {
  it('keeps everything that was reported as saved, at every step of writing', async () => {
    const roll = dice(seed)
    const cutAfter = async (cutAt: number): Promise<number> => {
      const place = await mkdtemp(join(tmpdir(), 'crosswalk-cut-'))
      try {
        const folder = join(place, 'store')
        const made = await fileStores(place).create(folder, facts)
        if (!made.ok) throw new Error('not made')
        await made.value.store.close()
        const disk = cuttableDisk(cutAt, roll)
        const opened = await fileStores(place, { fs: disk.fs }).open(folder, facts.passphrase)
        if (!opened.ok) throw new Error('not opened')
        const saved: string[][] = []
        const working = work(opened.value, saved).then(() => 'done')
        let before = -1
        for (let outcome = 'running'; outcome !== 'done' && before !== disk.changes();) {
          before = disk.changes()
          outcome = await Promise.race([
            working,
            new Promise<string>((resolve) => setTimeout(resolve, 40, 'running')),
          ])
        }
        await disk.powerCut()
        const after = await fileStores(place).open(folder, facts.passphrase)
        if (!after.ok) throw new Error(`cut at ${cutAt}: ${JSON.stringify(after.refusal)}`)
        const acts = await allActs(after.value)
        const here = idsIn(acts)
        for (const id of saved.flat().filter((one) => !one.startsWith('file ')))
          expect(here, `cut at ${cutAt}`).toContain(id)
        expect(here.size % 2, `cut at ${cutAt}: half of a saving is there`).toBe(0)
        expect((await after.value.check()).problems, `cut at ${cutAt}`).toEqual([])
        await after.value.append([titled(aCase('a'), 'afterwards')])
        expect(idsIn(await allActs(after.value)).size).toBe(here.size + 1)
        await after.value.close()
        return disk.changes()
      } finally {
        await rm(place, { recursive: true, force: true })
      }
    }
    const all = await cutAfter(Number.MAX_SAFE_INTEGER)
    expect(all).toBeGreaterThan(15)
    for (let step = 1; step <= all; step++) await cutAfter(step)
  }, 120_000)
})

describe(`a process that is killed (seed ${seed})`, () => {
  it('loses nothing that it had shown as saved', async () => {
    const roll = dice(seed)
    for (let run = 0; run < 6; run++)
      await withStore(async ({ folder, open, store }) => {
        const killAt = 1 + roll(24)
        const child = await runTypeScript('store-child.ts', [
          folder,
          facts.passphrase!,
          '9',
          String(killAt),
          String(roll(101)),
        ])
        expect(child.signal, child.errors).toBe('SIGKILL')
        const shown = child.lines.flatMap((line) => line.split(' '))
        const again = await open()
        const here = idsIn(await allActs(again))
        for (const id of shown) expect(here, `killed at ${killAt}`).toContain(id)
        expect(here.size % 2, `killed at ${killAt}`).toBe(0)
        expect((await again.check()).problems).toEqual([])
        // Another process that had the store open all the time sees the same.
        await again.append([titled(aCase('e'), 'afterwards')])
        await expect.poll(async () => idsIn(await allActs(store)).size).toBe(here.size + 1)
      })
  }, 120_000)
})

describe('several processes on one store', () => {
  it('two writers and a reader lose nothing and read everything', async () => {
    await withStore(async ({ folder, store }) => {
      const heard = new Set<string>()
      store.onChange((docs) => docs.forEach((doc) => heard.add(doc)))
      const children = await Promise.all(
        [1, 2].map(() => runTypeScript('store-child.ts', [folder, facts.passphrase!, '40', '0', '0'])),
      )
      const shown = children.flatMap((child) => child.lines.slice(0, -1).flatMap((line) => line.split(' ')))
      expect(shown).toHaveLength(160)
      await expect.poll(async () => [...idsIn(await allActs(store))].sort()).toEqual([...shown].sort())
      expect(heard.size).toBe(4)
      expect(await store.check()).toMatchObject({ acts: 160, problems: [] })
    })
  }, 60_000)
})
