import type { Language } from '../values.ts'

/**
 * A document to be set on paper, with every word already chosen: the PDF adapter sets type, draws marks and breaks
 * pages, and decides nothing else. Widths are shares of the line; text holds no markup.
 */
export interface Paper {
  readonly language: Language
  readonly title: string
  readonly author: string
  readonly subject: string
  /** ISO 8601 UTC: the document's creation date, so that the same facts make the same bytes. */
  readonly createdAt: string
  readonly headLeft: string
  readonly headRight: string
  /** `{page}` and `{pages}` are replaced. */
  readonly foot: string
  readonly blocks: readonly Block[]
}
export type Mark = 'full' | 'partial' | 'claimed' | 'none'
export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly subtitle: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone: 'body' | 'small' | 'quote' }
  /** The operative sentence, set apart behind a rule. */
  | { readonly kind: 'operative'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly {
        readonly head: string
        readonly share: number
        readonly align: 'start' | 'end'
      }[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | {
      readonly kind: 'signatures'
      readonly boxes: readonly { readonly name: string; readonly role: string }[]
    }
export interface Cell {
  readonly text: string
  readonly mark?: Mark
  readonly small?: string
}
