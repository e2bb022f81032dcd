import type { Shaper, Word } from './shaper.ts'
import type { TextStyle } from './style.ts'
import { paragraphsOf } from './text.ts'
import { tie } from './ties.ts'

/** A line of text; `width` in points without the blank at its end. */
export interface Line {
  readonly pieces: readonly Piece[]
  readonly width: number
  /** The blank of this line's voice. */
  readonly space: Word
}
/** `blank`: a blank follows, also at the end of a line, so that words do not join when read aloud. */
export interface Piece {
  readonly word: Word
  readonly blank: boolean
}

const blanks = / +/
// A short name with a hyphen (Lac-Harrow) stays whole.
const longEnough = 14
const anywhere = /(?<=[\p{L}\p{N}][–—])(?=[\p{L}\p{N}])|\u200b/u
// After a dash, after a hyphen between letters, at a zero-width space: a line may end there.
const seams = /(?<=[\p{L}\p{N}][–—])(?=[\p{L}\p{N}])|(?<=\p{L}[-‐])(?=\p{L})|\u200b/u
// Where something longer than a line is broken first: an address at its joints, tied words at their blanks.
const addressSeams = /(?<=[\u00a0\u202f/?&=#._~%:+@-])(?=[^\u00a0\u202f])/u
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

export const emptyLine = (shaper: Shaper, style: TextStyle): Line => ({
  pieces: [],
  width: 0,
  space: shaper.shape(' ', style.voice),
})

/** Breaks a text to lines of at most `width` points (and `style.measure` characters), first fit, ragged right. */
export function breakLines(shaper: Shaper, text: string, style: TextStyle, width: number): readonly Line[] {
  return paragraphsOf(text).flatMap((paragraph) => breakParagraph(shaper, paragraph, style, width))
}

export function breakParagraph(
  shaper: Shaper,
  paragraph: string,
  style: TextStyle,
  width: number,
): readonly Line[] {
  const em = style.size / 1000
  const spaceWord = shaper.shape(' ', style.voice)
  const space = spaceWord.width * em
  const most = style.measure ?? Infinity
  const lines: Line[] = []
  let pieces: Piece[] = []
  let used = 0
  let characters = 0
  const fits = (word: Word): boolean => {
    const gap = pieces.at(-1)?.blank ? 1 : 0
    return used + gap * space + word.width * em <= width && characters + gap + word.text.length <= most
  }
  const add = (word: Word, blank: boolean) => {
    const gap = pieces.at(-1)?.blank ? 1 : 0
    pieces.push({ word, blank })
    used += gap * space + word.width * em
    characters += gap + word.text.length
  }
  const end = () => {
    if (pieces.length > 0) lines.push({ pieces, width: used, space: spaceWord })
    pieces = []
    used = 0
    characters = 0
  }
  const words = tie(paragraph.split(blanks).filter((word) => word !== ''))
  words.forEach((text, index) => {
    const blank = index < words.length - 1
    const atoms = text.split(text.length < longEnough ? anywhere : seams).filter((atom) => atom !== '')
    atoms.forEach((atom, place) => {
      const word = shaper.shape(atom, style.voice)
      const follows = blank && place === atoms.length - 1
      if (fits(word)) return add(word, follows)
      end()
      if (fits(word)) return add(word, follows)
      // Longer than a whole line: break at its joints, else anywhere between letters.
      const parts = joints(atom, (part) => !overflows(shaper.shape(part, style.voice)))
      parts.forEach((part, at) => {
        const shaped = shaper.shape(part, style.voice)
        if (!fits(shaped)) end()
        add(shaped, follows && at === parts.length - 1)
      })
    })
  })
  end()
  return lines

  function overflows(word: Word): boolean {
    return word.width * em > width || word.text.length > most
  }
}

function joints(word: string, fits: (part: string) => boolean): readonly string[] {
  return word
    .split(addressSeams)
    .flatMap((part) => (fits(part) ? [part] : [...clusters.segment(part)].map(({ segment }) => segment)))
}
