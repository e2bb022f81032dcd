import type { Face, Faces, Voice } from './fonts.ts'

/** A stretch of one face; `width` in thousandths of the type size. */
export interface Run {
  readonly face: Face
  readonly text: string
  readonly width: number
}
/** What is never broken between lines, shaped. */
export interface Word {
  readonly text: string
  readonly runs: readonly Run[]
  readonly width: number
}
export interface Shaper {
  shape(text: string, voice: Voice): Word
  /** The first character of a text that no face has. */
  missing(text: string): string | null
}

/** Chooses the face for each character and measures words, each word once for a document. */
export function createShaper(faces: Faces): Shaper {
  const known = new Map<string, Word>()
  const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

  function faceFor(cluster: string, voice: Voice): Face | null {
    const codePoints = [...cluster].map((character) => character.codePointAt(0) as number)
    for (const face of faces.order(voice))
      if (codePoints.every((codePoint) => face.has(codePoint))) return face
    return null
  }

  function split(text: string, voice: Voice): readonly { face: Face; text: string }[] {
    const first = faces.first(voice)
    if (hasAll(first, text)) return [{ face: first, text }]
    const parts: { face: Face; text: string }[] = []
    const add = (face: Face, piece: string) => {
      const last = parts.at(-1)
      if (last && last.face === face) last.text += piece
      else parts.push({ face, text: piece })
    }
    for (const { segment } of clusters.segment(text)) {
      // A blank inside does not part a run, so that words written from right to left keep their order.
      const last = parts.at(-1)?.face
      const whole = segment === '\u00a0' && last && hasAll(last, segment) ? last : faceFor(segment, voice)
      // A letter and its marks share a face; only when no face has both are they set from two.
      if (whole) add(whole, segment)
      else for (const character of segment) add(faceFor(character, voice) ?? first, character)
    }
    return parts
  }

  return {
    shape(text, voice) {
      const key = `${voice}\u0000${text}`
      const seen = known.get(key)
      if (seen) return seen
      const runs = split(text, voice).map(({ face, text: piece }) => ({
        face,
        text: piece,
        width: face.place(piece).reduce((sum, glyph) => sum + glyph.advance, 0),
      }))
      const word = { text, runs, width: runs.reduce((sum, run) => sum + run.width, 0) }
      known.set(key, word)
      return word
    },
    missing(text) {
      const first = faces.first('serif')
      for (const character of text) {
        // Only says where a line may end; never drawn.
        if (character === '\u200b') continue
        if (first.has(character.codePointAt(0) as number)) continue
        if (!faceFor(character, 'serif')) return character
      }
      return null
    },
  }
}

function hasAll(face: Face, text: string): boolean {
  for (const character of text) if (!face.has(character.codePointAt(0) as number)) return false
  return true
}
