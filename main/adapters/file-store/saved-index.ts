import { z } from 'zod'
import type { Json } from '#domain/act/act.ts'
import { docName } from '#domain/act/doc-name.ts'
import type { CacheFiles } from './cache-files.ts'
import type { StoreFs } from './fs.ts'
import { createSegmentIndex, type IndexJson, type SegmentIndex } from './segment-index.ts'

const name = 'index/2'
const count = z.int().min(0)
const fileEnd = z.tuple([z.string().max(300), count])
const indexShape: z.ZodType<IndexJson> = z.strictObject({
  files: z.array(fileEnd),
  docs: z.array(z.tuple([docName, z.array(z.tuple([count, count, count, count, z.string().length(16)]))])),
})
const shape = z.strictObject({ index: indexShape, longest: z.array(fileEnd) })

export interface OpenIndex {
  readonly index: SegmentIndex
  keep(): Promise<void>
  /** How far each file was ever read, for `check`: nothing in the files themselves could tell that one was cut. */
  longest(): ReadonlyMap<string, number>
}

/**
 * The index as it was kept at the last closing, brought up to date: only new bytes are read. Built anew where the kept
 * one is absent, of another shape, or speaks of more than the files hold (a restored backup). How far each file ever
 * reached is kept beside it and never forgotten, as a witness against whoever takes a file away or puts an older one back.
 */
export async function openIndex(fs: StoreFs, folder: string, caches: CacheFiles): Promise<OpenIndex> {
  const kept = shape.safeParse(await caches.read(name))
  const longest = new Map(kept.success ? kept.data.longest : [])
  let index = createSegmentIndex(fs, folder, kept.success ? kept.data.index : null)
  if (kept.success && !(await index.consistent())) index = createSegmentIndex(fs, folder, null)
  await index.refresh()
  const remember = () => {
    for (const [file, end] of index.ends()) if (end > (longest.get(file) ?? 0)) longest.set(file, end)
  }
  return {
    index,
    async keep() {
      if (!index.dirty()) return
      remember()
      await caches.write(name, { index: index.save(), longest: [...longest] } as unknown as Json)
    },
    longest() {
      remember()
      return new Map(longest)
    },
  }
}
