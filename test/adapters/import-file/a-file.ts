import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import type { ImportPlan } from '#domain/library/import-plan.ts'
import type { Result } from '#domain/refusal.ts'
import { readImportFile } from '../../../main/adapters/import-file/read-import-file.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** Puts a file into a folder of its own, which goes when the tests are done. */
export async function aFile(name: string, content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'crosswalk-import-'))
  folders.push(folder)
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
export const fixture = (path: string): string =>
  fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url))
export const readFixture = (path: string) =>
  readImportFile(fixture(path), path.slice(path.lastIndexOf('/') + 1))
export const readContent = async (content: string | Uint8Array, name = 'outcomes.csv') =>
  readImportFile(await aFile(name, content), name)

export function planOf(result: Result<ImportPlan>): ImportPlan {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
/** The refusal as `problem: detail`; anything but one refusal of kind file throws. */
export function refused(result: Result<ImportPlan>): string {
  if (result.ok) throw new Error(`a plan of ${result.value.items.length} items instead of a refusal`)
  const { refusal } = result
  if (refusal.kind !== 'file') throw new Error(`refused as ${refusal.kind}`)
  return `${refusal.problem}: ${refusal.detail}`
}
