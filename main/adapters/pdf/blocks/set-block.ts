import type { Block, Paper } from '#domain/decision/paper.ts'
import type { Language } from '#domain/values.ts'
import { assertNever } from '#domain/refusal.ts'
import type { Slab } from '../items.ts'
import type { Shaper } from '../shaper.ts'
import { setFacts } from './facts.ts'
import { setSignatures } from './signatures.ts'
import { setTable } from './table.ts'
import { setHeading, setOperative, setParagraph, setTitle } from './text.ts'

/** The whole flow of a paper. Signatures never stand on a page alone: the end of the text goes with them. */
export function setBlocks(shaper: Shaper, paper: Pick<Paper, 'blocks' | 'language'>): readonly Slab[] {
  return paper.blocks.flatMap((block, index) => {
    const slabs = setBlock(shaper, block, index, paper.language)
    if (paper.blocks[index + 1]?.kind !== 'signatures') return slabs
    return slabs.map((slab, at) => (at === slabs.length - 1 ? { ...slab, keep: true } : slab))
  })
}

/** Turns the block at `index` of a paper into pieces that pages take whole. */
function setBlock(shaper: Shaper, block: Block, index: number, language: Language): readonly Slab[] {
  switch (block.kind) {
    case 'title':
      return setTitle(shaper, index, block.text, block.subtitle)
    case 'heading':
      return setHeading(shaper, index, block.text)
    case 'paragraph':
      return setParagraph(shaper, index, block.text, block.tone)
    case 'operative':
      return setOperative(shaper, index, block.text)
    case 'facts':
      return setFacts(shaper, index, block.rows)
    case 'table':
      return setTable(shaper, index, block)
    case 'signatures':
      return setSignatures(shaper, index, block.boxes, language)
    default:
      return assertNever(block)
  }
}
