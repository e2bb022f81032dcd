import type { DocName } from '#domain/act/doc-name.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import { undoAct } from '#domain/act/undo.ts'
import type { ActId } from '#domain/ids.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import type { Documents, Edit } from './documents.ts'

/** What one person did in one go, and what took it back. */
interface Step {
  readonly kind: ActKind
  readonly acts: readonly { readonly doc: DocName; readonly act: ActId }[]
}
export interface UndoKinds {
  readonly undo: ActKind | null
  readonly redo: ActKind | null
}

/**
 * Undo and redo of this sitting: a step is taken back by new acts, never by forgetting old ones, so the history keeps
 * both. A step whose value somebody changed since is refused and stays.
 */
export interface UndoStack {
  kinds(): UndoKinds
  /** Records edits as one step that one Ctrl+Z takes back. */
  record(edits: readonly Edit[]): Promise<readonly ActId[]>
  undo(): Promise<Result<ActKind>>
  redo(): Promise<Result<ActKind>>
}

const keptSteps = 500

export function createUndoStack(documents: Documents): UndoStack {
  const done: Step[] = []
  const undone: Step[] = []

  async function takeBack(from: Step[], to: Step[]): Promise<Result<ActKind>> {
    const step = from[from.length - 1]
    if (!step) return refuse({ kind: 'nothing-to-undo' })
    const edits: Edit[] = []
    for (const { doc, act } of [...step.acts].reverse()) {
      const body = undoAct(await documents.get(doc), act)
      if (!body.ok) return body
      edits.push({ doc, kind: 'act.undone', body: body.value })
    }
    const ids = await documents.record(edits)
    from.pop()
    to.push({ kind: step.kind, acts: edits.map((edit, i) => ({ doc: edit.doc, act: ids[i]! })) })
    return accept(step.kind)
  }

  return {
    kinds: () => ({
      undo: done[done.length - 1]?.kind ?? null,
      redo: undone[undone.length - 1]?.kind ?? null,
    }),
    async record(edits) {
      const ids = await documents.record(edits)
      const first = edits[0]
      if (first)
        done.push({ kind: first.kind, acts: edits.map((edit, i) => ({ doc: edit.doc, act: ids[i]! })) })
      if (done.length > keptSteps) done.shift()
      undone.length = 0
      return ids
    },
    undo: () => takeBack(done, undone),
    redo: () => takeBack(undone, done),
  }
}
