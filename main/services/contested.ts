import type { Json } from '#domain/act/act.ts'
import { writesOf } from '#domain/act/writes.ts'
import { actKinds, type ActKind } from '#domain/act/kinds.ts'
import { accept, refuse, type Result } from '#domain/refusal.ts'
import type { ParamsOf } from '#contract/methods.ts'
import type { Opened } from './opened.ts'

/**
 * Keeps one of the contested values: writes it again over all survivors, as an edit of the same kind, so that the history
 * says what was chosen and the other values stay readable.
 */
export async function chooseContested(opened: Opened, params: ParamsOf<'contested.choose'>): Promise<Result<null>> {
  const folded = await opened.documents.get(params.doc)
  const survivors = folded.registers.get(params.path) ?? []
  const act = folded.acts.find((one) => one.id === params.keep)
  if (!act || survivors.length < 2 || !survivors.some((survivor) => survivor.act === params.keep)) return refuse({ kind: 'not-found', noun: 'outcome', id: params.path })
  const edit = { doc: params.doc, kind: act.kind, body: bodyForPath(act.kind, act.body, params.path) }
  if (edit.body === null) return refuse({ kind: 'contested', field: params.path })
  const done = await opened.edit([{ ...edit, body: edit.body }])
  return done.ok ? accept(null) : done
}

/** The act's body cut down to the one field of the path, so that choosing here changes nothing beside it. */
function bodyForPath(kind: ActKind, body: Json, path: string): Json | null {
  const fields = body as { readonly [key: string]: Json | undefined }
  const name = path.split('/').at(-1) ?? ''
  const set = fields['set'] as { readonly [key: string]: Json | undefined } | undefined
  const writes = kind === 'act.undone' ? (fields['writes'] as readonly { readonly path: string }[]).filter((write) => write.path === path) : null
  const narrowed = (writes ? { ...fields, writes } : set && name in set ? { ...fields, set: { [name]: set[name] } } : body) as Json
  const decoded = actKinds[kind].body.safeParse(narrowed)
  return decoded.success && writesOf({ kind, body: narrowed }).some((write) => write.path === path) ? narrowed : null
}
