import { createHash } from 'node:crypto'
import { PDFDocument, PDFHexString, PDFName, type PDFFont, type PDFPage, type PDFRef } from 'pdf-lib'
import type { Paper } from '#domain/decision/paper.ts'
import { createEncoder } from './encoder.ts'
import { faceNames, type Face, type FaceName } from './fonts.ts'
import type { Sheet, Bookmark } from './paginate.ts'
import { page } from './page.ts'
import { paint, resourceName } from './paint.ts'
import { oneLine } from './text.ts'

/**
 * Writes laid-out pages as a PDF 1.7 file: fonts as subsets, outline, document facts. Nothing in it depends on the hour
 * or on chance: dates come from the paper and the file's identity from its content.
 */
export async function writeDocument(
  paper: Paper,
  sheets: readonly Sheet[],
  bookmarks: readonly Bookmark[],
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const identity = createHash('sha256').update(JSON.stringify(paper)).digest()
  const fonts = await embedFaces(document, facesOf(sheets), identity)
  const encoder = createEncoder(fonts)
  const pages = sheets.map((sheet) => {
    const sheetPage = document.addPage([page.width, page.height])
    for (const [name, font] of fonts)
      sheetPage.node.setFontDictionary(PDFName.of(resourceName(name)), font.ref)
    const content = document.context.flateStream(paint(sheet, encoder))
    sheetPage.node.set(PDFName.Contents, document.context.register(content))
    return sheetPage
  })
  addOutline(document, pages, bookmarks)
  describe(document, paper)
  const id = PDFHexString.of(identity.subarray(0, 16).toString('hex').toUpperCase())
  document.context.trailerInfo.ID = document.context.obj([id, id])
  return document.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false })
}

function facesOf(sheets: readonly Sheet[]): readonly Face[] {
  const used = new Map<FaceName, Face>()
  for (const { items } of sheets)
    for (const item of items)
      if (item.kind === 'text')
        for (const { word, blank } of item.line.pieces)
          for (const run of blank ? [...word.runs, ...item.line.space.runs] : word.runs)
            used.set(run.face.name, run.face)
  return faceNames.flatMap((name) => used.get(name) ?? [])
}

async function embedFaces(
  document: PDFDocument,
  faces: readonly Face[],
  identity: Uint8Array,
): Promise<ReadonlyMap<FaceName, PDFFont>> {
  // The parsed fonts are handed over as they are: parsing them again is a third of the time of a short document.
  document.registerFontkit({
    create(bytes) {
      const face = faces.find((each) => each.bytes === bytes)
      if (!face) throw new Error('a font that is not one of the faces')
      return face.font
    },
  })
  const tag = [...identity.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('')
  const fonts = new Map<FaceName, PDFFont>()
  for (const face of faces) {
    fonts.set(
      face.name,
      await document.embedFont(face.bytes, { subset: true, customName: `${tag}+${face.name}` }),
    )
  }
  return fonts
}

function describe(document: PDFDocument, paper: Paper): void {
  const at = new Date(paper.createdAt)
  document.setTitle(oneLine(paper.title), { showInWindowTitleBar: true })
  document.setAuthor(oneLine(paper.author))
  document.setSubject(oneLine(paper.subject))
  document.setLanguage(paper.language === 'fr' ? 'fr-CA' : 'en-CA')
  document.setCreator('Crosswalk')
  document.setProducer('Crosswalk with pdf-lib')
  document.setCreationDate(at)
  document.setModificationDate(at)
}

/** A bookmark for the title and each heading, all on one level. */
function addOutline(document: PDFDocument, pages: readonly PDFPage[], bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return
  const { context } = document
  const root = context.nextRef()
  const refs = bookmarks.map(() => context.nextRef())
  const link = (key: string, ref: PDFRef | undefined) => (ref ? { [key]: ref } : {})
  bookmarks.forEach(({ text, sheet, y }, index) => {
    const target = pages[sheet]
    const own = refs[index]
    if (!target || !own) return
    context.assign(
      own,
      context.obj({
        Title: PDFHexString.fromText(text),
        Parent: root,
        Dest: [target.ref, 'XYZ', null, Math.round(page.height - y + 6), null],
        ...link('Prev', refs[index - 1]),
        ...link('Next', refs[index + 1]),
      }),
    )
  })
  const [first] = refs
  const last = refs.at(-1)
  if (!first || !last) return
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: refs.length }))
  document.catalog.set(PDFName.of('Outlines'), root)
}
