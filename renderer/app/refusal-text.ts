import type { FileProblem, Refusal } from '#domain/refusal.ts'
import type { MessageId, Say } from '../intl/index.ts'
import { fieldLabel } from './field-label.ts'
import { missingTexts, neededTexts, settledTexts, unavailableTexts } from './refusal-keys.ts'
import { takenBack } from './taken-back.ts'

const fileTexts: { readonly [P in FileProblem]: MessageId } = {
  'too-large': 'refusal.file.tooLarge',
  empty: 'refusal.file.empty',
  'not-text': 'refusal.file.notText',
  'not-json': 'refusal.file.notJson',
  'not-case': 'refusal.file.notCase',
  'no-outcomes': 'refusal.file.noOutcomes',
  'too-many-columns': 'refusal.file.tooManyColumns',
  'too-many-rows': 'refusal.file.tooManyRows',
  cyclic: 'refusal.file.cyclic',
  truncated: 'refusal.file.truncated',
  'unknown-kind': 'refusal.file.unknownKind',
  'not-pdf': 'refusal.file.notPdf',
  unreadable: 'refusal.file.unreadable',
  'bad-header': 'refusal.file.badHeader',
  'row-problems': 'refusal.file.rowProblems',
}
const storeTexts = {
  'not-a-store': 'refusal.store.notAStore',
  exists: 'refusal.store.exists',
  damaged: 'refusal.store.damaged',
  newer: 'refusal.store.newer',
  'disk-full': 'refusal.store.diskFull',
  'read-only': 'refusal.store.readOnly',
  'in-synced-folder': 'refusal.store.inSyncedFolder',
} as const satisfies { readonly [P in Extract<Refusal, { kind: 'store' }>['problem']]: MessageId }

const foundNouns = {
  case: 'refusal.noun.case',
  course: 'refusal.noun.course',
  institution: 'refusal.noun.institution',
  outcome: 'refusal.noun.outcome',
  decision: 'refusal.noun.decision',
  meeting: 'refusal.noun.meeting',
  document: 'refusal.noun.document',
  grant: 'refusal.noun.grant',
  preview: 'refusal.noun.preview',
  store: 'refusal.noun.store',
  rubric: 'refusal.noun.rubric',
  member: 'refusal.noun.member',
} as const satisfies { readonly [N in Extract<Refusal, { kind: 'not-found' }>['noun']]: MessageId }

const lookUp = (texts: Readonly<Record<string, MessageId>>, key: string): MessageId | null =>
  Object.hasOwn(texts, key) ? (texts[key] ?? null) : null

/** A field by its label, in the middle of a sentence; by its own name where it has none. */
function fieldName(name: string, say: Say): string {
  const label = fieldLabel(name)
  const text = label === null ? name.replace(/([a-z])([A-Z])/g, '$1 $2') : say(label)
  return text.slice(0, 1).toLocaleLowerCase() + text.slice(1)
}

/** The value's name and what is wrong with it, out of a decoder's path and message; both are otherwise for programmers. */
function malformedText({ where, problem }: Extract<Refusal, { kind: 'malformed' }>, say: Say): string {
  const name = /([A-Za-z]+)[^A-Za-z]*$/.exec(where)?.[1] ?? ''
  const bounds = /^Too (big|small).*?(-?[\d.]+)( characters)?$/.exec(problem)
  return say('refusal.malformed', {
    // A method's own name is no field.
    field: where.includes('.body.') ? fieldName(name, say) : 'none',
    problem: bounds === null ? 'other' : bounds[3] === undefined ? bounds[1]! : `${bounds[1]!}Text`,
    limit: Number(bounds?.[2] ?? 0),
  })
}

/** `key:detail` names one of several places; the sentence is about the kind of thing. */
const missingText = (keys: readonly string[], say: Say): string => {
  const ids = keys.map(
    (key) =>
      lookUp(missingTexts, key) ?? (key.includes(':') ? 'refusal.missing.criteria' : 'refusal.missing.other'),
  )
  return [...new Set(ids)].map((id) => `${say(id)}.`).join(' ')
}

/** Says who somebody is; null where the id names no member. */
export type NameOf = (id: string) => string | null
/** A file reader's words about a place, in the language of the window; null where it has none. */
export type DetailOf = (detail: string) => string | null

/** Every expected "no" as one or two sentences: what is wrong, where, and what to do next. A new kind is a compile error here. */
export function refusalText(
  refusal: Refusal,
  say: Say,
  nameOf: NameOf = () => null,
  detailOf: DetailOf = (detail) => detail,
): string {
  switch (refusal.kind) {
    case 'malformed':
      return malformedText(refusal, say)
    case 'unknown-method':
      return say('refusal.unknownMethod', { method: refusal.method })
    case 'no-committee':
      return say('refusal.noCommittee')
    case 'not-found':
      return say('refusal.notFound', { noun: say(foundNouns[refusal.noun]) })
    case 'no-right':
      return say(lookUp(neededTexts, refusal.need) ?? 'refusal.noRight')
    case 'settled':
      return say(lookUp(settledTexts, refusal.by) ?? 'refusal.settled', {
        what: say(lookUp(takenBack, refusal.by) ?? 'undo.kind.settled'),
      })
    case 'incomplete':
      return say('refusal.incomplete', { missing: missingText(refusal.missing, say) })
    case 'nothing-to-undo':
      return say('refusal.nothingToUndo')
    case 'changed-since':
      return say('refusal.changedSince', { by: nameOf(refusal.by) ?? say('refusal.somebody') })
    case 'contested':
      return say('refusal.contested')
    case 'file': {
      const detail = refusal.detail === undefined ? null : detailOf(refusal.detail)
      return say(fileTexts[refusal.problem], {
        file: refusal.file,
        detail: detail ?? '',
        told: detail === null ? 'no' : 'yes',
      })
    }
    case 'wrong-passphrase':
      return say('refusal.wrongPassphrase')
    case 'passphrase-needed':
      return say('refusal.passphraseNeeded')
    case 'store':
      return say(storeTexts[refusal.problem], { where: refusal.where })
    case 'no-glyph':
      return say('refusal.noGlyph', { codePoint: refusal.codePoint, where: refusal.where })
    case 'cancelled':
      return say('refusal.cancelled')
    case 'unavailable':
      return say(lookUp(unavailableTexts, refusal.what) ?? 'refusal.unavailable', { what: refusal.what })
  }
}
