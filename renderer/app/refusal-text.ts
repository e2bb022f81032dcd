import type { FileProblem, Refusal } from '#domain/refusal.ts'
import type { MessageId, Say } from '../intl/index.ts'

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

/** Every expected "no" as one or two sentences: what is wrong, where, and what to do next. A new kind is a compile error here. */
export function refusalText(refusal: Refusal, say: Say): string {
  switch (refusal.kind) {
    case 'malformed':
      return say('refusal.malformed', { where: refusal.where, problem: refusal.problem })
    case 'unknown-method':
      return say('refusal.unknownMethod', { method: refusal.method })
    case 'no-committee':
      return say('refusal.noCommittee')
    case 'not-found':
      return say('refusal.notFound', { noun: say(foundNouns[refusal.noun]) })
    case 'no-right':
      return say('refusal.noRight', { need: refusal.need })
    case 'settled':
      return say('refusal.settled', { by: refusal.by })
    case 'incomplete':
      return say('refusal.incomplete', { missing: refusal.missing.join('; ') })
    case 'nothing-to-undo':
      return say('refusal.nothingToUndo')
    case 'changed-since':
      return say('refusal.changedSince', { by: refusal.by })
    case 'contested':
      return say('refusal.contested', { field: refusal.field })
    case 'file':
      return say(fileTexts[refusal.problem], {
        file: refusal.file,
        detail: refusal.detail ?? '',
        told: refusal.detail === undefined ? 'no' : 'yes',
      })
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
      return say('refusal.unavailable', { what: refusal.what })
  }
}
