/**
 * What setting a decision costs: N six-page decisions by Crosswalk and, in turn, the same content by pdfmake, so that
 * both meet the same load of the machine. Run with Node 24: `node test/bench/pdf.bench.ts [N]`, 40 unless told.
 */
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import type { Block, Paper } from '../../main/domain/decision/paper.ts'
import { fontFolder } from '../../main/adapters/pdf/font-folder.ts'
import { paperToPdf } from '../../main/adapters/pdf/paper-to-pdf.ts'
import { sixPages } from '../support/papers.ts'
import { median, report } from './report.ts'

interface PdfMake {
  setFonts(fonts: Readonly<Record<string, { readonly normal: string; readonly bold: string }>>): void
  setLocalAccessPolicy(allow: () => boolean): void
  setUrlAccessPolicy(allow: () => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
}

const alone = process.argv.includes('--alone')
const count = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 40)
// Each decision differs a little, as real ones do.
const paperOf = (run: number): Paper => ({ ...sixPages, headRight: `Decision 2026-03-M${run}` })

async function ours(run: number): Promise<Uint8Array> {
  const result = await paperToPdf(paperOf(run))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

function pdfmakeBuilder(): (run: number) => Promise<Uint8Array> {
  const pdfmake = createRequire(import.meta.url)('pdfmake') as PdfMake
  const font = (name: string) => join(fontFolder(), `${name}.ttf`)
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setFonts({
    Sans: { normal: font('SourceSans3-Regular'), bold: font('SourceSans3-Semibold') },
    Serif: { normal: font('SourceSerif4-Regular'), bold: font('SourceSerif4-Semibold') },
  })
  return (run) => pdfmake.createPdf(definitionOf(paperOf(run))).getBuffer()
}

function definitionOf(paper: Paper): object {
  const replace = (page: number, pages: number) =>
    paper.foot.replace('{page}', String(page)).replace('{pages}', String(pages))
  return {
    pageSize: 'LETTER',
    pageMargins: [71, 84, 71, 78],
    defaultStyle: { font: 'Serif', fontSize: 11.5 },
    header: {
      columns: [paper.headLeft, { text: paper.headRight, alignment: 'right' }],
      margin: [71, 42],
      fontSize: 8.5,
    },
    footer: (page: number, pages: number) => ({
      text: replace(page, pages),
      alignment: 'right',
      margin: [71, 20],
    }),
    content: paper.blocks.flatMap(contentOf),
  }
}

function contentOf(block: Block): readonly object[] {
  switch (block.kind) {
    case 'title':
      return [{ text: block.text, fontSize: 21, bold: true }, { text: block.subtitle }]
    case 'heading':
      return [{ text: block.text, fontSize: 13, bold: true, margin: [0, 22, 0, 8] }]
    case 'paragraph':
    case 'operative':
      return [{ text: block.text, margin: [0, 8, 0, 0] }]
    case 'facts':
      return [
        tableOf(
          [148, '*'],
          block.rows.map(({ label, value }) => [{ text: label, bold: true }, value]),
          0,
        ),
      ]
    case 'table': {
      const total = block.columns.reduce((sum, { share }) => sum + share, 0)
      const heads = block.columns.map(({ head, align }) => ({
        text: head,
        bold: true,
        alignment: align === 'end' ? 'right' : 'left',
      }))
      const rows = block.rows.map((row) =>
        row.map((cell, column) => ({
          stack: [cell.text, ...(cell.small ? [{ text: cell.small, fontSize: 8.5 }] : [])],
          alignment: block.columns[column]?.align === 'end' ? 'right' : 'left',
        })),
      )
      return [
        tableOf(
          block.columns.map(({ share }) => `${(share / total) * 92}%`),
          [heads, ...rows],
          1,
        ),
      ]
    }
    case 'signatures':
      return block.boxes.map(({ name, role }) => ({
        stack: [{ text: name, bold: true }, role],
        margin: [0, 40, 0, 0],
      }))
  }
}

const tableOf = (
  widths: readonly unknown[],
  body: readonly (readonly unknown[])[],
  headerRows: number,
): object => ({
  table: { widths, body, headerRows, dontBreakRows: true },
  layout: 'lightHorizontalLines',
  font: 'Sans',
  fontSize: 9.5,
})

async function timed(times: number[], build: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const from = performance.now()
  const bytes = await build()
  times.push(performance.now() - from)
  return bytes
}

if (alone) {
  for (let run = 0; run < count; run += 1) await ours(run)
  process.stdout.write(String(process.resourceUsage().maxRSS / 1024))
} else {
  const theirs = pdfmakeBuilder()
  const own: number[] = []
  const other: number[] = []
  let bytes = new Uint8Array()
  let otherBytes = new Uint8Array()
  for (let run = 0; run < count; run += 1) {
    bytes = new Uint8Array(await timed(own, () => ours(run)))
    otherBytes = new Uint8Array(await timed(other, () => theirs(run)))
  }
  const peak = execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(count), '--alone'], {
    encoding: 'utf8',
  })
  const pages = async (file: Uint8Array) => (await PDFDocument.load(file)).getPageCount()
  report(
    'pdf',
    [
      {
        what: 'export of a decision',
        peer: 'pdfmake setting the same content',
        unit: 'ms',
        ours: median(own),
        theirs: median(other),
      },
    ],
    {
      runs: count,
      'first, ms': own[0] ?? Number.NaN,
      'pdfmake first, ms': other[0] ?? Number.NaN,
      pages: await pages(bytes),
      'pdfmake pages': await pages(otherBytes),
      'file, kB': bytes.length / 1000,
      'pdfmake file, kB': otherBytes.length / 1000,
      'peak memory, MB': Number(peak),
    },
  )
}
