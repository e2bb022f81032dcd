import type { PDFFont } from 'pdf-lib'
import type { Face, FaceName } from './fonts.ts'

/** Glyphs of a word as operands of TJ; `rise` in thousandths of the type size. */
export interface Stretch {
  readonly rise: number
  readonly operands: string
}
export interface Encoded {
  readonly stretches: readonly Stretch[]
  /** Some glyph stands off its own place: readers need to be told the text. */
  readonly shifted: boolean
}
export interface Encoder {
  encode(face: Face, text: string): Encoded
}

/** Encodes words into the subset fonts of one document, each word once. */
export function createEncoder(fonts: ReadonlyMap<FaceName, PDFFont>): Encoder {
  const known = new Map<string, Encoded>()
  return {
    encode(face, text) {
      const key = `${face.name}\u0000${text}`
      const seen = known.get(key)
      if (seen) return seen
      const font = fonts.get(face.name)
      if (!font) throw new Error(`${face.name} is not embedded`)
      const encoded = withPositions(font.encodeText(text).asString(), face, text)
      known.set(key, encoded)
      return encoded
    },
  }
}

function withPositions(hex: string, face: Face, text: string): Encoded {
  const stretches: { rise: number; operands: string }[] = []
  let shifted = false
  let pending = 0
  let open = ''
  let rise = 0
  const merge = (operand: string) => {
    const last = stretches.at(-1)
    if (last && last.rise === rise) last.operands += operand
    else stretches.push({ rise, operands: operand })
  }
  face.place(text).forEach((glyph, index) => {
    const code = hex.slice(index * 4, index * 4 + 4)
    if (glyph.dx !== 0 || glyph.dy !== 0) shifted = true
    // TJ moves to the left by what it is given.
    const before = Math.round(pending - glyph.dx)
    if (before !== 0 || Math.round(glyph.dy) !== rise) {
      if (open !== '') merge(`<${open}>`)
      open = ''
      rise = Math.round(glyph.dy)
      if (before !== 0) merge(String(before))
    }
    open += code
    pending = glyph.dx + glyph.natural - glyph.advance
  })
  if (open !== '') merge(`<${open}>`)
  if (Math.round(pending) !== 0) merge(String(Math.round(pending)))
  return { stretches, shifted }
}
