/** The window around every screen: places, commands, saved state, and every "no". */
export const frame = {
  'frame.main': 'Main',
  'frame.places': 'Places',
  'frame.inspector': 'Details',
  'frame.search': 'Search',
  'frame.cases': 'Cases',
  'frame.people': 'Members',
  'frame.institutions': 'Institutions',
  'frame.committee': 'Committee: {name}',
  'frame.close': 'Close this committee',
  'frame.settings': 'View settings',
  'frame.settings.close': 'Close settings',
  'frame.theme': 'Light or dark',
  'frame.theme.system': 'As the system',
  'frame.theme.light': 'Light',
  'frame.theme.dark': 'Dark',
  'frame.language': 'Language',
  'frame.language.en': 'English',
  'frame.language.fr': 'Français',
  'frame.density': 'Rows',
  'frame.density.comfortable': 'Comfortable',
  'frame.density.compact': 'Compact',
  'frame.sample': 'Sample committee',
  'frame.toasts': 'What was done',
  'frame.dismiss': 'Dismiss',
  'frame.loading': 'Reading the committee',
  'frame.allKeys': 'all keys',
  'frame.keys.title': 'All keys',
  'frame.keys.close': 'Close the list',
  'frame.keys.none': 'No keys here.',
  'frame.palette.title': 'Search and commands',
  'frame.palette.find': 'A case, a place or a command',
  'frame.palette.cases': 'Cases',
  'frame.palette.commands': 'Commands',
  'frame.palette.results': 'Results',
  'frame.palette.none': 'Nothing is called that. Try a case number, a word of a title, or a command.',
  'frame.saved': 'Saved on this computer {at}',
  'frame.savedNothing': 'Saved on this computer',
  'frame.saving': 'Saving…',
  'frame.notSaved': 'Not saved: {why}',
  'frame.today': 'Today, {time}',

  'command.palette': 'Search and commands',
  'command.keys': 'Show all keys',
  'command.undo': 'Undo',
  'command.redo': 'Redo',
  'command.save': 'Save now',
  'command.cases': 'Go to the cases',
  'command.people': 'Go to the members',
  'command.institutions': 'Go to the institutions',
  'command.import': 'Import outcomes from a file',
  'command.settings': 'Open the view settings',
  'command.close': 'Close this committee',
  'command.theme': 'Change between light and dark',
  'command.density': 'Change between comfortable and compact rows',

  'undo.taken': 'Taken back: {what}',
  'undo.again': 'Done again: {what}',
  'undo.kind.committee': 'committee',
  'undo.kind.member': 'member',
  'undo.kind.institution': 'institution policy',
  'undo.kind.course': 'course',
  'undo.kind.outcome': 'outcome',
  'undo.kind.caseOpened': 'new case',
  'undo.kind.case': 'case details',
  'undo.kind.withdrawal': 'withdrawal',
  'undo.kind.credential': 'dossier',
  'undo.kind.task': 'assessment task',
  'undo.kind.document': 'document',
  'undo.kind.target': 'target course',
  'undo.kind.assessor': 'assessor',
  'undo.kind.draft': 'decision draft',
  'undo.kind.match': 'match',
  'undo.kind.score': 'score',
  'undo.kind.meeting': 'meeting',
  'undo.kind.attendance': 'attendance',
  'undo.kind.motion': 'motion',
  'undo.kind.recusal': 'recusal',
  'undo.kind.dissent': 'dissent',
  'undo.kind.settled': 'record',

  'keys.outcome': 'outcome',
  'keys.candidate': 'candidate',
  'keys.strength': 'strength',
  'keys.evidence': 'evidence',
  'keys.level': 'level',
  'keys.reason': 'reason',
  'keys.criterion': 'criterion',
  'keys.act': 'act',
  'keys.compare': 'compare',
  'keys.score': 'score',
  'keys.motion': 'motion',
  'keys.proposed': 'proposed text',
  'keys.copy': 'copy minutes',

  'error.title': 'This screen stopped working',
  'error.body':
    'Your saved work is untouched. Go back to the cases, or open Crosswalk again. What went wrong: {what}',
  'error.again': 'Draw it again',
  'error.noAnswer': 'Crosswalk’s own service does not answer.',
  'error.retry': 'Try again',

  'refusal.malformed':
    '{field, select, none {What was written} other {This value ({field})}} cannot be saved: it is {problem, select, bigText {too long; at most {limit, number} characters} smallText {too short; at least {limit, number} characters} big {too large; at most {limit, number}} small {too small; at least {limit, number}} other {not written as it is expected}}. Correct it, then try again.',
  'refusal.unknownMethod': 'This version does not know {method}. Close the window and open Crosswalk again.',
  'refusal.noCommittee': 'No committee is open. Open one on the start screen.',
  'refusal.notFound': 'This {noun} is not there any more. Go back and choose again.',
  'refusal.noRight': 'Your role does not allow this. Ask the chair.',
  'refusal.noRight.active':
    'You are no active member of this committee, so nothing can be changed. Ask the chair.',
  'refusal.noRight.chair': 'Only the chair or vice-chair may change this. Ask one of them.',
  'refusal.noRight.chairOrSecretary':
    'Only the chair, vice-chair or secretary may change this. Ask one of them.',
  'refusal.noRight.chairOrRegistrar':
    'Only the chair, vice-chair or the institution’s registrar may change this. Ask one of them.',
  'refusal.noRight.own': 'This belongs to another member, and only that member may change it.',
  'refusal.settled': 'This {what} is settled and stays in the record. Make a new one that replaces it.',
  'refusal.settled.minutes':
    'The minutes are approved and stay as they are. Write a correction into the next meeting’s minutes.',
  'refusal.settled.motion': 'The vote on this motion is closed and stays as it is. Put a new motion.',
  'refusal.settled.number': 'This case has its number, and a number is given once. It stays.',
  'refusal.settled.decision':
    'A recorded decision stays in the record. Put a new motion in the minutes, then record a decision that replaces it.',
  'refusal.settled.agreement':
    'This review is taken as agreed already. Submit a changed review, then take that as agreed.',
  'refusal.settled.review':
    'A submitted review stays in the record. Change your scores or matches, then submit again.',
  'refusal.settled.withdrawn': 'This case is withdrawn. Resume it first, in the menu of the case.',
  'refusal.settled.export': 'An exported document stays in the record. Export again; both are kept.',
  'refusal.incomplete': 'This cannot be done yet. {missing}',
  'refusal.missing.criteria': 'Finish the review: every criterion needs its level, a reason and a quote',
  'refusal.missing.reason': 'Write the reason for the change',
  'refusal.missing.submissions': 'Every assigned assessor submits a review first',
  'refusal.missing.outcomes': 'Choose at least one outcome',
  'refusal.missing.other': 'Something that it needs is missing; look over this page',
  'refusal.nothingToUndo': 'There is nothing to take back.',
  'refusal.changedSince': '{by} changed this in the meantime. Look at it again, then repeat your step.',
  'refusal.somebody': 'Somebody',
  'refusal.contested': 'Two people changed this. Choose one of the values first.',
  'refusal.file.tooLarge':
    '{file} is too large to read{told, select, yes { ({detail})} other {}}. Nothing was created. Split it, or choose a smaller file.',
  'refusal.file.empty': '{file} is empty. Nothing was created. Choose another file.',
  'refusal.file.notText':
    '{file} is not text in UTF-8. Nothing was created. Save it again as UTF-8, then choose it again.',
  'refusal.file.notJson':
    '{file} is not valid JSON{told, select, yes { ({detail})} other {}}. Nothing was created. Export it again from its source.',
  'refusal.file.notCase':
    '{file} is no CASE package{told, select, yes { ({detail})} other {}}. Nothing was created. Choose a CASE package, or a CSV of outcomes.',
  'refusal.file.noOutcomes':
    '{file} holds no outcomes. Nothing was created. Choose a file with a column of outcome texts.',
  'refusal.file.tooManyColumns':
    '{file} has too many columns{told, select, yes { ({detail})} other {}}. Nothing was created. Keep the columns that describe outcomes.',
  'refusal.file.tooManyRows':
    '{file} has too many rows{told, select, yes { ({detail})} other {}}. Nothing was created. Split it into smaller files.',
  'refusal.file.cyclic':
    'In {file}, an item stands under itself{told, select, yes { ({detail})} other {}}. Nothing was created. Correct the tree in its source.',
  'refusal.file.truncated':
    '{file} ends in the middle{told, select, yes { ({detail})} other {}}. Nothing was created. Copy or download it again.',
  'refusal.file.unknownKind':
    '{file} is of a kind that cannot be read here. Choose a CASE package (JSON) or a CSV; a PDF is attached on the page of its case.',
  'refusal.file.notPdf': '{file} is not a PDF. Nothing was attached. Save it as PDF, then attach it.',
  'refusal.file.unreadable':
    '{file} cannot be read{told, select, yes { ({detail})} other {}}. Check that it is still there and not locked by another program.',
  'refusal.file.badHeader':
    'The first row of {file} does not name its columns{told, select, yes { ({detail})} other {}}. Nothing was created. Add a header row with a column “text”.',
  'refusal.file.rowProblems':
    '{file} has rows that cannot be read{told, select, yes {: {detail}} other {}}. Nothing was created. Correct them, then choose it again.',
  'refusal.wrongPassphrase':
    'That is not the passphrase of this committee. Try again; capital letters count.',
  'refusal.passphraseNeeded': 'This committee is locked. Enter its passphrase.',
  'refusal.store.notAStore': 'There is no committee in {where}. Choose the folder that holds one.',
  'refusal.store.exists': 'There is already a committee in {where}. Open it, or choose another folder.',
  'refusal.store.damaged':
    'The files of this committee in {where} are damaged. Nothing was changed. Open a copy from a backup.',
  'refusal.store.newer':
    'The committee in {where} was written by a newer Crosswalk. Update Crosswalk to open it.',
  'refusal.store.diskFull':
    'The disk of {where} is full. Make room; what you changed waits in this window and is tried again.',
  'refusal.store.readOnly':
    'Crosswalk may not write in {where}. Ask for the right to write there, or choose another folder.',
  'refusal.store.inSyncedFolder':
    '{where} is copied by another program, which can damage the files of a committee. Choose a folder that is not synced.',
  'refusal.noGlyph':
    'The document’s typeface has no sign {codePoint} ({where}). Replace that sign and export again.',
  'refusal.cancelled': 'Nothing was chosen.',
  'refusal.unavailable.backend':
    'Crosswalk’s own service does not answer. What you changed waits in this window and is tried again every few seconds; leave it open.',
  'refusal.unavailable.reconciliation':
    'Several reviews are in, and this version takes only one as agreed. Assign one assessor, then agree.',
  'refusal.unavailable.chooseFolder':
    'Folders cannot be chosen in a browser. Start the committee without choosing one, or use the desktop window.',
  'refusal.unavailable.systemKeys':
    'This computer’s key store does not answer. Unlock it, or protect the committee with a passphrase.',
  'refusal.unavailable':
    'This did not work because of a fault in Crosswalk ({what}). Try again; if it stays, report that name.',
  'refusal.noun.case': 'case',
  'refusal.noun.course': 'course',
  'refusal.noun.institution': 'institution',
  'refusal.noun.outcome': 'outcome',
  'refusal.noun.decision': 'decision',
  'refusal.noun.meeting': 'meeting',
  'refusal.noun.document': 'document',
  'refusal.noun.grant': 'file',
  'refusal.noun.preview': 'import',
  'refusal.noun.store': 'committee',
  'refusal.noun.rubric': 'rubric',
  'refusal.noun.member': 'member',
} as const
