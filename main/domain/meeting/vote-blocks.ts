import type { Block, Cell } from '../decision/paper.ts'
import { withoutStop } from '../decision/paper-format.ts'
import type { PaperTexts } from '../decision/paper-texts.ts'
import type { MotionRead } from './read-meeting.ts'

/** One motion as minutes and decisions print it: its words, who moved it, the counts, who withdrew, who dissented. */
export function voteBlocks(
  motion: MotionRead,
  texts: PaperTexts,
  nameOf: (member: string | null) => string,
): Block[] {
  const words = texts.votes
  const paragraph = (text: string, tone: 'body' | 'quote' = 'body'): Block => ({
    kind: 'paragraph',
    text,
    tone,
  })
  const moved = [
    motion.moverId !== null && words.moved(nameOf(motion.moverId)),
    motion.seconderId !== null && words.seconded(nameOf(motion.seconderId)),
    motion.method === 'consensus' && words.consensus,
  ]
  const notes = moved.filter(Boolean).join(', ')
  const count = (votes: number | null): Cell => ({ text: votes === null ? '–' : String(votes) })
  const { heads } = words
  return [
    {
      kind: 'table',
      caption: motion.number,
      columns: [
        { head: heads.motion, share: 48, align: 'start' },
        { head: heads.for, share: 11, align: 'end' },
        { head: heads.against, share: 12, align: 'end' },
        { head: heads.abstained, share: 15, align: 'end' },
        { head: heads.recused, share: 14, align: 'end' },
      ],
      rows: [
        [
          { text: motion.text, ...(notes ? { small: notes } : {}) },
          count(motion.for),
          count(motion.against),
          count(motion.abstain),
          count(motion.recusals.length),
        ],
      ],
    },
    paragraph(
      motion.closed === null
        ? `${words.open}.`
        : `${words.results[motion.closed.result]}. ${words.quorum(motion.closed.present, motion.closed.entitled, motion.closed.quorumMet)}`,
    ),
    ...motion.recusals.map(({ memberId, reason }) =>
      paragraph(`${words.recused(nameOf(memberId), withoutStop(reason))}.`),
    ),
    ...motion.dissents.flatMap(({ memberId, text }) => [
      paragraph(words.dissent(nameOf(memberId))),
      paragraph(text, 'quote'),
    ]),
  ]
}
