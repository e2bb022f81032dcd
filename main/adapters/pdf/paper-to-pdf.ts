import type { Paper } from '#domain/decision/paper.ts'
import { accept, refuse, type Refusal, type Result } from '#domain/refusal.ts'
import { setBlocks } from './blocks/set-block.ts'
import { fontFolder } from './font-folder.ts'
import { createFaces, type Faces } from './fonts.ts'
import { marginItems } from './margins.ts'
import { paginate } from './paginate.ts'
import { createShaper, type Shaper } from './shaper.ts'
import { oneLine } from './text.ts'
import { textsOf } from './texts-of.ts'
import { writeDocument } from './write-document.ts'

export type PaperToPdf = (paper: Paper) => Promise<Result<Uint8Array>>

/**
 * Sets papers as PDF bytes, the same bytes for the same paper. Fonts are read from `folder` when first needed and kept.
 * A character that no font has is refused as 'no-glyph', with the text it stands in, and nothing is made.
 */
export function createPaperToPdf(folder: () => string): PaperToPdf {
  let faces: Faces | undefined
  return async (paper) => {
    faces ??= createFaces(folder())
    const shaper = createShaper(faces)
    const missing = missingGlyph(shaper, paper)
    if (missing) return refuse(missing)
    const slabs = setBlocks(shaper, paper)
    const { sheets, bookmarks } = paginate(slabs)
    const whole = sheets.map(({ items }, index) => ({
      items: [...marginItems(shaper, paper, index + 1, sheets.length), ...items],
    }))
    return accept(await writeDocument(paper, whole, bookmarks))
  }
}

/** Sets a paper with the fonts that come with Crosswalk. */
export const paperToPdf: PaperToPdf = createPaperToPdf(fontFolder)

const excerpt = 60

function missingGlyph(shaper: Shaper, paper: Paper): Refusal | null {
  for (const text of textsOf(paper)) {
    const line = oneLine(text)
    const character = shaper.missing(line)
    if (character === null) continue
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const characters = Array.from(line)
    const from = Math.max(0, characters.indexOf(character) - excerpt / 2)
    const where = characters.slice(from, from + excerpt).join('')
    return { kind: 'no-glyph', codePoint: `U+${hex}`, where }
  }
  return null
}
