import type { DocName } from '#domain/act/doc-name.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import { undoActs } from '#domain/act/undo.ts'
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
 * both. A step that cannot be taken back (somebody changed it since, or it was settled) is refused once and leaves the
 * stack, so that it does not stand before the steps under it for ever. Called in turn, like everything that writes.
 */
export interface UndoStack {
  kinds(): UndoKinds
  /** Records edits as one step that one Ctrl+Z takes back. */
  record(edits: readonly Edit[]): Promise<readonly ActId[]>
  undo(): Promise<Result<ActKind>>
  redo(): Promise<Result<ActKind>>
}

const keptSteps = 500

/** `check` is asked before anything is taken back, as it is before an edit: rights and settlements may have changed since. */
export function createUndoStack(
  documents: Documents,
  check: (edits: readonly Edit[]) => Promise<Result<null>>,
): UndoStack {
  const done: Step[] = []
  const undone: Step[] = []

  async function takingBack(step: Step): Promise<Result<readonly Edit[]>> {
    const byDoc = new Map<DocName, ActId[]>()
    for (const { doc, act } of step.acts) {
      const acts = byDoc.get(doc)
      if (acts) acts.push(act)
      else byDoc.set(doc, [act])
    }
    const edits: Edit[] = []
    for (const [doc, acts] of [...byDoc].reverse()) {
      const bodies = undoActs(await documents.get(doc), acts)
      if (!bodies.ok) return bodies
      for (const body of bodies.value) edits.push({ doc, kind: 'act.undone', body })
    }
    const allowed = await check(edits)
    return allowed.ok ? accept(edits) : allowed
  }

  async function takeBack(from: Step[], to: Step[]): Promise<Result<ActKind>> {
    const step = from[from.length - 1]
    if (!step) return refuse({ kind: 'nothing-to-undo' })
    const edits = await takingBack(step)
    if (!edits.ok) {
      from.pop()
      return edits
    }
    const ids = await documents.record(edits.value)
    from.pop()
    to.push({ kind: step.kind, acts: edits.value.map((edit, i) => ({ doc: edit.doc, act: ids[i]! })) })
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
