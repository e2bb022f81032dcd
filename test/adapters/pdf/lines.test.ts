import { describe, expect, it } from 'vitest'
import { fontFolder } from '../../../main/adapters/pdf/font-folder.ts'
import { createFaces } from '../../../main/adapters/pdf/fonts.ts'
import { breakLines, type Line } from '../../../main/adapters/pdf/lines.ts'
import { createShaper } from '../../../main/adapters/pdf/shaper.ts'
import { styles } from '../../../main/adapters/pdf/style.ts'
import { fc, law } from '../../support/law.ts'

const shaper = createShaper(createFaces(fontFolder()))
const said = (line: Line): string =>
  line.pieces.map(({ word, blank }) => word.text + (blank ? ' ' : '')).join('')
const lettersOf = (text: string): string => text.replace(/[\s\u00a0]+/gu, '')
const breakAt = (text: string, width: number) => breakLines(shaper, text, styles.body, width).map(said)

const word = fc.stringMatching(/^[a-zA-Zéœ0-9’.,:/-]{1,40}$/)
const prose = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '))

describe('lines', () => {
  law('lose no letter and no order of words', [prose, fc.integer({ min: 40, max: 480 })], (text, width) => {
    expect(lettersOf(breakAt(text, width).join(''))).toBe(lettersOf(text))
  })

  law(
    'keep within their width, down to a single letter',
    [prose, fc.integer({ min: 40, max: 480 })],
    (text, width) => {
      for (const line of breakLines(shaper, text, styles.body, width))
        expect(line.width).toBeLessThanOrEqual(width + 0.001)
    },
  )

  law('are as wide as the words that they hold', [prose], (text) => {
    for (const line of breakLines(shaper, text, styles.cell, 300)) {
      const blanks = line.pieces.slice(0, -1).filter(({ blank }) => blank).length
      const glyphs = line.pieces.reduce((sum, piece) => sum + piece.word.width, 0) + blanks * line.space.width
      expect(line.width).toBeCloseTo((glyphs * styles.cell.size) / 1000, 6)
    }
  })

  it('end in a blank wherever the text goes on, so that words do not join when read aloud', () => {
    const lines = breakAt('one two three four five six seven eight nine ten eleven', 120)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines.slice(0, -1)) expect(line.endsWith(' ')).toBe(true)
    expect(lines.at(-1)?.endsWith(' ')).toBe(false)
  })

  it('never part a number from its sign, a page from its number, or a French sign from its word', () => {
    for (let width = 90; width < 300; width += 3) {
      for (const line of breakAt(
        'the pH must be ≥ 6.5 on every one of these days, see p. 14 of 80\u00a0% « as\u00a0it\u00a0is\u00a0» written down',
        width,
      )) {
        expect(line.trim()).not.toMatch(/(?:≥|p\.|«)$/u)
        expect(line.trim()).not.toMatch(/^[%»]/u)
      }
    }
  })

  it('break an address at its joints before they break it anywhere', () => {
    for (const line of breakAt(
      'https://www.kestrelbay.example/programs/monitoring/outlines?version=3',
      200,
    ).slice(0, -1)) {
      expect(line).toMatch(/[/?&=#._~%:+@-]$/)
    }
  })

  it('begin a new paragraph where somebody pressed Enter, and drop empty ones', () => {
    expect(breakAt('one\n\n\ttwo\r\nthree', 400)).toEqual(['one', 'two', 'three'])
  })
})
