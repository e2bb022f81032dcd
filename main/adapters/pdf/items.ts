import type { Mark } from '#domain/decision/paper.ts'
import type { Line } from './lines.ts'
import type { TextStyle } from './style.ts'

/**
 * What a page shows, as data. Each piece knows which part of the document it belongs to, so that a tagged export can
 * wrap it where it is drawn, in paint.ts, and nowhere else.
 */
export type Role = 'H1' | 'H2' | 'P' | 'BlockQuote' | 'Caption' | 'TH' | 'TD' | 'Signature'
export type Belongs =
  | { readonly role: Role; readonly block: number; readonly row?: number; readonly column?: number }
  /** Rules, repeated heads, page head and foot: not read aloud. */
  | { readonly role: 'Artifact' }
export const artifact: Belongs = { role: 'Artifact' }

/** `y` is a baseline for text, else an upper edge. */
export type Item =
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly line: Line
      readonly style: TextStyle
      readonly belongs: Belongs
    }
  | {
      readonly kind: 'rule'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly grey: number
      readonly belongs: Belongs
    }
  | {
      readonly kind: 'mark'
      readonly x: number
      readonly y: number
      readonly mark: Mark
      readonly belongs: Belongs
    }

/** A piece of the flow that a page takes whole, items relative to its upper left corner. */
export interface Slab {
  readonly height: number
  /** White space above, dropped at the top of a page. */
  readonly before: number
  /** Stays on one page with the next slab. */
  readonly keep: boolean
  readonly items: readonly Item[]
  /** Set again above this slab when it opens a page. */
  readonly again?: Slab
  /** Cuts a slab that is taller than a page; the first part is at most `height` tall and not empty. */
  readonly tear?: (height: number) => readonly [Slab, Slab]
  readonly bookmark?: string
}

export const moved = (item: Item, x: number, y: number): Item => ({ ...item, x: item.x + x, y: item.y + y })
