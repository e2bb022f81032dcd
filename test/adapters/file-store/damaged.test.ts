import { createHash } from 'node:crypto'
import { copyFile, mkdtemp, readFile, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFs } from '../../../main/adapters/file-store/fs.ts'
import { StoreError } from '#domain/refusal.ts'
import { caseDoc, committeeDoc } from '#domain/act/doc-name.ts'
import type { CaseId } from '#domain/ids.ts'
import { aCase, chunks, facts, first, titled } from '../../support/acceptance/store-suite.ts'
import { faultyFs, systemError } from '../../support/fakes/faulty-fs.ts'
import { fileStores } from '../../support/file-stores.ts'
import { allActs, idsIn, withStore, type StoreWorld } from '../../support/store-world.ts'

const seed = Number(process.env['LAW_SEED'] ?? Date.now() % 2 ** 31)
const dice = (start: number) => {
  let state = start >>> 0
  return (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

/** Five savings by two processes, in three cases; each saving's acts of one case are one segment. */
async function filled({ store, open }: StoreWorld): Promise<Set<string>[]> {
  const segments: Set<string>[] = []
  const other = await open()
  for (const [i, writer] of [store, other, store, other, store].entries()) {
    const letters = i % 2 === 0 ? ['a', 'b'] : ['b', 'c']
    const acts = await writer.append(
      letters.flatMap((letter) => [
        titled(aCase(letter), `${letter} ${i} one`),
        titled(aCase(letter), `${letter} ${i} two`),
      ]),
    )
    for (const letter of letters)
      segments.push(new Set(acts.filter((act) => act.doc === aCase(letter)).map((act) => act.id)))
  }
  await store.close()
  await other.close()
  return segments
}

describe(`one changed byte (seed ${seed})`, () => {
  it('anywhere in a file of acts is named, and costs no act but those of its segment', async () => {
    await withStore(async (world) => {
      const roll = dice(seed)
      const segments = await filled(world)
      const all = new Set(segments.flatMap((ids) => [...ids]))
      const files = (await world.files()).filter((file) => file.startsWith('acts/'))
      expect(files).toHaveLength(2)
      for (let i = 0; i < 80; i++) {
        const file = files[roll(files.length)]!
        const good = await world.bytes(file)
        const at = roll(good.length)
        const bad = Buffer.from(good)
        bad[at]! ^= 1 + roll(255)
        await writeFile(join(world.folder, file), bad)
        const store = await world.open()
        const report = await store.check()
        expect(
          report.problems.map((problem) => problem.file),
          `byte ${at}`,
        ).toContain(file)
        // The named place is the start of the damaged frame or segment: at or before the byte, and near it.
        const near = report.problems.some(
          (problem) => problem.at !== null && problem.at <= at && at - problem.at < 2_000,
        )
        expect(near, `byte ${at}: ${JSON.stringify(report.problems)}`).toBe(true)
        const here = idsIn(await allActs(store))
        const lost = new Set([...all].filter((id) => !here.has(id)))
        expect(
          segments.some((ids) => [...lost].every((id) => ids.has(id))),
          `byte ${at} lost ${lost.size}`,
        ).toBe(true)
        await store.close()
        await writeFile(join(world.folder, file), good)
      }
      const store = await world.open()
      expect((await store.check()).problems).toEqual([])
      expect(idsIn(await allActs(store))).toEqual(all)
    })
  }, 60_000)

  it('is not held against a file that was repaired', async () => {
    await withStore(async (world) => {
      const segments = await filled(world)
      for (const file of (await world.files()).filter((name) => name.startsWith('acts/'))) {
        await rm(join(world.folder, 'cache'), { recursive: true })
        const good = await world.bytes(file)
        const bad = Buffer.from(good)
        bad[60]! ^= 1
        await writeFile(join(world.folder, file), bad)
        const damaged = await world.open()
        expect(idsIn(await allActs(damaged)).size).toBe(segments.flatMap((ids) => [...ids]).length - 2)
        await damaged.close()
        await writeFile(join(world.folder, file), good)
        const repaired = await world.open()
        expect(idsIn(await allActs(repaired)).size).toBe(segments.flatMap((ids) => [...ids]).length)
        await repaired.close()
      }
    })
  })

  it('in any other file is named or harmless, and costs no act', async () => {
    await withStore(async (world) => {
      const roll = dice(seed + 1)
      await world.store.putAttachment(chunks(Buffer.from('the outline')), 100)
      await world.store.writeCache('table', [1, 2])
      const segments = await filled(world)
      const all = new Set(segments.flatMap((ids) => [...ids]))
      const files = (await world.files()).filter((file) => !file.startsWith('acts/'))
      for (let i = 0; i < 40; i++) {
        const file = files[i % files.length]!
        const good = await world.bytes(file)
        const at = roll(good.length)
        const bad = Buffer.from(good)
        bad[at]! ^= 1 + roll(255)
        await writeFile(join(world.folder, file), bad)
        const store = await world.open()
        const named = (await store.check()).problems.map((problem) => problem.file)
        if (!file.startsWith('cache/')) expect(named, `${file} byte ${at}`).toContain(file)
        expect(idsIn(await allActs(store)), `${file} byte ${at}`).toEqual(all)
        await store.close()
        await writeFile(join(world.folder, file), good)
      }
    })
  }, 60_000)
})

describe('a store on disk', () => {
  it('holds no word of a case in the clear', async () => {
    await withStore(async ({ store, files, bytes }) => {
      const words = ['Zirkonkompass', 'Quittenbaum', 'Nebelkrähe', 'Windrosette', 'Torffeuer']
      await store.append([
        titled(aCase('a'), words[0]!),
        first(aCase('a'), 'case.set', { set: { purpose: words[1]!, requestedBy: words[2]! } }),
      ])
      await store.append([first(committeeDoc, 'committee.set', { set: { name: { fr: words[3]! } } })])
      const put = await store.putAttachment(chunks(Buffer.from(words[4]!)), 100)
      await store.writeCache('Zirkonkompass', words)
      await store.load(aCase('a'))
      await store.close()
      const all = Buffer.concat(await Promise.all((await files()).map(bytes)))
      const names = (await files()).join('\n')
      for (const word of [...words, facts.passphrase!]) {
        for (const form of [
          Buffer.from(word),
          Buffer.from(word, 'utf16le'),
          Buffer.from(Buffer.from(word).toString('hex')),
          Buffer.from(Buffer.from(word).toString('base64').slice(0, 8)),
        ])
          expect(all.includes(form), word).toBe(false)
        expect(names).not.toContain(word)
      }
      if (put.ok) expect(names + all.toString('latin1')).not.toContain(put.value.sha256)
    })
  })

  it('opens from the second copy when the first is damaged, and names it', async () => {
    await withStore(async ({ folder, open }) => {
      await writeFile(join(folder, 'store.json'), '{ "crosswalk": ')
      const store = await open()
      expect((await store.check()).problems).toEqual([
        { file: 'store.json', what: 'damaged or missing', at: null },
      ])
      await writeFile(join(folder, 'store-copy.json'), '')
      expect(await fileStores(folder).inspect(folder)).toEqual({
        ok: false,
        refusal: { kind: 'store', problem: 'damaged', where: 'store.json' },
      })
    })
  })

  it("is refused when somebody without the key made it another member's, checksum and all", async () => {
    await withStore(async ({ folder }) => {
      const { check: _, ...file } = JSON.parse(await readFile(join(folder, 'store.json'), 'utf8')) as Record<
        string,
        unknown
      >
      const forged = { ...file, member: 'z'.repeat(26) }
      const check = createHash('sha256').update(JSON.stringify(forged)).digest('hex')
      await writeFile(join(folder, 'store.json'), JSON.stringify({ ...forged, check }))
      expect(await fileStores(folder).inspect(folder)).toMatchObject({ ok: true })
      expect(await fileStores(folder).open(folder, facts.passphrase)).toMatchObject({
        ok: false,
        refusal: { kind: 'store', problem: 'damaged' },
      })
    })
  })

  it('is refused when a newer release made it, whatever else it holds', async () => {
    await withStore(async ({ folder }) => {
      await writeFile(
        join(folder, 'store.json'),
        JSON.stringify({ crosswalk: 'store', format: 2, entirely: 'different' }),
      )
      expect(await fileStores(folder).open(folder, facts.passphrase)).toMatchObject({
        ok: false,
        refusal: { kind: 'store', problem: 'newer' },
      })
    })
  })

  it('follows no link out of its folder', async () => {
    await withStore(async (world) => {
      const { store, folder, open, files } = world
      const outside = await mkdtemp(join(tmpdir(), 'crosswalk-outside-'))
      try {
        await store.append([titled(aCase('a'), 'Mine')])
        await store.close()
        const file = (await files()).find((name) => name.startsWith('acts/'))!
        await copyFile(join(folder, file), join(outside, 'acts.cwk'))
        await unlink(join(folder, file))
        await symlink(join(outside, 'acts.cwk'), join(folder, file))
        const again = await open()
        expect(await again.documents()).toEqual([])
        expect((await again.check()).problems.map((problem) => problem.file)).toEqual([file])
        await again.close()
        await rename(join(folder, 'acts'), join(outside, 'acts'))
        await symlink(join(outside, 'acts'), join(folder, 'acts'))
        expect(await fileStores(folder).open(folder, facts.passphrase)).toMatchObject({
          ok: false,
          refusal: { kind: 'store', problem: 'damaged', where: 'acts' },
        })
      } finally {
        await rm(outside, { recursive: true })
      }
    })
  })

  it('refuses what is no store and leaves it as it was', async () => {
    const place = await mkdtemp(join(tmpdir(), 'crosswalk-place-'))
    try {
      const stores = fileStores(place)
      await writeFile(join(place, 'letter.txt'), 'Dear chair')
      expect(await stores.open(place, null)).toMatchObject({
        ok: false,
        refusal: { kind: 'store', problem: 'not-a-store' },
      })
      expect(await stores.create(place, facts)).toMatchObject({
        ok: false,
        refusal: { kind: 'store', problem: 'exists' },
      })
      expect(await stores.create(join(place, 'letter.txt'), facts)).toMatchObject({
        ok: false,
        refusal: { kind: 'store', problem: 'exists' },
      })
      expect(await stores.create(join(place, 'OneDrive - TRU', 'committee'), facts)).toMatchObject({
        ok: false,
        refusal: { kind: 'store', problem: 'in-synced-folder' },
      })
      expect(await stores.create(join(place, 'open'), { ...facts, passphrase: null })).toEqual({
        ok: false,
        refusal: { kind: 'passphrase-needed' },
      })
      expect(await nodeFs().list(place)).toHaveLength(1)
    } finally {
      await rm(place, { recursive: true })
    }
  })
})

describe('a disk that refuses', () => {
  for (const [code, problem] of [
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only'],
  ] as const)
    for (const op of ['create', 'write', 'sync'] as const)
      it(`${problem} at ${op}: says so, shows nothing half-written, and goes on afterwards`, async () => {
        await withStore(async ({ open }) => {
          let refusing = false
          let parts = 0
          const fs = faultyFs(nodeFs(), async (change) => {
            if (!refusing || change.op !== op || change.path.includes('cache')) return
            await change.partial(change.bytes >> 1)
            parts++
            throw systemError(code)
          })
          const store = await open({ fs })
          const reader = await open()
          // The second and later refusals meet a session that is open already; the first one a new one.
          for (const round of op === 'create' ? [1] : [1, 2]) {
            refusing = true
            const attempt = store.append([
              titled(aCase('a'), `No ${round}`),
              titled(caseDoc('z'.repeat(26) as CaseId), 'No'),
            ])
            await expect(attempt).rejects.toThrow(StoreError)
            await attempt.catch((error: unknown) =>
              expect(error).toMatchObject({ refusal: { kind: 'store', problem } }),
            )
            expect(idsIn(await allActs(store)).size).toBe(round - 1)
            refusing = false
            await store.append([titled(aCase('a'), `Yes ${round}`)])
            refusing = true
            await expect(store.putAttachment(chunks(Buffer.from('x')), 10)).rejects.toThrow(StoreError)
            refusing = false
          }
          expect(parts).toBeGreaterThan(1)
          await store.close()
          const saved = op === 'create' ? 1 : 2
          await expect.poll(async () => idsIn(await allActs(reader)).size).toBe(saved)
          expect(await reader.check()).toMatchObject({ acts: saved, attachments: 0, problems: [] })
        })
      })

  it('that cannot read one file for a while hides its acts for that while only, and names it', async () => {
    await withStore(async (world) => {
      const segments = await filled(world)
      const all = new Set(segments.flatMap((ids) => [...ids]))
      const [file] = (await world.files()).filter((name) => name.startsWith('acts/'))
      await rm(join(world.folder, 'cache'), { recursive: true })
      let failing = true
      const disk = nodeFs()
      const read: typeof disk.read = (path, offset, length) =>
        failing && path.endsWith(file!) ? Promise.reject(systemError('EIO')) : disk.read(path, offset, length)
      const store = await world.open({ fs: { ...disk, read } })
      expect(idsIn(await allActs(store)).size).toBeLessThan(all.size)
      expect((await store.check()).problems).toEqual([{ file, what: 'cannot be read', at: null }])
      failing = false
      await expect.poll(async () => idsIn(await allActs(store)).size).toBe(all.size)
      await store.close()
      // Now the index is there and tells where the acts are that cannot be read.
      failing = true
      const again = await world.open({ fs: { ...disk, read } })
      expect(idsIn(await allActs(again)).size).toBeLessThan(all.size)
      failing = false
      expect(idsIn(await allActs(again))).toEqual(all)
    })
  })

  it('a full disk while founding leaves nothing behind', async () => {
    const place = await mkdtemp(join(tmpdir(), 'crosswalk-full-'))
    try {
      for (let after = 0; after < 12; after++) {
        let changes = 0
        const fs = faultyFs(nodeFs(), (change) => {
          if (change.op !== 'removeFolder' && changes++ >= after) throw systemError('ENOSPC')
        })
        expect(await fileStores(place, { fs }).create(join(place, 'store'), facts)).toMatchObject({
          ok: false,
          refusal: { kind: 'store', problem: 'disk-full' },
        })
        expect(await nodeFs().list(place)).toEqual([])
      }
    } finally {
      await rm(place, { recursive: true })
    }
  })
})
