import { expect, it } from 'vitest'
import { planOf, readContent, refused } from './a-file.ts'

const csv = 'texte;poids\nÉvaluer l’œuvre d’élèves;12,5\n'
const texts = async (bytes: Uint8Array) => planOf(await readContent(bytes)).items.map((item) => item.text)
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

it('reads UTF-8 with and without its mark', async () => {
  expect(await texts(Buffer.from(csv))).toEqual(['Évaluer l’œuvre d’élèves'])
  expect(await texts(Buffer.from(`\ufeff${csv}`))).toEqual(['Évaluer l’œuvre d’élèves'])
})
it('reads UTF-16 with its mark, either way round', async () => {
  expect(await texts(Buffer.from(`\ufeff${csv}`, 'utf16le'))).toEqual(['Évaluer l’œuvre d’élèves'])
  expect(await texts(utf16be(csv))).toEqual(['Évaluer l’œuvre d’élèves'])
})
it('reads Windows-1252 and says that the accents need a look', async () => {
  const bytes = Buffer.from(csv.replaceAll('’', '\x92').replace('œ', '\x9c'), 'latin1')
  const plan = planOf(await readContent(bytes))
  expect(plan.items[0]?.text).toBe('Évaluer l’œuvre d’élèves')
  expect(plan.problems).toEqual([
    { row: null, column: null, problem: 'decoded-as', detail: 'Windows-1252', grave: false },
  ])
})
it('composes letters and accents that were written apart', async () => {
  expect(await texts(Buffer.from('text\nE\u0301valuer\n'))).toEqual(['Évaluer'])
})
it('refuses what is no text in one sentence', async () => {
  expect(refused(await readContent(Buffer.from(csv, 'utf16le')))).toContain('not-text: it holds zero bytes')
  expect(refused(await readContent(Buffer.from([0xff, 0xfe, 0x00, 0xd8])))).toBe('not-text: damaged UTF-16')
  expect(refused(await readContent(Buffer.from([0x74, 0x81, 0x9d, 0xe9])))).toContain('not-text: neither')
  expect(refused(await readContent(Buffer.from([0x01, 0x02, 0xc3, 0x28])))).toContain('not-text')
})
