/**
 * Every expected "no", as data: rules answer with one of these, the renderer's single table turns each into a sentence
 * that says what is wrong and what to do, and logs keep the kind. A bug is an exception instead.
 */
export type Refusal =
  | { readonly kind: 'malformed'; readonly where: string; readonly problem: string }
  | { readonly kind: 'unknown-method'; readonly method: string }
  | { readonly kind: 'no-committee' }
  | {
      readonly kind: 'not-found'
      readonly noun:
        | 'case'
        | 'course'
        | 'institution'
        | 'outcome'
        | 'decision'
        | 'meeting'
        | 'document'
        | 'grant'
        | 'preview'
        | 'store'
        | 'rubric'
        | 'member'
      readonly id: string
    }
  | { readonly kind: 'no-right'; readonly need: string }
  | { readonly kind: 'settled'; readonly by: string }
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'changed-since'; readonly by: string }
  | { readonly kind: 'contested'; readonly field: string }
  | { readonly kind: 'file'; readonly problem: FileProblem; readonly file: string; readonly detail?: string }
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'passphrase-needed' }
  | {
      readonly kind: 'store'
      readonly problem:
        'not-a-store' | 'exists' | 'damaged' | 'newer' | 'disk-full' | 'read-only' | 'in-synced-folder'
      readonly where: string
    }
  | { readonly kind: 'no-glyph'; readonly codePoint: string; readonly where: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unavailable'; readonly what: string }

/** Why a file could not be taken; `detail` names row, column or member in words. */
export type FileProblem =
  | 'too-large'
  | 'empty'
  | 'not-text'
  | 'not-json'
  | 'not-case'
  | 'no-outcomes'
  | 'too-many-columns'
  | 'too-many-rows'
  | 'cyclic'
  | 'truncated'
  | 'unknown-kind'
  | 'not-pdf'
  | 'unreadable'
  | 'bad-header'
  | 'row-problems'

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const accept = <T>(value: T): Result<T> => ({ ok: true, value })
export const refuse = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal,
})

/** Thrown by the store where a write that should have worked was refused by the disk: carries the refusal to show. */
export class StoreError extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal, cause?: unknown) {
    super(`the store refused: ${refusal.kind}`, { cause })
    this.name = 'StoreError'
    this.refusal = refusal
  }
}

/** Closes a switch over a union: a new member is a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`)
}
