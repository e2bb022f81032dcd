import { missingWords } from './missing-words.ts'
import type { FileProblem, Refusal } from '#domain/refusal.ts'

const file: Record<FileProblem, string> = {
  'too-large': 'is too large to read',
  empty: 'is empty',
  'not-text': 'is not text',
  'not-json': 'is not valid JSON',
  'not-case': 'is no CASE package',
  'no-outcomes': 'holds no outcomes',
  'too-many-columns': 'has too many columns',
  'too-many-rows': 'has too many rows',
  cyclic: 'holds an item that stands under itself',
  truncated: 'ends in the middle',
  'unknown-kind': 'is of a kind that cannot be read here',
  'not-pdf': 'is not a PDF',
  unreadable: 'cannot be read',
  'bad-header': 'does not name its columns in the first row',
  'row-problems': 'has rows that cannot be read',
}
type StoreProblem = Extract<Refusal, { kind: 'store' }>['problem']
const store: Record<StoreProblem, string> = {
  'not-a-store': 'holds no committee',
  exists: 'is not empty; choose a new folder',
  damaged: 'is damaged; run check on it, or open a copy',
  newer: 'was written by a newer Crosswalk; update to open it',
  'disk-full': 'cannot be written: the disk is full',
  'read-only': 'cannot be written: it is read-only',
  'in-synced-folder': 'lies in a folder that another program syncs; choose one that is not synced',
}

const settled: { readonly [kind in string]?: string } = {
  'case.numbered': 'its number was given',
  'agreement.reached': 'the assessment was agreed',
  'decision.recorded': 'the decision was recorded',
  'motion.closed': 'the vote was closed',
  'minutes.approved': 'the minutes were approved',
  'review.submitted': 'the review was submitted',
  'case.withdrawn': 'the case is withdrawn',
}
const rights: { readonly [need in string]?: string } = {
  chair: 'the chair',
  'chair-or-secretary': 'the chair or the secretary',
  'chair-or-registrar': 'the chair or the institution’s registrar',
  'own-review': 'the member whose review it is',
  'own-notes': 'the member whose notes they are',
  'active-member': 'an active member',
}

/** Each refusal as one sentence for a terminal: what is wrong, where, what to do. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'malformed':
      return `Not understood: ${refusal.where}: ${refusal.problem}.`
    case 'unknown-method':
      return `There is no ${refusal.method}.`
    case 'no-committee':
      return 'No committee is open; name its store with --in.'
    case 'not-found':
      return `There is no ${refusal.noun} ${refusal.id}.`.replace(/ \./, '.')
    case 'no-right':
      return `This is for ${rights[refusal.need] ?? refusal.need} to do.`
    case 'settled':
      return `This stays as it is, because ${settled[refusal.by] ?? `of ${refusal.by}`}.`
    case 'incomplete':
      return `Still missing: ${refusal.missing.map(missingWords).join(', ')}.`
    case 'nothing-to-undo':
      return 'There is nothing to undo.'
    case 'changed-since':
      return `${refusal.by || 'Somebody'} changed this in the meantime.`
    case 'contested':
      return `Two people changed ${refusal.field}; choose one value first.`
    case 'file':
      return `${refusal.file} ${file[refusal.problem]}${refusal.detail ? ` (${refusal.detail})` : ''}; nothing was created.`
    case 'wrong-passphrase':
      return 'CROSSWALK_PASSPHRASE is not the passphrase of this committee.'
    case 'passphrase-needed':
      return 'This committee is locked; set CROSSWALK_PASSPHRASE to its passphrase.'
    case 'store':
      return `${refusal.where} ${store[refusal.problem]}.`
    case 'no-glyph':
      return `No font has the sign ${refusal.codePoint} (${refusal.where}); replace it and export again.`
    case 'cancelled':
      return 'Nothing was chosen.'
    case 'unavailable':
      return refusal.what === 'system-keys'
        ? 'This committee is locked by the system’s key store, which only the app can ask; open it there.'
        : `This did not work (${refusal.what}).`
  }
}
