import type { Act, ActDraft, AnyAct, Json } from '#domain/act/act.ts'
import type { DocName } from '#domain/act/doc-name.ts'
import type { Paper } from '#domain/decision/paper.ts'
import type { CommitteeId, DeviceId, MemberId, Sha256 } from '#domain/ids.ts'
import type { Result } from '#domain/refusal.ts'
import type { ImportPlan } from '#domain/library/import-plan.ts'

/** Stops long work: checked between steps, so that the pure layers need no `AbortSignal`. */
export interface Cancel {
  readonly cancelled: boolean
}
export type Unsubscribe = () => void

export interface Clock {
  /** Now, ISO 8601 in UTC with milliseconds. */ now(): string
  /** Today's local date, YYYY-MM-DD. */ today(): string
}
/** Random ids of 26 base32 characters (130 bits), see domain/ids.ts. */
export interface Ids {
  next<Id extends string>(): Id
}
/** `problem` never holds a person's words from a case. */
export interface Log {
  note(event: string, facts?: Readonly<Record<string, string | number>>): void
  problem(event: string, error: unknown): void
}

/**
 * Keeps the key that encrypts a store. `wrap` is called once per store, `unwrap` at each opening.
 * A passphrase that is needed and absent, or wrong, is a refusal.
 */
export interface Keyring {
  /** How keys are protected on this computer: told to the person who creates a committee. */
  readonly protection: 'system' | 'passphrase'
  wrap(key: Uint8Array, use: KeyUse): Promise<Result<WrappedKey>>
  unwrap(wrapped: WrappedKey, use: KeyUse): Promise<Result<Uint8Array>>
}
export interface KeyUse {
  readonly passphrase: string | null
  /** A sample committee's key is throw-away and says so. */ readonly sample: boolean
}
export interface WrappedKey {
  readonly by: 'system' | 'passphrase' | 'throw-away'
  readonly data: Json
}

export interface StoreInfo {
  readonly committee: CommitteeId
  readonly device: DeviceId
  readonly member: MemberId
  readonly sample: boolean
}

/** What `check` found; every problem names the file, and the act or attachment where it is known. */
export interface StoreReport {
  readonly acts: number
  readonly segments: number
  readonly attachments: number
  readonly problems: readonly { readonly file: string; readonly what: string; readonly at: number | null }[]
}

/** One committee's private store on the local disk: the authority. See main/adapters/file-store/FORMAT.md. */
export interface Store {
  readonly info: StoreInfo
  /** Names of all documents that have at least one readable act. */
  documents(): Promise<readonly DocName[]>
  /** For each document an opaque stamp that changes whenever it gets an act, without reading any: caches compare it. */
  stamps(): Promise<ReadonlyMap<DocName, string>>
  /** All intact acts of a document, in no particular order, for `fold`; damaged ones are left out and named by `check`. */
  load(doc: DocName): Promise<readonly AnyAct[]>
  /**
   * Writes, signs and fsyncs; when it resolves the acts are saved. All of one call are saved or none. Drafts of one call
   * for one document are chained: each has seen, and where it writes the same field replaces, the ones before it.
   * Rejects with a `StoreError` (domain/refusal.ts) where the disk is full or cannot be written; nothing is saved then.
   */
  append(drafts: readonly ActDraft[]): Promise<readonly Act[]>
  /** Called with the documents that got acts from another process on the same store; who appends knows its own. */
  onChange(listen: (docs: readonly DocName[]) => void): Unsubscribe
  /** Encrypts and stores an attachment; the answer's hash is of the plain bytes. Refuses over `limit` bytes, storing nothing. */
  putAttachment(
    bytes: AsyncIterable<Uint8Array>,
    limit: number,
  ): Promise<Result<{ sha256: Sha256; bytes: number }>>
  /** The plain bytes, re-hashed; null where it is not here or damaged. */
  getAttachment(hash: Sha256): Promise<Uint8Array | null>
  /** A rebuildable cache entry, encrypted like everything else; null where absent, damaged or of another version. */
  readCache(name: string): Promise<Json | null>
  writeCache(name: string, value: Json): Promise<void>
  check(): Promise<StoreReport>
  close(): Promise<void>
}

export interface FoundingFacts {
  readonly committee: CommitteeId
  readonly member: MemberId
  readonly sample: boolean
  readonly passphrase: string | null
}
export interface Stores {
  readonly protection: Keyring['protection']
  /**
   * The folder that holds a new store; refuses where something is there already. `folder` null = the app's own data
   * folder. `begin` writes the first acts before the folder is given its name: where it refuses or throws, or the
   * computer stops, no store is there.
   */
  create(
    folder: string | null,
    facts: FoundingFacts,
    begin?: (made: { readonly store: Store; readonly deviceKey: string }) => Promise<Result<null>>,
  ): Promise<Result<{ store: Store; folder: string; deviceKey: string }>>
  open(folder: string, passphrase: string | null): Promise<Result<Store>>
  /** Without opening: is this a store, and does it need a passphrase? */
  inspect(
    folder: string,
  ): Promise<Result<{ committee: CommitteeId; sample: boolean; needsPassphrase: boolean }>>
}

/** The shared folder (its protocol has its own issue): a mailbox and second copy, never the authority. */
export interface SharedFolder {
  list(): Promise<Result<readonly string[]>>
  read(name: string): Promise<Result<Uint8Array>>
  write(name: string, bytes: Uint8Array): Promise<Result<null>>
}

/** Hashes, so that the layers above need no crypto of their own. */
export interface Hash {
  text(text: string): Sha256
  bytes(bytes: Uint8Array): Sha256
}

/** Reads files that a person chose; a path only ever comes from a grant. */
export interface Files {
  /** What the content says it is, by its first bytes; null = nothing that is taken as an attachment. */
  sniff(
    path: string,
    filename: string,
  ): Promise<'application/pdf' | 'text/plain' | 'application/json' | 'text/csv' | null>
  stream(path: string): AsyncIterable<Uint8Array>
}

/** Small settings of this computer: never a key, never a word of a case. */
export interface Settings {
  get(): Json
  set(value: Json): void
}

/** Pure, heavy work off the main thread: one worker pool, the same in all hosts. */
export interface Jobs {
  run<K extends keyof JobTable>(
    kind: K,
    input: JobTable[K]['input'],
    cancel?: Cancel,
  ): Promise<JobTable[K]['output']>
  close(): Promise<void>
}
export interface JobTable {
  /** Reads a file to a plan; never throws for a bad file. Limits: 64 MiB, 500 columns, 20,000 rows. */
  'import.read': { input: { path: string; filename: string }; output: Result<ImportPlan> }
  /** Sets a paper as PDF bytes. */
  'paper.pdf': { input: Paper; output: Result<Uint8Array> }
}

/** Files that a person chose, dropped or is offered; the renderer only ever holds the unguessable grant. */
export interface Grants {
  /** A file that was chosen; `bytes` is its size. */
  offer(file: { path: string; name: string; bytes: number }): string
  file(grant: string): { path: string; name: string; bytes: number } | null
  /** Bytes to be read at /document/<grant>. */
  document(bytes: Uint8Array, type: string, name: string): string
  served(grant: string): { bytes: Uint8Array; type: string; name: string } | null
  revoke(grant: string): void
}

/** What needs a person and the host's own dialogs. Loopback answers with grants and downloads, Electron with native dialogs. */
export interface Picker {
  /** Where to put a finished document: saved to a file, or to be downloaded by the page, or cancelled. */
  save(grant: string, suggestedName: string): Promise<'saved' | 'download' | 'cancelled'>
  /** The absolute path of a folder for a store; null when cancelled; the word 'unavailable', which is no absolute path, in hosts that cannot choose one. */
  chooseFolder(purpose: 'new-store' | 'open-store'): Promise<string | null>
}
