import type { Block, Paper } from '#domain/decision/paper.ts'

/** Every text of a paper that is drawn on a page. */
export function textsOf(paper: Paper): readonly string[] {
  return [paper.headLeft, paper.headRight, paper.foot, ...paper.blocks.flatMap(textsOfBlock)]
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [block.text, block.subtitle]
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, value])
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ head }) => head),
        ...block.rows.flatMap((row) => row.flatMap(({ text, small }) => [text, small ?? ''])),
      ]
    case 'signatures':
      return block.boxes.flatMap(({ name, role }) => [name, role])
    default:
      return [block.text]
  }
}
