import { z } from 'zod'
import { actId, deviceId, type ActId, type DeviceId, type MemberId, type SessionId } from '../ids.ts'
import { accept, refuse, type Result } from '../refusal.ts'
import { instant } from '../values.ts'
import type { Act, ActDraft, AnyAct, Json, UnreadAct } from './act.ts'
import { docName, docTypeOf } from './doc-name.ts'
import { actKinds, type ActKind, type ActKindRule } from './kinds.ts'

/** Largest act in characters: an agreement about the largest case is about 3 million. */
export const maxActLength = 8_000_000
/** Deepest nesting of an act's JSON; the deepest kind needs nine. */
export const maxActDepth = 40

/** What a reader knows about an act besides its text: the hash of its bytes and where it stands in its author's chain. */
export interface ActOrigin {
  readonly id: ActId
  readonly session: SessionId
  readonly n: number
  readonly member: MemberId | null
}

/**
 * The act as it is written and hashed: JSON on one line. Nobody ever serialises it again, so no canonical form is
 * needed; `by` is inside because otherwise a second device could publish the same bytes.
 */
export function encodeAct(draft: ActDraft, by: DeviceId): string {
  const { doc, kind, body, over, seen, roster, at } = draft
  return JSON.stringify({ v: 1, doc, kind, body, over, seen, roster, at, by })
}

const ids = z.array(actId).max(10_000)
const over = z.record(z.string().max(400), ids)
const kindName = z.string().regex(/^[a-z][a-z0-9.-]{0,79}$/, 'expected the name of a kind')
const envelope = z.strictObject({
  v: z.literal(1),
  doc: docName,
  kind: kindName,
  body: z.unknown(),
  over,
  seen: ids,
  roster: ids,
  at: instant,
  by: deviceId,
})
/** What every version promises: enough to place the act and show that it is there. */
const anyEnvelope = z.looseObject({
  v: z.int().min(1).max(1_000_000),
  doc: docName,
  kind: kindName,
  over: over.catch({}),
  seen: ids.catch([]),
  at: z.string().max(60).catch(''),
  by: deviceId,
})

/**
 * Reads an act strictly. A newer version or an unknown kind is no failure: it comes back as an `UnreadAct`. Refuses
 * what is not an act, a body that its kind does not allow, and a kind in a document where it may not stand.
 */
export function decodeAct(text: string, origin: ActOrigin): Result<AnyAct> {
  if (text.length > maxActLength) return malformed('act', `longer than ${maxActLength} characters`)
  if (nestsDeeperThan(text, maxActDepth)) return malformed('act', `nested deeper than ${maxActDepth} levels`)
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return malformed('act', 'expected JSON')
  }
  const kind = kindOfThisVersion(raw)
  if (kind === null) {
    const outer = anyEnvelope.safeParse(raw)
    if (!outer.success) return fromIssues('act', outer.error)
    const { v, doc, kind, over, seen, at, by } = outer.data
    const unread: UnreadAct = { unread: true, v, doc, kind, over, seen, at, by, ...origin, text }
    return accept(unread)
  }
  const whole = envelope.safeParse(raw)
  if (!whole.success) return fromIssues('act', whole.error)
  const rule: { docs: ActKindRule<unknown>['docs']; body: z.ZodType } = actKinds[kind]
  if (rule.docs !== 'any' && !rule.docs.includes(docTypeOf(whole.data.doc)))
    return malformed('act.kind', `${kind} cannot stand in ${docTypeOf(whole.data.doc)}`)
  const body = rule.body.safeParse(whole.data.body)
  if (!body.success) return fromIssues('act.body', body.error)
  const act: Act = { ...whole.data, kind, body: body.data as Json, ...origin }
  return accept(act)
}

/** The kind of an act that this version must be able to read; null for all others, which only the loose envelope knows. */
function kindOfThisVersion(raw: unknown): ActKind | null {
  if (typeof raw !== 'object' || raw === null || !('v' in raw) || !('kind' in raw)) return null
  return raw.v === 1 && typeof raw.kind === 'string' && isKnownKind(raw.kind) ? raw.kind : null
}
const isKnownKind = (kind: string): kind is ActKind => Object.hasOwn(actKinds, kind)

const malformed = (where: string, problem: string) => refuse({ kind: 'malformed', where, problem })

function fromIssues(where: string, error: z.ZodError) {
  const first = error.issues[0]
  return malformed([where, ...(first?.path ?? [])].map(String).join('.'), first?.message ?? 'is not an act')
}

/** Looks at brackets outside of strings only, so that hostile nesting is refused before anything recurses into it. */
export function nestsDeeperThan(text: string, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (inString) {
      if (c === 0x5c) i++
      else if (c === 0x22) inString = false
    } else if (c === 0x22) inString = true
    else if (c === 0x7b || c === 0x5b) {
      if (++depth > limit) return true
    } else if (c === 0x7d || c === 0x5d) depth--
  }
  return false
}
