import type { Act, ActDraft, Json, Write } from './act.ts'
import { actKinds, type ActKindRule } from './kinds.ts'

/**
 * The registers that an act sets, as its kind says. The table holds one body type per kind; the body of an act was
 * decoded by the same line of the table, which the compiler cannot see.
 */
export function writesOf(act: Pick<ActDraft, 'kind' | 'body'>): readonly Write[] {
  return (actKinds[act.kind] as unknown as ActKindRule<Json>).writes(act.body)
}

/** Settling acts are superseded, never undone. */
export const settles = (act: Pick<ActDraft, 'kind'>): boolean => actKinds[act.kind].settles

/** The values that an act gave to one register; an undo that restores a contested register gives several. */
export const valuesAt = (act: Act, path: string): readonly Json[] =>
  writesOf(act)
    .filter((write) => write.path === path)
    .map((write) => write.value)
