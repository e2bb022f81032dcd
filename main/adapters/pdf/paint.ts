import type { Encoder } from './encoder.ts'
import type { FaceName } from './fonts.ts'
import { faceNames } from './fonts.ts'
import type { Belongs, Item } from './items.ts'
import { strokesOf } from './marks.ts'
import { page } from './page.ts'
import type { Sheet } from './paginate.ts'

/** The name of a face in the resources of every page. */
export const resourceName = (name: FaceName): string => `F${faceNames.indexOf(name)}`

/** A page's content stream: PDF operators in ASCII. Every painting operator of a document is written here. */
export function paint(sheet: Sheet, encoder: Encoder): string {
  return sheet.items.map((item) => within(item.belongs, paintItem(item, encoder))).join('')
}

/** The one place where a part's role is known as it is drawn: marked content goes around `operators` here. */
function within(_belongs: Belongs, operators: string): string {
  return operators
}

function paintItem(item: Item, encoder: Encoder): string {
  switch (item.kind) {
    case 'text':
      return paintText(item, encoder)
    case 'rule':
      return `${round(item.grey)} g ${rectangle(item.x, item.y, item.width, item.height)} f\n`
    case 'mark':
      return strokesOf(item.mark)
        .map((stroke) => {
          const shape = rectangle(item.x + stroke.x, item.y + stroke.y, stroke.width, stroke.height)
          return stroke.filled ? `0 g ${shape} f\n` : `0 G 0.8 w ${shape} S\n`
        })
        .join('')
  }
}

function paintText(item: Extract<Item, { kind: 'text' }>, encoder: Encoder): string {
  const { line, style } = item
  const out: string[] = [`BT 0 g ${round(item.x)} ${round(page.height - item.y)} Td`]
  let operands = ''
  let rise = 0
  let font = ''
  const show = () => {
    if (operands !== '') out.push(`[${operands}]TJ`)
    operands = ''
  }
  const use = (name: FaceName) => {
    const wanted = resourceName(name)
    if (wanted === font) return
    show()
    font = wanted
    out.push(`/${font} ${round(style.size)} Tf`)
  }
  const raise = (wanted: number) => {
    if (wanted === rise) return
    show()
    rise = wanted
    out.push(`${round((rise * style.size) / 1000)} Ts`)
  }
  for (const { word, blank } of line.pieces) {
    const runs = blank ? [...word.runs, ...line.space.runs] : word.runs
    for (const run of runs) {
      use(run.face.name)
      const { stretches, shifted } = encoder.encode(run.face, run.text)
      if (shifted) {
        show()
        out.push(`/Span <</ActualText ${utf16(run.text)}>> BDC`)
      }
      for (const stretch of stretches) {
        raise(stretch.rise)
        operands += stretch.operands
      }
      if (shifted) {
        raise(0)
        show()
        out.push('EMC')
      }
    }
  }
  show()
  out.push('ET\n')
  return out.join(' ')
}

function utf16(text: string): string {
  let hex = 'FEFF'
  for (let at = 0; at < text.length; at += 1)
    hex += text.charCodeAt(at).toString(16).padStart(4, '0').toUpperCase()
  return `<${hex}>`
}

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `${round(x)} ${round(page.height - y - height)} ${round(width)} ${round(height)} re`

/** Two decimals are a 7,000th of an inch; more would only make files longer. */
const round = (value: number): string => String(Math.round(value * 100) / 100)
