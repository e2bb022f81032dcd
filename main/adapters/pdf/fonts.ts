import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fontkit from '@cantoo/fontkit'

/**
 * The faces of printed documents and which of them has a character. Each file is read and parsed once, when a text first
 * needs it, and glyphs of a word are laid out once per face, because layout is what setting a document costs.
 */
export const faceNames = [
  'SourceSerif4-Regular',
  'SourceSerif4-Semibold',
  'SourceSans3-Regular',
  'SourceSans3-Semibold',
  'DejaVuSerif',
  'DejaVuSerif-Bold',
  'DejaVuSans',
  'DejaVuSans-Bold',
] as const
export type FaceName = (typeof faceNames)[number]
export type Voice = 'serif' | 'serif-strong' | 'sans' | 'sans-strong'

/** Every order holds all regular faces, so a character is either in each of them or in none. */
const order: Readonly<Record<Voice, readonly FaceName[]>> = {
  serif: ['SourceSerif4-Regular', 'DejaVuSerif', 'SourceSans3-Regular', 'DejaVuSans'],
  'serif-strong': [
    'SourceSerif4-Semibold',
    'DejaVuSerif-Bold',
    'DejaVuSans-Bold',
    'SourceSerif4-Regular',
    'DejaVuSerif',
    'SourceSans3-Regular',
    'DejaVuSans',
  ],
  sans: ['SourceSans3-Regular', 'DejaVuSans', 'SourceSerif4-Regular', 'DejaVuSerif'],
  'sans-strong': [
    'SourceSans3-Semibold',
    'DejaVuSans-Bold',
    'DejaVuSerif-Bold',
    'SourceSans3-Regular',
    'DejaVuSans',
    'SourceSerif4-Regular',
    'DejaVuSerif',
  ],
}

/** A glyph's place in its word, in thousandths of the type size. */
export interface Placed {
  readonly advance: number
  /** What the viewer will advance by itself, from the font's own widths. */
  readonly natural: number
  readonly dx: number
  readonly dy: number
}
export interface Face {
  readonly name: FaceName
  readonly bytes: Uint8Array
  readonly font: fontkit.Font
  has(codePoint: number): boolean
  /** Glyphs with kerning and mark positions, in drawing order. */
  place(text: string): readonly Placed[]
}
export interface Faces {
  /** Faces to try for a voice, best first; loaded as they are reached. */
  order(voice: Voice): Iterable<Face>
  first(voice: Voice): Face
}

const remembered = 20_000

export function createFaces(folder: string): Faces {
  const loaded = new Map<FaceName, Face>()
  const face = (name: FaceName): Face => {
    const known = loaded.get(name)
    if (known) return known
    const fresh = loadFace(name, join(folder, `${name}.ttf`))
    loaded.set(name, fresh)
    return fresh
  }
  return {
    *order(voice) {
      for (const name of order[voice]) yield face(name)
    },
    first: (voice) => face(order[voice][0] as FaceName),
  }
}

function loadFace(name: FaceName, path: string): Face {
  const bytes = new Uint8Array(readFileSync(path))
  const font = fontkit.create(bytes)
  if (!('layout' in font)) throw new Error(`${name} is not a single font`)
  nameGlyphs(font)
  const characters = new Set(font.characterSet)
  const layout = font.layout.bind(font)
  const runs = new Map<string, fontkit.GlyphRun>()
  // The embedder of pdf-lib calls layout too: it shall find the word already laid out.
  font.layout = (text) => {
    const known = runs.get(text)
    if (known) return known
    if (runs.size >= remembered) runs.clear()
    const run = layout(text)
    runs.set(text, run)
    return run
  }
  const em = 1000 / font.unitsPerEm
  return {
    name,
    bytes,
    font,
    has: (codePoint) => characters.has(codePoint),
    place(text) {
      const { glyphs, positions } = font.layout(text)
      return glyphs.map((glyph, index) => {
        const at = positions?.[index]
        const natural = glyph.advanceWidth * em
        return {
          natural,
          advance: at ? at.xAdvance * em : natural,
          dx: at ? at.xOffset * em : 0,
          dy: at ? at.yOffset * em : 0,
        }
      })
    },
  }
}

/**
 * fontkit remembers for each glyph the characters that it was first reached by, and these become the text that readers
 * copy out of the PDF. Reaching all glyphs in a fixed order makes that independent of what was set before: ligatures
 * as their letters, shared glyphs as the lowest code point (a blank, not a no-break space), but an apostrophe (U+2019)
 * never as the modifier letter (U+02BC) that some faces draw with the same glyph.
 */
function nameGlyphs(font: fontkit.Font): void {
  font.layout('ff fi fl ffi ffl fj ft')
  const modifierLetter = (codePoint: number) => codePoint >= 0x2b0 && codePoint <= 0x2ff
  const order = (codePoint: number) => (modifierLetter(codePoint) ? 0x110000 + codePoint : codePoint)
  for (const codePoint of [...font.characterSet].sort((a, b) => order(a) - order(b)))
    font.glyphForCodePoint(codePoint)
}
