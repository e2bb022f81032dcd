import { expect, it } from 'vitest'
import { sniffAttachment, sniffBytes } from '../../../main/adapters/import-file/sniff.ts'
import { fc, law } from '../../support/law.ts'

const sniff = (text: string | Uint8Array, name = 'file') =>
  sniffAttachment(typeof text === 'string' ? Buffer.from(text) : text, name)

it('knows a PDF by its mark, whatever its name, even after some junk', () => {
  expect(sniff('%PDF-1.7\n%\u00e2\u00e3', 'outline.txt')).toBe('application/pdf')
  expect(sniff(`\u0000junk${' '.repeat(900)}%PDF-1.4`)).toBe('application/pdf')
})
it('does not believe a name that says PDF', () => {
  expect(sniff('<html>', 'outline.pdf')).toBe('text/plain')
  expect(sniff('PK\u0003\u0004', 'outline.pdf')).toBeNull()
})
it('tells JSON, CSV and other text apart', () => {
  expect(sniff('\ufeff {"a":1}')).toBe('application/json')
  expect(sniff('a,b\n', 'course.CSV')).toBe('text/csv')
  expect(sniff('Course outline\n')).toBe('text/plain')
  expect(sniff(Buffer.from('\ufeffnotes', 'utf16le'))).toBe('text/plain')
  expect(sniff(Buffer.from('d\xe9j\xe0 vu', 'latin1'))).toBe('text/plain')
})
it('takes text whose last letter is cut in two', () => {
  expect(sniff(Buffer.from(`${'a'.repeat(sniffBytes - 1)}é`))).toBe('text/plain')
})
it('takes nothing that is empty, a program, a picture or an archive', () => {
  for (const head of ['', '\x7fELF', 'MZ\x90\x00', '\x89PNG\r\n\x1a\n', 'PK\x03\x04', '\x1f\x8b\x08']) {
    expect(sniff(Buffer.from(head, 'latin1'))).toBeNull()
  }
})
law(
  'answers for any bytes and any name',
  [fc.uint8Array({ maxLength: 5000 }), fc.string()],
  (bytes, name) => {
    expect(['application/pdf', 'text/plain', 'application/json', 'text/csv', null]).toContain(
      sniffAttachment(bytes, name),
    )
  },
)
