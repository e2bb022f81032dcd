import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName } from 'pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import type { Block, Paper } from '#domain/decision/paper.ts'
import { fontFolder } from '../../../main/adapters/pdf/font-folder.ts'
import { createPaperToPdf, paperToPdf } from '../../../main/adapters/pdf/paper-to-pdf.ts'
import { debian, printed } from '../../support/debian.ts'
import { french, manyOutcomes, manyScripts, twelveOutcomes } from '../../support/papers.ts'

const folder = mkdtempSync(join(tmpdir(), 'crosswalk-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function bytesOf(paper: Paper): Promise<Uint8Array> {
  const result = await paperToPdf(paper)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
async function fileOf(paper: Paper): Promise<string> {
  const path = join(folder, `${Math.round(performance.now() * 1000)}.pdf`)
  writeFileSync(path, await bytesOf(paper))
  return path
}
const saying = (text: string): Paper => ({
  ...twelveOutcomes,
  blocks: [{ kind: 'paragraph', tone: 'body', text }],
})
const table = (rows: Extract<Block, { kind: 'table' }>['rows']): Paper => ({
  ...twelveOutcomes,
  blocks: [
    {
      kind: 'table',
      caption: '',
      columns: [
        { head: 'No.', share: 1, align: 'end' },
        { head: 'Outcome', share: 9, align: 'start' },
      ],
      rows,
    },
  ],
})

describe('the bytes', () => {
  it('are the same for the same paper, whatever was set before it', async () => {
    const used = createPaperToPdf(fontFolder)
    await used(saying('A ligature \ufb01, a no-break\u00a0blank and a hyphen \u2010 first'))
    await used(manyScripts)
    const late = await used(twelveOutcomes)
    expect(late).toEqual(await createPaperToPdf(fontFolder)(twelveOutcomes))
    expect(late).toEqual(await used(twelveOutcomes))
  })

  it('differ when the paper was made at another time', async () => {
    expect(await bytesOf({ ...twelveOutcomes, createdAt: '2026-03-17T09:00:00.000Z' })).not.toEqual(
      await bytesOf(twelveOutcomes),
    )
  })

  it('say title, author, subject, language and date, and open under the title', async () => {
    const bytes = await bytesOf(french)
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7')
    expect({
      title: document.getTitle(),
      author: document.getAuthor(),
      subject: document.getSubject(),
      created: document.getCreationDate()?.toISOString(),
      modified: document.getModificationDate()?.toISOString(),
      language: String(document.catalog.get(PDFName.of('Lang'))),
      shown: document.catalog.getViewerPreferences()?.getDisplayDocTitle(),
    }).toEqual({
      title: french.title,
      author: french.author,
      subject: french.subject,
      created: '2026-03-16T18:05:00.000Z',
      modified: '2026-03-16T18:05:00.000Z',
      language: '(fr-CA)',
      shown: true,
    })
  })

  it('hold one unbroken cross-reference section, so that signatures can be appended', async () => {
    const text = Buffer.from(await bytesOf(twelveOutcomes)).toString('latin1')
    expect(text.match(/^xref$/gm)).toHaveLength(1)
    expect(text.match(/^\d+ \d+$/gm)?.filter((line) => line !== '')).toHaveLength(1)
  })
})

describe('characters', () => {
  it('refuses a character that no font has, with its code point and the words around it', async () => {
    expect(await paperToPdf(saying('Signed with 漢 in the margin'))).toEqual({
      ok: false,
      refusal: { kind: 'no-glyph', codePoint: 'U+6F22', where: 'Signed with 漢 in the margin' },
    })
  })

  it('refuses half of a surrogate pair in any place of a paper', async () => {
    const places: readonly Paper[] = [
      { ...twelveOutcomes, headLeft: '\ud83d' },
      { ...twelveOutcomes, blocks: [{ kind: 'facts', rows: [{ label: 'x', value: '\ud83d' }] }] },
      table([[{ text: '1' }, { text: 'x', small: '\ud83d' }]]),
      { ...twelveOutcomes, blocks: [{ kind: 'signatures', boxes: [{ name: '\ud83d', role: '' }] }] },
    ]
    for (const paper of places) {
      expect(await paperToPdf(paper)).toMatchObject({
        ok: false,
        refusal: { kind: 'no-glyph', codePoint: 'U+D83D' },
      })
    }
  })

  debian('pdftotext').it(
    'keeps every letter, sign and mark of a document in the text that is copied from it',
    async () => {
      const text = printed('pdftotext', ['-layout', await fileOf(manyScripts), '-']).normalize('NFC')
      for (const words of [
        'Nguyễn Thị Hồng Nhung',
        'Юлия Крыжановская',
        'Ελένη Παπαδοπούλου',
        'Adéṣọlá Ọ̀ṣúnkẹ́mi',
        'ნინო ბერიძე',
        '≥',
        '≤',
        '→',
        '✓',
        '×',
        '–',
        '—',
        '’',
      ]) {
        expect(text).toContain(words.normalize('NFC'))
      }
    },
  )

  debian('pdftotext').it('keeps French guillemets, ligatures and no-break blanks', async () => {
    const text = printed('pdftotext', ['-layout', await fileOf(french), '-']).replace(/[\u00a0\u202f]/g, ' ')
    for (const words of [
      '« Surveillance communautaire de l’eau »',
      'Œillets',
      'œuvrer',
      '66 % démontrés ; le seuil',
      '≥ 80 → crédit',
      '1 118,5 heures',
    ]) {
      expect(text).toContain(words)
    }
  })

  debian('pdftoppm').it('draws ink for each sign, not only a text layer', async () => {
    for (const sign of ['é', 'œ', '≥', '✓', '→', 'ẹ́', 'Ж', 'Ω', 'ნ']) {
      const path = await fileOf({ ...saying(sign), headLeft: '', headRight: '', foot: '' })
      expect(darkPixels(path), sign).toBeGreaterThan(10)
    }
  })

  it('takes tabs, line feeds, joiners and blanks of all widths without refusing them', async () => {
    expect(
      await paperToPdf(saying('a\tb\r\nc\u200bd\u200de\u00adf\u2028g\u3000h\u2009i\ufe0f\u202f1')),
    ).toMatchObject({ ok: true })
  })
})

/** Dark pixels of the first page's body; the rules of head and foot lie outside. */
function darkPixels(path: string): number {
  const base = path.replace(/\.pdf$/, '')
  const [width, height] = [480, 600]
  const frame = ['-x', '60', '-y', '66', '-W', String(width), '-H', String(height)]
  printed('pdftoppm', ['-r', '72', '-gray', ...frame, '-singlefile', path, base])
  return readFileSync(`${base}.pgm`)
    .subarray(-width * height)
    .filter((level) => level < 200).length
}

describe('the pages', () => {
  debian('qpdf').it('are sound for qpdf', async () => {
    for (const paper of [twelveOutcomes, french, manyOutcomes, manyScripts]) {
      expect(printed('qpdf', ['--check', await fileOf(paper)])).toContain(
        'No syntax or stream encoding errors found',
      )
    }
  })

  debian('pdffonts').it('embed every face with a way back to text', async () => {
    const rows = printed('pdffonts', [await fileOf(manyScripts)])
      .trim()
      .split('\n')
      .slice(2)
    expect(rows.length).toBeGreaterThan(3)
    for (const each of rows) expect(each).toMatch(/CID TrueType +Identity-H +yes yes yes/)
  })

  debian('pdftotext').it('hold all 120 outcomes, under a head that each page repeats', async () => {
    const pages = printed('pdftotext', ['-layout', await fileOf(manyOutcomes), '-'])
      .split('\f')
      .slice(0, -1)
    const numbers = pages.flatMap((page) =>
      [...page.matchAll(/^ {0,6}(\d{1,3}) {2,}\S/gm)].map(([, number]) => Number(number)),
    )
    expect(numbers).toEqual(Array.from({ length: 120 }, (_, index) => index + 1))
    for (const page of pages.filter((each) => /^ {0,6}\d{1,3} {2,}\S/m.test(each)))
      expect(page).toMatch(/No\. +Course outcome +Match +Evidence +Weight/)
    pages.forEach((page, index) => expect(page).toContain(`Page ${index + 1} of ${pages.length}`))
  })

  debian('pdftotext').it('set running text in lines of at most 66 characters', async () => {
    const words = 'The committee illustrates little differences until all wilt. '.repeat(30)
    const lines = printed('pdftotext', [
      '-layout',
      await fileOf({ ...saying(words), headLeft: '', headRight: '', foot: '' }),
      '-',
    ]).split('\n')
    for (const line of lines) expect(line.trim().length).toBeLessThanOrEqual(66)
  })

  it('carry a bookmark for the title and each heading', async () => {
    const document = await PDFDocument.load(await bytesOf(twelveOutcomes), { updateMetadata: false })
    const outline = document.context.lookup(document.catalog.get(PDFName.of('Outlines')))
    expect(String(outline)).toMatch(/\/Count 7\b/)
  })
})

describe('hostile content', () => {
  it('sets a row that is taller than several pages, and comes to an end', async () => {
    const long = 'An outcome that never stops. '.repeat(900)
    const document = await PDFDocument.load(
      await bytesOf(
        table([
          [{ text: '1' }, { text: long }],
          [{ text: '2' }, { text: 'short' }],
        ]),
      ),
    )
    expect(document.getPageCount()).toBeGreaterThan(3)
  })

  debian('pdftotext').it('loses no word of a row that is torn between pages', async () => {
    const numbered = Array.from({ length: 3000 }, (_, index) => `word${index}`).join(' ')
    const text = printed('pdftotext', [await fileOf(table([[{ text: '1' }, { text: numbered }]])), '-'])
    expect(text.match(/word\d+/g)).toEqual(numbered.split(' '))
  })

  it('sets a table head that is longer than a page', async () => {
    const head = 'W'.repeat(300)
    const paper: Paper = {
      ...twelveOutcomes,
      blocks: [
        {
          kind: 'table',
          caption: 'x',
          columns: Array.from({ length: 20 }, () => ({ head, share: 1, align: 'start' as const })),
          rows: [[{ text: head }]],
        },
      ],
    }
    expect(await paperToPdf(paper)).toMatchObject({ ok: true })
  })

  it('sets words, facts and titles without a place to break', async () => {
    const endless = 'x'.repeat(20_000)
    const paper: Paper = {
      ...twelveOutcomes,
      headLeft: endless,
      headRight: endless,
      foot: endless,
      blocks: [
        { kind: 'title', text: endless.slice(0, 300), subtitle: endless.slice(0, 300) },
        { kind: 'operative', text: endless },
        { kind: 'facts', rows: [{ label: endless, value: endless }] },
        { kind: 'signatures', boxes: [{ name: endless.slice(0, 300), role: endless.slice(0, 300) }] },
      ],
    }
    expect(await paperToPdf(paper)).toMatchObject({ ok: true })
  })

  it('sets a paper that says nothing as one empty page', async () => {
    const document = await PDFDocument.load(await bytesOf({ ...twelveOutcomes, blocks: [] }))
    expect(document.getPageCount()).toBe(1)
  })
})
