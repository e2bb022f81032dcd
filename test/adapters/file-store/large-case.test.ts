import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aCase, facts, titled } from '../../support/acceptance/store-suite.ts'
import { withStore, type StoreWorld } from '../../support/store-world.ts'

/** A case of sixty savings, read once, so that its cache entry is there. */
async function large({ store, open }: StoreWorld): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < 60; i++) ids.push((await store.append([titled(aCase('a'), `Title ${i}`)]))[0]!.id)
  await store.close()
  const reader = await open()
  expect((await reader.load(aCase('a'))).length).toBe(60)
  await reader.close()
  return ids.sort()
}
const idsOf = (acts: readonly { id: string }[]) => acts.map((act) => act.id).sort()

it('gives the same acts from the cache entry as from the segments', async () => {
  await withStore(async (world) => {
    const ids = await large(world)
    const fromEntry = await (await world.open()).load(aCase('a'))
    await rm(join(world.folder, 'cache'), { recursive: true })
    const fromSegments = await (await world.open()).load(aCase('a'))
    expect(idsOf(fromEntry)).toEqual(ids)
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    expect([...fromEntry].sort(byId)).toEqual([...fromSegments].sort(byId))
  })
})

it('adds what came after the entry, from this process and another', async () => {
  await withStore(async (world) => {
    const ids = await large(world)
    const one = await world.open()
    const two = await world.open()
    const [mine] = await one.append([titled(aCase('a'), 'mine')])
    const [theirs] = await two.append([titled(aCase('a'), 'theirs')])
    await expect
      .poll(async () => idsOf(await one.load(aCase('a'))))
      .toEqual([...ids, mine!.id, theirs!.id].sort())
  })
})

it('names a damaged segment although its acts are still in the entry', async () => {
  await withStore(async (world) => {
    const ids = await large(world)
    const file = (await world.files()).find((name) => name.startsWith('acts/'))!
    const bytes = await world.bytes(file)
    bytes[bytes.length >> 1]! ^= 1
    await writeFile(join(world.folder, file), bytes)
    const store = await world.open()
    expect(idsOf(await store.load(aCase('a')))).toEqual(ids)
    expect((await store.check()).problems).toHaveLength(1)
    expect((await store.check()).acts).toBe(59)
  })
})

it('reads anew when an older state of the files was put back', async () => {
  await withStore(async (world) => {
    await large(world)
    const file = (await world.files()).find((name) => name.startsWith('acts/'))!
    const bytes = await world.bytes(file)
    await writeFile(join(world.folder, file), bytes.subarray(0, Math.floor(bytes.length / 2)))
    const store = await world.open()
    const acts = await store.load(aCase('a'))
    expect(acts.length).toBeGreaterThan(25)
    expect(acts.length).toBeLessThan(31)
    expect((await store.check()).problems).toMatchObject([
      { file, what: expect.stringContaining('shorter than it was') as unknown },
    ])
    expect(store.info.committee).toBe(facts.committee)
  })
})
