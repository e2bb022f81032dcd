/**
 * What a file holds, before anything is created: the dry run. Items stand in the file's order with their depth;
 * leaves are outcomes and parents are groups unless the person changes it.
 */
export interface ImportPlan {
  readonly format: 'case-package' | 'case-csv' | 'plain-csv'
  readonly title: string
  readonly creator: string
  readonly language: 'en' | 'fr' | null
  readonly identifier: string
  readonly items: readonly ImportItem[]
  /** Problems that leave the item out or need a look; `row` counts the file's rows from 1, header included. */
  readonly problems: readonly ImportProblem[]
}
export interface ImportItem {
  readonly identifier: string
  readonly parent: string | null
  readonly depth: number
  readonly code: string
  readonly text: string
  readonly notes: string
  readonly kind: 'outcome' | 'group'
  readonly weight: number | null
  readonly critical: boolean
  readonly row: number | null
}
export interface ImportProblem {
  readonly row: number | null
  readonly column: string | null
  readonly problem: ImportProblemKind
  readonly detail: string
  /** An error leaves the row out; a warning keeps it. */
  readonly grave: boolean
}
export type ImportProblemKind =
  | 'no-text'
  | 'too-long'
  | 'duplicate-identifier'
  | 'unknown-parent'
  | 'not-a-number'
  | 'not-yes-or-no'
  | 'bad-item'
  | 'self-parent'
  /** The item stands under several parents; it is shown under the first. */
  | 'several-parents'
  /** The row has more cells than the header has columns, as after an unquoted separator. */
  | 'extra-cells'
  /** The file is not UTF-8 and was read in an older encoding, which `detail` names: accents need a look. */
  | 'decoded-as'

/** What an import takes at most; `bytes` is looked at before anything is read. */
export const importLimits = {
  bytes: 64 * 1024 * 1024,
  columns: 500,
  /** Rows of a table, blank ones and the header included; also the items of a CASE package. */
  rows: 20_000,
  associations: 200_000,
  /** Characters of one cell, far over what any text may hold: more is a quotation mark that was never closed. */
  cell: 100_000,
  /** Characters of all texts and notes of a plan together: it is held, sent and shown as a whole. */
  characters: 10_000_000,
} as const
