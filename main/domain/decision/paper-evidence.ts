import type { CaseDocument } from '../case/document.ts'
import type { Quote } from '../review/outcome-match.ts'
import type { Block, Cell } from './paper.ts'
import type { PaperContext } from './paper-context.ts'
import type { PaperFacts } from './paper-facts.ts'
import { dateInWords } from './paper-format.ts'

/** The evidence that matches and scores quote, numbered: cited documents first, then sources named in words, then the rest of the dossier. */
export interface Evidence {
  readonly items: readonly EvidenceItem[]
  /** `3, p. 14`: the number of a quote's source and its page. */
  readonly number: (quote: Quote) => number
}
export interface EvidenceItem {
  readonly number: number
  readonly document: CaseDocument | null
  /** Where no document is attached: the words that name the source. */
  readonly source: string
  /** Pages quoted, rising. */
  readonly pages: readonly number[]
  readonly cited: boolean
}

export function numberEvidence(facts: Pick<PaperFacts, 'agreed' | 'documents'>): Evidence {
  const documents = new Map<string, CaseDocument>(facts.documents.map((document) => [document.id, document]))
  const quotes = [
    ...facts.agreed.matches.flatMap(({ courseQuote, credentialQuote }) => [courseQuote, credentialQuote]),
    ...facts.agreed.scores.flatMap(({ evidence }) => evidence),
  ].filter((quote) => quote !== null)
  const key = (quote: Quote) =>
    quote.documentId !== null && documents.has(quote.documentId)
      ? `document ${quote.documentId}`
      : `source ${quote.source}`
  const pages = new Map<string, Set<number>>()
  for (const quote of quotes) {
    const known = pages.get(key(quote)) ?? new Set<number>()
    if (quote.page !== null) known.add(quote.page)
    pages.set(key(quote), known)
  }
  const of = (name: string) => [...(pages.get(name) ?? [])].sort((a, b) => a - b)
  const inDossier = (cited: boolean) =>
    facts.documents
      .filter(({ id }) => pages.has(`document ${id}`) === cited)
      .map((document) => ({ name: `document ${document.id}`, document, source: '', cited }))
  const inWords = [...pages.keys()]
    .filter((name) => name.startsWith('source '))
    .map((name) => ({ name, document: null, source: name.slice('source '.length), cited: true }))
  const ordered = [...inDossier(true), ...inWords, ...inDossier(false)]
  const numbers = new Map(ordered.map(({ name }, i) => [name, i + 1]))
  return {
    items: ordered.map(({ name, document, source, cited }, i) => ({
      number: i + 1,
      document,
      source,
      pages: of(name),
      cited,
    })),
    number: (quote) => numbers.get(key(quote)) ?? 0,
  }
}

/** `1, p. 4` of each quote, without repetition. */
export function citations(context: PaperContext, quotes: readonly (Quote | null)[]): string {
  const cited = quotes.flatMap((quote) => {
    if (quote === null) return []
    // A source and its page stand on one line.
    const page = quote.page === null ? '' : `,\u00a0${context.texts.evidence.page(quote.page)}`
    return [`${context.evidence.number(quote)}${page}`]
  })
  return [...new Set(cited)].join('; ')
}

export function evidenceSection({ evidence, texts, language }: PaperContext): Block[] {
  const words = texts.evidence
  if (evidence.items.length === 0)
    return [
      { kind: 'heading', text: texts.sections.evidence },
      { kind: 'paragraph', text: words.none, tone: 'body' },
    ]
  const rows = evidence.items.map(({ number, document, source, pages, cited }): Cell[] => {
    const place = pages.length === 0 ? '' : words.pages(pages.join(', '))
    if (document === null)
      return [
        { text: String(number) },
        { text: source || words.inWords, ...(source ? { small: words.inWords } : {}) },
        { text: place },
        { text: '' },
        { text: '' },
      ]
    // A file's name may name a learner, or what was said in camera: the hash still identifies the bytes.
    const shown =
      document.containsPersonalInfo || document.classification === 'in_camera'
        ? words.withheld
        : document.filename
    return [
      { text: String(number) },
      { text: shown || words.kinds[document.kind], small: words.kinds[document.kind] },
      { text: cited ? place : words.notCited },
      { text: dateInWords(document.receivedAt, language) },
      { text: document.sha256.slice(0, 16) },
    ]
  })
  const { heads } = words
  return [
    { kind: 'heading', text: texts.sections.evidence },
    {
      kind: 'table',
      caption: words.caption,
      columns: [
        { head: heads.number, share: 6, align: 'end' },
        { head: heads.title, share: 39, align: 'start' },
        { head: heads.cited, share: 15, align: 'start' },
        { head: heads.received, share: 18, align: 'start' },
        { head: heads.hash, share: 22, align: 'start' },
      ],
      rows,
    },
  ]
}
