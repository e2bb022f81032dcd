import { describe, expect, it } from 'vitest'
import { decisionPaper } from '#domain/decision/decision-paper.ts'
import type { Block, Paper } from '#domain/decision/paper.ts'
import type { PaperFacts } from '#domain/decision/paper-facts.ts'
import {
  dateInWords,
  fractionText,
  monthInWords,
  numberText,
  percentText,
} from '#domain/decision/paper-format.ts'
import { fraction } from '#domain/fraction.ts'
import { aDecision } from '../../support/builders/a-decision.ts'
import { paperFacts } from '../../support/builders/paper-facts.ts'

const textsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'title':
      return [block.text, block.subtitle]
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, value])
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ head }) => head),
        ...block.rows.flat().flatMap(({ text, small }) => [text, small ?? '']),
      ]
    case 'signatures':
      return block.boxes.flatMap(({ name, role }) => [name, role])
    default:
      return [block.text]
  }
}
const allTexts = (paper: Paper) => [
  paper.title,
  paper.author,
  paper.subject,
  paper.headLeft,
  paper.headRight,
  paper.foot,
  ...paper.blocks.flatMap(textsOf),
]
const headings = (paper: Paper) =>
  paper.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
/** The blocks from one heading to the next. */
const section = (paper: Paper, heading: string) => {
  const start = paper.blocks.findIndex((block) => block.kind === 'heading' && block.text === heading)
  const rest = paper.blocks.slice(start + 1)
  const end = rest.findIndex(({ kind }) => kind === 'heading')
  return end < 0 ? rest : rest.slice(0, end)
}
const english = (over: Partial<PaperFacts> = {}) => decisionPaper(paperFacts(over), 'en')
const valueOf = (paper: Paper, heading: string, label: string) =>
  section(paper, heading)
    .flatMap((block) => (block.kind === 'facts' ? block.rows : []))
    .find((row) => row.label === label)?.value

describe('the decision as a document', () => {
  it('has its sections in order', () => {
    expect(headings(english())).toEqual([
      'Key facts',
      'Decision',
      'Comparison of learning outcomes',
      'Workload, level and assessment',
      'Rubric',
      'Evidence',
      'Reasons',
      'Votes and recusals',
      'Rules applied',
      'Review and appeal',
      'Provenance',
      'Signatures',
    ])
    expect(headings(decisionPaper(paperFacts(), 'fr'))).toHaveLength(12)
  })
  it('says in one sentence who recommends what, from when and on how many conditions', () => {
    expect(section(english(), 'Decision').map(textsOf)).toEqual([
      [
        'The committee recommends to Hillside Lake University: assigned credit, a direct course equivalent, HLU GEOG 1900 (3), from November 2026, on one condition.',
      ],
      [
        '1. The record of a laboratory session is sent (due 31\u00a0January 2027; owner: North Coast College).',
      ],
    ])
    const binding = english({
      decision: aDecision({
        authority: 'binding',
        type: 'NO_CREDIT',
        award: 'No credit',
        effectiveStart: null,
      }),
    })
    expect(section(binding, 'Decision').map(textsOf)).toEqual([
      ['Decided for Hillside Lake University: no credit.'],
    ])
  })
  it('keeps a claim a claim, and cites evidence by number and page', () => {
    const table = section(english(), 'Comparison of learning outcomes').find(
      (block) => block.kind === 'table',
    )
    expect(
      table?.rows.map((row) => [
        row[0]?.text,
        row[1]?.text,
        row[3]?.text,
        row[3]?.mark,
        row[4]?.text,
        row[5]?.text,
      ]),
    ).toEqual([
      ['LO1', 'Read a weather chart', 'Full', 'full', '60%', '1,\u00a0p.\u00a02; 2'],
      ['LO2', 'Name cloud types', 'Partial', 'partial', '25%', '1,\u00a0p.\u00a02; 2'],
      ['LO3', 'Explain local winds', 'Claimed', 'claimed', '15%', '–'],
    ])
  })
  it('shows figures cut off, never rounded up', () => {
    expect(valueOf(english(), 'Key facts', 'Coverage')).toBe(
      '66.6% proven; 80% needed for a direct equivalent',
    )
    expect(valueOf(english(), 'Key facts', 'Rubric total')).toBe('66.6 of 100')
  })
  it('lists each document with the first digits of its hash, and withholds a title that may name a learner', () => {
    const table = section(english(), 'Evidence').find((block) => block.kind === 'table')
    expect(table?.rows.map((row) => row.slice(0, 3).map(({ text }) => text))).toEqual([
      ['1', 'outline.pdf', 'p. 2, 4'],
      ['2', 'Provider syllabus', ''],
      ['3', 'Course outline, page 2', ''],
      ['4', 'Title withheld', 'Not cited'],
    ])
    expect(table?.rows[0]?.[4]?.text).toBe(paperFacts().documents[0]!.sha256.slice(0, 16))
    expect(allTexts(english()).join('\n')).not.toContain('jordan')
  })
  it('prints the vote with mover, counts, recusal and dissent', () => {
    const texts = section(english(), 'Votes and recusals').flatMap(textsOf)
    for (const words of [
      'Moved by Anna Roy, seconded by Ben Ito',
      '4',
      '1',
      'Carried. 5 of 5 voting members free of conflict were present; quorum was met.',
      'Dev Rao withdrew because of a conflict of interest: Taught the course.',
      'The level is not shown in marked work.',
    ]) {
      expect(texts).toContain(words)
    }
  })
  it('reserves a signature box for the chair and the registrar', () => {
    expect(section(english(), 'Signatures')).toEqual([
      {
        kind: 'signatures',
        boxes: [
          { name: 'Anna Roy', role: 'Chair, Micro-credential Assessment Committee' },
          { name: '', role: 'Registrar, Hillside Lake University' },
        ],
      },
    ])
  })
  it('says so on every page when the committee is a sample', () => {
    expect(english({ sample: true }).headLeft).toBe(
      'Pilot Recognition Committee · Sample, not a real decision',
    )
  })
  it('stands on almost nothing: no course, no meeting, no documents, no scores', () => {
    const bare = english({
      course: null,
      meeting: null,
      documents: [],
      members: [],
      agreed: { matches: [], scores: [] },
      receivedAt: null,
      caseNumber: null,
    })
    expect(section(bare, 'Votes and recusals').flatMap(textsOf)).toEqual(['No vote was recorded.'])
    expect(section(bare, 'Evidence').flatMap(textsOf)).toEqual(['No evidence was recorded.'])
  })
  it('is the same for the same facts', () => {
    expect(decisionPaper(paperFacts(), 'fr')).toEqual(decisionPaper(paperFacts(), 'fr'))
  })
  it('gives every table columns that fill the line and rows that fill the columns', () => {
    for (const block of [...english().blocks, ...decisionPaper(paperFacts(), 'fr').blocks]) {
      if (block.kind !== 'table') continue
      expect(block.columns.reduce((so, { share }) => so + share, 0)).toBe(100)
      expect(block.rows.every((row) => row.length === block.columns.length)).toBe(true)
    }
  })
  it('sets French as French is set', () => {
    const french = decisionPaper(paperFacts(), 'fr')
    expect(section(french, 'Décision').flatMap(textsOf)[0]).toBe(
      'Le comité recommande à l’établissement d’accueil (Université Hillside Lake)\u00a0: crédits attribués, équivalence directe d’un cours, HLU GEOG 1900 (3), à partir de novembre 2026, à une condition.',
    )
    for (const text of allTexts(french)) expect(text).not.toMatch(/ [:;?!%»]|« |'|undefined|null/)
    for (const text of allTexts(english())) expect(text).not.toMatch(/undefined|null|'/)
  })
})

describe('figures and dates on paper', () => {
  it('have the month in words', () => {
    expect([
      dateInWords('2026-10-01', 'fr'),
      dateInWords('2026-10-14', 'en'),
      monthInWords('2026-08', 'fr'),
    ]).toEqual(['1er\u00a0octobre 2026', '14\u00a0October 2026', 'août 2026'])
  })
  it('have the language’s own separators', () => {
    expect([
      numberText(1118.5, 'fr'),
      numberText(1118.5, 'en'),
      numberText(999, 'fr'),
      numberText(1234567, 'en'),
    ]).toEqual(['1\u202f118,5', '1,118.5', '999', '1,234,567'])
    expect([percentText(fraction(2n, 3n), 'fr'), percentText(fraction(7999n, 10_000n), 'en')]).toEqual([
      '66,6\u00a0%',
      '79.9%',
    ])
    expect([fractionText(fraction(3n, 2n), 'fr'), fractionText(fraction(22n, 15n), 'en')]).toEqual([
      '1,5',
      '1.46…',
    ])
  })
})
