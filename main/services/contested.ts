import type { Act, Folded, Json, Survivor } from '#domain/act/act.ts'
import { actKinds, type ActKind } from '#domain/act/kinds.ts'
import { contestedPaths } from '#domain/act/registers.ts'
import { canonical } from '#domain/act/fold.ts'
import { settles, valuesAt, writesOf } from '#domain/act/writes.ts'
import type { ActId } from '#domain/ids.ts'
import { refuse, type Result } from '#domain/refusal.ts'
import type { ParamsOf } from '#contract/methods.ts'
import type { ContestedField } from '#contract/views.ts'
import type { Opened } from './opened.ts'
import { shownValue } from './shown-value.ts'

/** The contested registers of a document, each value with the act that gave it first. */
export function contestedFields(folded: Folded, nameOf: (act: Act | undefined) => string): ContestedField[] {
  const acts = actsById(folded)
  return contestedPaths(folded).map((path) => ({
    doc: folded.doc,
    path,
    values: (folded.registers.get(path) ?? []).map((survivor) => {
      const act = originOf(acts, survivor, path)
      return {
        act: act?.id ?? survivor.act,
        shown: shownValue(survivor.value),
        by: nameOf(act),
        at: act?.at ?? '',
      }
    }),
  }))
}

/**
 * Keeps one of the contested values: writes it again over all survivors, as an edit of the same kind, so that the history
 * says what was chosen and the other values stay readable. A settlement is settled again, and no Ctrl+Z takes it back.
 */
export async function chooseContested(
  opened: Opened,
  params: ParamsOf<'contested.choose'>,
): Promise<Result<null>> {
  const folded = await opened.documents.get(params.doc)
  const acts = actsById(folded)
  const survivors = contestedPaths(folded).includes(params.path)
    ? (folded.registers.get(params.path) ?? [])
    : []
  const kept = survivors.find((survivor) => originOf(acts, survivor, params.path)?.id === params.keep)
  const act = acts.get(params.keep)
  if (!act || !kept) return refuse({ kind: 'not-found', noun: 'outcome', id: params.path })
  const body = bodyForPath(act.kind, act.body, params.path)
  if (body === null) return refuse({ kind: 'contested', field: params.path })
  const edits = [{ doc: params.doc, kind: act.kind, body }]
  return settles(act) ? opened.settle(edits) : opened.edit(edits)
}

const actsById = (folded: Folded): ReadonlyMap<ActId, Act> => new Map(folded.acts.map((act) => [act.id, act]))

/**
 * An undo may bring back several values at once, all under its own id; each came from an act of its own, by which people
 * know it.
 */
function originOf(acts: ReadonlyMap<ActId, Act>, survivor: Survivor, path: string): Act | undefined {
  const wanted = canonical(survivor.value)
  const walked = new Set<ActId>()
  const search = (id: ActId): Act | undefined => {
    const act = acts.get(id)
    if (act === undefined || walked.has(id)) return undefined
    walked.add(id)
    if (act.kind !== 'act.undone')
      return valuesAt(act, path).some((value) => canonical(value) === wanted) ? act : undefined
    const undone = acts.get((act.body as { readonly undoes: ActId }).undoes)
    for (const before of undone?.over[path] ?? []) {
      const found = search(before)
      if (found) return found
    }
    return undefined
  }
  return search(survivor.act) ?? acts.get(survivor.act)
}

/** The act's body cut down to the one field of the path, so that choosing here changes nothing beside it. */
function bodyForPath(kind: ActKind, body: Json, path: string): Json | null {
  const fields = body as { readonly [key: string]: Json | undefined }
  const name = path.split('/').at(-1) ?? ''
  const set = fields['set'] as { readonly [key: string]: Json | undefined } | undefined
  const writes =
    kind === 'act.undone'
      ? (fields['writes'] as readonly { readonly path: string }[]).filter((write) => write.path === path)
      : null
  const narrowed = writes
    ? { ...fields, writes }
    : set
      ? { ...fields, set: name in set ? { [name]: set[name] } : {} }
      : body
  const decoded = actKinds[kind].body.safeParse(narrowed)
  return decoded.success && writesOf({ kind, body: narrowed }).some((write) => write.path === path)
    ? narrowed
    : null
}
