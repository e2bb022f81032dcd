import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ActDraft } from '#domain/act/act.ts'
import { aCase, first, titled } from '../../support/acceptance/store-suite.ts'
import { withStore } from '../../support/store-world.ts'

it('gives at once what it will give after a restart, for any body', async () => {
  await withStore(async ({ store, open }) => {
    const drafts: ActDraft[] = [
      titled(aCase('a'), 'Ünï\u2028code \ud83d\ude00 "quoted" \\ e\u0301'),
      first(aCase('a'), 'case.set', { set: { title: { en: 'x', fr: undefined }, purpose: undefined } }),
      first(aCase('a'), 'credential.set', { set: { hours: -0 } }),
    ]
    const saved = []
    for (const draft of drafts) {
      const one = await store.append([draft]).catch(() => [])
      saved.push(...one)
    }
    expect(saved.length).toBeGreaterThan(1)
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    const read = [...(await (await open()).load(aCase('a')))].sort(byId)
    expect(read).toStrictEqual([...saved].sort(byId))
  })
})

it('saves what comes at any moment after another saving', async () => {
  await withStore(async ({ store }) => {
    for (let moments = 0; moments < 30; moments++) {
      await store.append([titled(aCase('a'), `First ${moments}`)])
      for (let i = 0; i < moments; i++) await Promise.resolve()
      await store.append([titled(aCase('a'), `Second ${moments}`)])
    }
    expect(await store.load(aCase('a'))).toHaveLength(60)
  })
})

it('opens a store of forty thousand acts without reading any', async () => {
  await withStore(async ({ store, folder, open }) => {
    for (const letter of 'ab')
      await store.append(
        Array.from({ length: 20_000 }, (_, i) =>
          first(aCase(letter), 'case.set', { set: { requestedBy: `${i}` } }),
        ),
      )
    await store.close()
    await rm(join(folder, 'cache'), { recursive: true })
    const again = await open()
    expect(await again.documents()).toHaveLength(2)
    expect(await again.load(aCase('a'))).toHaveLength(20_000)
  })
}, 20_000)
