import { copyFile, cp, mkdir, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { committeeDoc } from '#domain/act/doc-name.ts'
import { draftAct } from '#domain/act/draft.ts'
import { fold } from '#domain/act/fold.ts'
import { sha256Hex } from '../../../main/adapters/crypto/hash.ts'
import { encodeCommit, frameOverhead, scanFrames } from '../../../main/adapters/file-store/frames.ts'
import { nodeFs } from '../../../main/adapters/file-store/fs.ts'
import { aCase, at, chunks, facts, titled } from '../../support/acceptance/store-suite.ts'
import { systemError } from '../../support/fakes/faulty-fs.ts'
import { fileStores } from '../../support/file-stores.ts'
import { allActs, idsIn, withStore, type StoreWorld } from '../../support/store-world.ts'
import type { Store } from '../../../main/services/ports.ts'

/** One more act of a case, by whoever opens the store next, that has seen all earlier ones. */
async function next(store: Store, letter: string, en: string): Promise<string> {
  const doc = aCase(letter)
  const folded = fold(doc, await store.load(doc))
  const [act] = await store.append([draftAct(folded, [], 'case.set', { set: { title: { en } } }, at)])
  return act!.id
}
/** Three sittings, each in a session file of its own; the names in that order. */
async function sittings(world: StoreWorld): Promise<string[]> {
  const names: string[] = []
  await world.store.close()
  for (const letter of ['a', 'b', 'a']) {
    const store = await world.open()
    for (let i = 0; i < 3; i++) await next(store, letter, `${letter} ${i}`)
    await store.close()
    const here = (await world.files()).filter((file) => file.startsWith('acts/'))
    names.push(here.find((file) => !names.includes(file))!)
  }
  return names
}
const found = async (world: StoreWorld) => {
  const store = await world.open()
  const report = await store.check()
  const all = await allActs(store)
  for (const doc of all.keys()) for (const act of await store.load(doc)) expect(act.doc).toBe(doc)
  const acts = idsIn(all).size
  await store.close()
  return {
    acts,
    problems: report.problems,
    told: report.problems.map(({ file, what }) => `${file}: ${what}`).join('\n'),
  }
}

describe('what somebody with the disk but not the key can do to the files of acts', () => {
  it('two files that changed names cost no act, and both are named', async () => {
    await withStore(async (world) => {
      const [one, two] = await sittings(world)
      await rename(join(world.folder, one!), join(world.folder, 'spare'))
      await rename(join(world.folder, two!), join(world.folder, one!))
      await rename(join(world.folder, 'spare'), join(world.folder, two!))
      const { acts, told } = await found(world)
      expect(acts).toBe(9)
      expect(told).toContain(`${one}: written by another session than its file`)
      expect(told).toContain(`${two}: written by another session than its file`)
    })
  })

  it('a file that is gone is named, by its name and by what others know of it', async () => {
    await withStore(async (world) => {
      const [one] = await sittings(world)
      await rm(join(world.folder, one!))
      for (let i = 0; i < 2; i++) {
        const { acts, told } = await found(world)
        expect(acts).toBe(6)
        expect(told).toContain(`${one}: missing`)
        expect(told).toMatch(/1 act of case\/a{26} is not here although later acts name it/)
      }
      await rm(join(world.folder, 'cache'), { recursive: true })
      expect((await found(world)).told).toMatch(/is not here although later acts name it/)
    })
  })

  it('an older state of one file, cut at the end of a frame, is named', async () => {
    await withStore(async (world) => {
      const names = await sittings(world)
      const last = names[2]!
      const { frames } = scanFrames(await world.bytes(last), 0)
      await truncate(join(world.folder, last), frames[1]!.at)
      for (let i = 0; i < 2; i++) expect((await found(world)).told).toContain(`${last}: shorter than it was`)
    })
  })

  it('a frame that claims more than the file holds hides nothing behind it in silence', async () => {
    await withStore(async (world) => {
      const [one] = await sittings(world)
      const good = await world.bytes(one!)
      const { frames } = scanFrames(good, 0)
      const head = encodeCommit(2, [Buffer.alloc(0)])
      head.writeUInt32LE(0xffff_fff0, 4)
      Buffer.from(sha256Hex(head.subarray(0, 28)), 'hex').copy(head, 28, 0, 4)
      const bad = Buffer.from(good)
      head.copy(bad, frames[1]!.at)
      await writeFile(join(world.folder, one!), bad)
      await rm(join(world.folder, 'cache'), { recursive: true })
      const { acts, problems } = await found(world)
      expect(acts).toBe(8)
      expect(problems).toContainEqual(expect.objectContaining({ file: one, at: frames[1]!.at }))
    })
  })

  it('a last frame that claims to be one of several, as if its saving had been cut off, is named', async () => {
    await withStore(async (world) => {
      const [one] = await sittings(world)
      const good = await world.bytes(one!)
      const last = scanFrames(good, 0).frames[2]!
      const [first] = scanFrames(encodeCommit(last.commit, [last.content, Buffer.from('x')]), 0).frames
      const two = encodeCommit(last.commit, [last.content, Buffer.from('x')])
      await writeFile(
        join(world.folder, one!),
        Buffer.concat([good.subarray(0, last.at), two.subarray(0, frameOverhead + first!.content.length)]),
      )
      const { told } = await found(world)
      expect(told).toContain(`${one}: shorter than it was`)
    })
  })

  it('frames that stand twice, in another order, or under other numbers count once', async () => {
    await withStore(async (world) => {
      const [one] = await sittings(world)
      const { frames } = scanFrames(await world.bytes(one!), 0)
      const contents = [2, 0, 1, 0, 2].map((i) => frames[i]!.content)
      await writeFile(
        join(world.folder, one!),
        Buffer.concat(contents.map((content, i) => encodeCommit(7 - i, [content]))),
      )
      const { acts, told } = await found(world)
      expect(acts).toBe(9)
      expect(told).toContain(`${one}: the chain of ${aCase('a')} is broken`)
    })
  })

  it('thousands of tiny frames cost the file they stand in, and little time', async () => {
    await withStore(async (world) => {
      const [one] = await sittings(world)
      const tiny = encodeCommit(
        1,
        Array.from({ length: 15_000 }, () => Buffer.from('x')),
      )
      const file = join(world.folder, 'acts', `${'q'.repeat(26)}.cwk`)
      await writeFile(file, tiny)
      const store = await world.open()
      expect(idsIn(await allActs(store)).size).toBe(9)
      const { problems } = await store.check()
      expect(problems.length).toBeLessThan(200)
      expect(problems[0]).toMatchObject({ file: `acts/${'q'.repeat(26)}.cwk` })
      expect(one).toBeDefined()
    })
  })

  it('a file larger than any of ours is not read into memory, and is named', async () => {
    await withStore(async (world) => {
      await sittings(world)
      for (const [folder, name] of [
        ['acts', 'q'],
        ['keys', 'q'],
      ] as const) {
        const path = join(world.folder, folder, `${name.repeat(26)}.cwk`)
        await writeFile(path, '')
        await truncate(path, 6_000_000_000)
      }
      const store = await world.open()
      expect(idsIn(await allActs(store)).size).toBe(9)
      const told = (await store.check()).problems.map(({ file, what }) => `${file}: ${what}`)
      expect(told).toContain(`acts/${'q'.repeat(26)}.cwk: larger than any file of this store`)
      expect(told).toContain(`keys/${'q'.repeat(26)}.cwk: larger than any file of this store`)
      expect(process.memoryUsage().rss).toBeLessThan(1_500_000_000)
    })
  })
})

describe('a careless program that syncs the folder', () => {
  it('leaves its copies, whose acts are still read, and its own files, which are named', async () => {
    await withStore(async (world) => {
      const [one, two] = await sittings(world)
      await rename(
        join(world.folder, one!),
        join(world.folder, one!.replace('.cwk', " (Ann's conflicted copy).cwk")),
      )
      await copyFile(join(world.folder, two!), join(world.folder, two!.replace('.cwk', ' (1).cwk')))
      await writeFile(join(world.folder, 'acts', '.DS_Store'), 'junk')
      await writeFile(join(world.folder, 'acts', 'desktop.ini'), '[junk]')
      const { acts, told } = await found(world)
      expect(acts).toBe(9)
      expect(told).toContain('acts/.DS_Store: not a file of this store')
      expect(told).toContain('acts/desktop.ini: not a file of this store')
      expect(told).toContain('(1).cwk: ')
    })
  })

  it('is named when the store was moved to where it copies', async () => {
    await withStore(async (world) => {
      await world.store.close()
      const synced = join(world.folder, '..', 'Dropbox', 'store')
      await cp(world.folder, synced, { recursive: true })
      const opened = await fileStores(synced).open(synced, facts.passphrase)
      if (!opened.ok) throw new Error('refused')
      expect((await opened.value.check()).problems).toEqual([
        { file: '.', what: expect.stringContaining('sync program') as unknown, at: null },
      ])
      await opened.value.close()
    })
  })

  it('that holds files back for a while stops neither opening nor checking', async () => {
    await withStore(async (world) => {
      await world.store.putAttachment(chunks(Buffer.from('the outline')), 100)
      await sittings(world)
      const files = (await world.files()).filter(
        (file) => !file.startsWith('cache/') && !file.startsWith('tmp/'),
      )
      for (const held of files) {
        const disk = nodeFs()
        let holding = held.startsWith('attachments/') || held.startsWith('store')
        const read: typeof disk.read = (path, offset, length) =>
          holding && path.endsWith(held)
            ? Promise.reject(systemError('EBUSY'))
            : disk.read(path, offset, length)
        const opening = await fileStores(world.folder, { fs: { ...disk, read } }).open(
          world.folder,
          facts.passphrase,
        )
        if (!opening.ok) throw new Error(`${held} ${JSON.stringify(opening.refusal)}`)
        const store = opening.value
        holding = true
        const told = (await store.check()).problems.map(({ file, what }) => `${file}: ${what}`)
        expect(told.join('\n'), held).toContain(`${held}: `)
        if (held.startsWith('attachments/'))
          expect(await store.getAttachment(sha256Hex('the outline'))).toBeNull()
        holding = false
        expect((await store.check()).problems).toEqual([])
        await store.close()
      }
    })
  })
})

describe('a disk that was copied', () => {
  const copied = async (world: StoreWorld, name: string) => {
    const to = join(world.folder, '..', name)
    await cp(world.folder, to, { recursive: true })
    return to
  }
  it('goes on in sessions of its own: brought together again, no act is lost and none is doubled', async () => {
    await withStore(async (world) => {
      await sittings(world)
      const clone = await copied(world, 'clone')
      const ids: string[] = []
      for (const folder of [world.folder, clone]) {
        const opened = await fileStores(folder).open(folder, facts.passphrase)
        if (!opened.ok) throw new Error('refused')
        for (const letter of ['a', 'x']) ids.push(await next(opened.value, letter, `In ${folder}`))
        await opened.value.close()
      }
      for (const part of ['acts', 'keys'])
        for (const name of await readdir(join(clone, part)))
          await copyFile(join(clone, part, name), join(world.folder, part, name))
      expect(await found(world)).toMatchObject({ acts: 13, problems: [] })
      const store = await world.open()
      const all = idsIn(await allActs(store))
      expect(ids.filter((id) => !all.has(id))).toEqual([])
    })
  })

  it('is a sound store of its day when it is put back whole', async () => {
    await withStore(async (world) => {
      await sittings(world)
      const backup = await copied(world, 'backup')
      const later = await world.open()
      await next(later, 'a', 'After the backup')
      await later.close()
      await rm(world.folder, { recursive: true })
      await cp(backup, world.folder, { recursive: true })
      expect(await found(world)).toMatchObject({ acts: 9, problems: [] })
      const store = await world.open()
      await next(store, 'a', 'Anew')
      expect((await store.check()).problems).toEqual([])
    })
  })

  it('while the program ran, which then wrote on in both places, is named', async () => {
    await withStore(async (world) => {
      // Two machines that wake from one picture of the memory have one session between them.
      const session = 's'.repeat(26)
      const woken = { next: <Id extends string>() => session as Id }
      const clone = await copied(world, 'clone')
      for (const folder of [world.folder, clone]) {
        const opened = await fileStores(folder, { ids: woken }).open(folder, facts.passphrase)
        if (!opened.ok) throw new Error('refused')
        await opened.value.append(
          [titled(committeeDoc, `In ${folder}`)].map((draft) => ({
            ...draft,
            kind: 'committee.set' as const,
            body: { set: { name: { en: folder.slice(-5) } } },
          })),
        )
        await opened.value.close()
      }
      await copyFile(join(clone, 'acts', `${session}.cwk`), join(world.folder, 'acts', `${session} (1).cwk`))
      const { acts, told } = await found(world)
      expect(acts).toBe(2)
      expect(told).toMatch(/another act 1 of committee stands in another file of the same session/)
    })
  })
})

describe('a store whose folder goes away, or that is closed, while it is used', () => {
  it('answers with errors of its own and leaves nothing unanswered', async () => {
    const stray: unknown[] = []
    const catchStray = (error: unknown) => void stray.push(error)
    process.on('unhandledRejection', catchStray)
    try {
      await withStore(async (world) => {
        const store = await world.open()
        const other = await world.open()
        for (let i = 0; i < 5; i++) await next(store, 'a', `${i}`)
        const work = [
          ...Array.from({ length: 20 }, (_, i) => store.append([titled(aCase('b'), `${i}`)])),
          ...Array.from({ length: 20 }, () => store.load(aCase('a'))),
          store.check(),
          store.putAttachment(chunks(Buffer.alloc(100_000)), 1_000_000),
          store.stamps(),
        ]
        const closing = store.close()
        const done = await Promise.allSettled(work)
        await closing
        expect(done.slice(0, 20).every(({ status }) => status === 'fulfilled')).toBe(true)
        await expect(store.append([titled(aCase('b'), 'late')])).rejects.toThrow('closed')
        await rm(world.folder, { recursive: true })
        await Promise.allSettled([
          other.load(aCase('a')),
          other.append([titled(aCase('b'), 'gone')]),
          other.check(),
          other.putAttachment(chunks(Buffer.from('x')), 10),
          other.getAttachment(sha256Hex('x')),
          other.writeCache('table', 1),
        ])
        await new Promise((resolve) => setTimeout(resolve, 150))
        await other.close()
      })
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(stray).toEqual([])
    } finally {
      process.off('unhandledRejection', catchStray)
    }
  })
})

describe('store.json by somebody without the key', () => {
  const rewritten = async (world: StoreWorld, change: (file: Record<string, unknown>) => void) => {
    const { check: _, ...file } = JSON.parse((await world.bytes('store.json')).toString()) as Record<
      string,
      unknown
    >
    change(file)
    const text = JSON.stringify({ ...file, check: sha256Hex(JSON.stringify(file)) })
    for (const name of ['store.json', 'store-copy.json']) await writeFile(join(world.folder, name), text)
  }

  it('does not make the app take a key that lies in the clear, unless it is marked as a sample', async () => {
    await withStore(async (world) => {
      await world.store.close()
      await rewritten(world, (file) => {
        file['key'] = { by: 'throw-away', data: { throwAwayKey: '0'.repeat(64), warning: '' } }
      })
      expect(await fileStores(world.folder).open(world.folder, null)).toEqual({
        ok: false,
        refusal: { kind: 'store', problem: 'damaged', where: 'store.json' },
      })
    })
  })

  it('is refused in words when it nests ten thousand deep', async () => {
    await withStore(async (world) => {
      await world.store.close()
      const deep = '['.repeat(25_000) + ']'.repeat(25_000)
      const text = (await world.bytes('store.json'))
        .toString()
        .replace(/"data": \{[^}]*\}/, `"data": ${deep}`)
      for (const name of ['store.json', 'store-copy.json']) await writeFile(join(world.folder, name), text)
      const refused = { ok: false, refusal: { kind: 'store', problem: 'damaged', where: 'store.json' } }
      expect(await fileStores(world.folder).open(world.folder, facts.passphrase)).toEqual(refused)
      expect(await fileStores(world.folder).inspect(world.folder)).toEqual(refused)
    })
  })

  it('says of a sample, in the file itself, that its key lies in the clear', async () => {
    await withStore(async (world) => {
      const folder = join(world.folder, '..', 'sample')
      const made = await fileStores(world.folder).create(folder, { ...facts, sample: true, passphrase: null })
      if (!made.ok) throw new Error('refused')
      await made.value.store.close()
      for (const name of ['store.json', 'store-copy.json']) {
        const file = JSON.parse((await nodeFs().read(join(folder, name), 0, 65_536)).toString()) as unknown
        expect(file).toMatchObject({
          sample: true,
          key: {
            by: 'throw-away',
            data: { warning: expect.stringContaining('lies in the clear') as unknown },
          },
        })
      }
    })
  })
})

describe('keys by somebody without the store key', () => {
  it('of another store, or of an older day, open nothing and are named', async () => {
    await withStore(async (world) => {
      await world.store.close()
      const before = new Set(await readdir(join(world.folder, 'keys')))
      const store = await world.open()
      await next(store, 'a', 'With a new key')
      await store.close()
      const made = (await readdir(join(world.folder, 'keys'))).find((name) => !before.has(name))!
      await rm(join(world.folder, 'keys', made))
      const { acts, told } = await found(world)
      expect(acts).toBe(0)
      expect(told).toMatch(/acts\/.*: no key for it is here/)
      await withStore(async (other) => {
        await other.store.close()
        await rm(join(world.folder, 'keys'), { recursive: true })
        await mkdir(join(world.folder, 'keys'))
        for (const name of await readdir(join(other.folder, 'keys')))
          await copyFile(join(other.folder, 'keys', name), join(world.folder, 'keys', name))
        expect(await fileStores(world.folder).open(world.folder, facts.passphrase)).toEqual({
          ok: false,
          refusal: { kind: 'store', problem: 'damaged', where: 'keys' },
        })
      })
    })
  })
})

describe('a thousand wrong passphrases, and a thousand openings', () => {
  const descriptors = async () => (await readdir('/proc/self/fd').catch(() => [])).length
  it('leave no file open and the store as it was', async () => {
    await withStore(async (world) => {
      await next(world.store, 'a', 'Mine')
      await world.store.close()
      const stores = fileStores(world.folder)
      const before = await descriptors()
      for (let i = 0; i < 100; i++) {
        const tries = Array.from({ length: 10 }, (_, j) => stores.open(world.folder, `wrong ${i} ${j}`))
        for (const one of await Promise.all(tries))
          expect(one).toEqual({ ok: false, refusal: { kind: 'wrong-passphrase' } })
      }
      for (let i = 0; i < 200; i++) {
        const store = await world.open()
        await store.load(aCase('a'))
        if (i % 10 === 0) await store.append([titled(aCase('b'), `Round ${i}`)])
        await store.close()
      }
      expect((await descriptors()) - before).toBeLessThan(5)
      expect((await found(world)).problems).toEqual([])
    })
  })
})
