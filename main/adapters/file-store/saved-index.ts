import { z } from 'zod'
import type { Json } from '#domain/act/act.ts'
import { docName } from '#domain/act/doc-name.ts'
import type { CacheFiles } from './cache-files.ts'
import type { StoreFs } from './fs.ts'
import { createSegmentIndex, type IndexJson, type SegmentIndex } from './segment-index.ts'

const name = 'index/1'
const count = z.int().min(0)
const shape: z.ZodType<IndexJson> = z.strictObject({
  files: z.array(z.tuple([z.string().max(60), count])),
  docs: z.array(z.tuple([docName, z.array(z.tuple([count, count, count, count, z.string().length(16)]))])),
})

/**
 * The index as it was kept at the last closing, brought up to date: only new bytes are read. Built anew where the kept
 * one is absent, of another shape, or speaks of more than the files hold (a restored backup).
 */
export async function openIndex(
  fs: StoreFs,
  folder: string,
  caches: CacheFiles,
): Promise<{ index: SegmentIndex; keep: () => Promise<void> }> {
  const kept = shape.safeParse(await caches.read(name))
  let index = createSegmentIndex(fs, folder, kept.success ? kept.data : null)
  if (kept.success && !(await index.consistent())) index = createSegmentIndex(fs, folder, null)
  await index.refresh()
  return {
    index,
    async keep() {
      if (index.dirty()) await caches.write(name, index.save() as unknown as Json)
    },
  }
}
