import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The sample's story as it lies in its folder: `committee.json`, `courses.json` and `meetings.json`, and one file for
 * each case under `cases`, in the order of their names. Undecoded; who tells it decodes it.
 */
export async function readSampleStory(folder: string): Promise<unknown> {
  const read = async (...path: string[]) =>
    JSON.parse(await readFile(join(folder, ...path), 'utf8')) as unknown
  const names = (await readdir(join(folder, 'cases'))).filter((name) => name.endsWith('.json')).sort()
  const [committee, courses, meetings] = await Promise.all(
    ['committee.json', 'courses.json', 'meetings.json'].map((name) => read(name)),
  )
  const cases = await Promise.all(names.map((name) => read('cases', name)))
  return { ...(committee as object), courses, meetings, cases }
}
