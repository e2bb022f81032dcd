import { createHash } from 'node:crypto'
import { truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { chunks } from '../../support/acceptance/store-suite.ts'
import { withStore } from '../../support/store-world.ts'

const part = 4 * 1024 * 1024
/** Bytes that repeat nowhere near a part's length. */
const bytesOf = (length: number) =>
  Buffer.from(Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8) * 17 + (i >> 16)) & 255))

it('gives back attachments of every length around whole parts', async () => {
  await withStore(async ({ store, open }) => {
    const reader = await open()
    for (const length of [0, 1, part - 1, part, part + 1, 2 * part, 2 * part + 777]) {
      const whole = bytesOf(length)
      const put = await store.putAttachment(
        chunks(whole.subarray(0, 1000), whole.subarray(1000, 5_000_000), whole.subarray(5_000_000)),
        length,
      )
      const sha256 = createHash('sha256').update(whole).digest('hex')
      expect(put, String(length)).toEqual({ ok: true, value: { sha256, bytes: length } })
      if (put.ok)
        expect(
          Buffer.from((await reader.getAttachment(put.value.sha256))!).equals(whole),
          String(length),
        ).toBe(true)
    }
    expect(await store.check()).toMatchObject({ attachments: 7, problems: [] })
  })
})

it('notices an attachment that was cut at the end of a part, or whose parts changed places', async () => {
  await withStore(async ({ store, folder, files, bytes }) => {
    const put = await store.putAttachment(chunks(bytesOf(3 * part)), 4 * part)
    if (!put.ok) throw new Error('refused')
    const file = (await files()).find((name) => name.startsWith('attachments/'))!
    const good = await bytes(file)
    const sealed = part + 28
    const head = good.length - 3 * sealed
    await truncate(join(folder, file), good.length - sealed)
    expect(await store.getAttachment(put.value.sha256)).toBeNull()
    const swapped = Buffer.concat([
      good.subarray(0, head),
      good.subarray(head + sealed, head + 2 * sealed),
      good.subarray(head, head + sealed),
      good.subarray(head + 2 * sealed),
    ])
    await writeFile(join(folder, file), swapped)
    expect(await store.getAttachment(put.value.sha256)).toBeNull()
    expect((await store.check()).problems.map((problem) => problem.file)).toEqual([file])
    await writeFile(join(folder, file), good)
    expect((await store.check()).problems).toEqual([])
  })
})

it('stores nothing when the reading of the source breaks off', async () => {
  await withStore(async ({ store, files }) => {
    async function* broken() {
      yield bytesOf(10)
      throw new Error('the stick was pulled out')
    }
    await expect(store.putAttachment(broken(), 100)).rejects.toThrow('pulled out')
    expect(
      (await files()).filter((name) => name.startsWith('attachments/') || name.startsWith('tmp/')),
    ).toEqual([])
  })
})

it('removes what a killed process left half-written, a day later', async () => {
  await withStore(async ({ store, folder, open, files }) => {
    await store.close()
    await writeFile(join(folder, 'tmp', 'old.part'), 'half')
    await writeFile(join(folder, 'tmp', 'new.part'), 'half')
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400
    await utimes(join(folder, 'tmp', 'old.part'), twoDaysAgo, twoDaysAgo)
    await (await open()).close()
    expect((await files()).filter((name) => name.startsWith('tmp/'))).toEqual(['tmp/new.part'])
  })
})
