import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readImportFile } from '../../../main/adapters/import-file/read-import-file.ts'
import { frenchDetail } from '../../../renderer/intl/fr/file-details.ts'

/** Files that are refused, or taken with a problem: every one says where, in a sentence that French has a form for. */
const files: readonly (readonly [string, string])[] = [
  ['empty.csv', '   \n  '],
  ['page.csv', '<!doctype html><p>Not found</p>'],
  ['open.csv', 'text\n"never closed'],
  ['quotes.csv', 'text\n"a "b" c"\n'],
  ['header.csv', 'colour,size\nred,3\n'],
  ['twice.csv', 'text,outcome\na,b\n'],
  ['half.json', '{"CFDocument": {"title": "x"'],
  ['bad.json', '{"CFDocument": nope}'],
  ['list.json', '[1, 2]'],
  ['parents.csv', 'id,text,parent\na,One,a\nb,Two,zzz\n'],
  ['weights.csv', 'text,weight\nOne,heavy\n'],
]

const folder = mkdtempSync(join(tmpdir(), 'crosswalk-details-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('has French words for what is said of a place in a file', async () => {
  const said: string[] = []
  for (const [filename, text] of files) {
    const path = join(folder, filename)
    writeFileSync(path, text)
    const read = await readImportFile(path, filename)
    if (read.ok)
      said.push(...read.value.problems.map((problem) => problem.detail).filter((one) => one !== ''))
    else if (read.refusal.kind === 'file' && read.refusal.detail !== undefined) said.push(read.refusal.detail)
  }
  expect(said.length).toBeGreaterThan(6)
  expect(said.filter((detail) => frenchDetail(detail) === null)).toEqual([])
  expect(
    said.map(frenchDetail).filter((detail) => /\b(the|row|is|of|it|holds)\b/.test(detail ?? '')),
  ).toEqual([])
})

it('leaves out what it does not know rather than mix two languages', () => {
  expect(frenchDetail('something new went wrong here')).toBeNull()
})
