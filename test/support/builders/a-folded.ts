import type { Act, Folded, Json, Survivor } from '#domain/act/act.ts'
import type { DocName } from '#domain/act/doc-name.ts'
import { draftAct } from '#domain/act/draft.ts'
import { emptyFold, extend } from '#domain/act/fold.ts'
import type { ActKind, BodyOf } from '#domain/act/kinds.ts'
import type { ActId, DeviceId, MemberId, SessionId } from '#domain/ids.ts'
import { aSha256, anId } from './an-id.ts'

/**
 * A document as one person's acts make it, one after the other: `aFolded(doc).did('course.set', {…}).folded()`. Act ids
 * are made from their position, not from bytes.
 */
export function aFolded(doc: DocName) {
  let state = emptyFold(doc)
  const foreign = new Map<string, readonly Survivor[]>()
  let n = 0
  const builder = {
    did<K extends ActKind>(kind: K, body: BodyOf<K>, at = '2026-10-01T12:00:00.000Z') {
      n += 1
      const draft = draftAct(state, [], kind, body as unknown as Json, at)
      const act: Act = {
        ...draft,
        v: 1,
        id: aSha256<ActId>(`${doc} act ${n}`),
        by: anId<DeviceId>('device 1'),
        session: anId<SessionId>('session 1'),
        n,
        member: anId<MemberId>('member 1'),
      }
      state = extend(state, [act])
      return builder
    },
    /** Sets a register as some other version of the program might have. */
    holding(path: string, value: Json) {
      foreign.set(path, [{ act: aSha256<ActId>(`${doc} ${path}`), value }])
      return builder
    },
    lastAct: (): Act => state.acts[state.acts.length - 1]!,
    folded: (): Folded => ({ ...state, registers: new Map([...state.registers, ...foreign]) }),
  }
  return builder
}
