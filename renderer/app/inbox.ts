import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CaseId } from '#domain/ids.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Client } from '../backend/client.ts'

/** A file that waits to be read: its grant, its name, and the case that was open when it came. */
export interface Waiting {
  readonly grant: string
  readonly name: string
  readonly caseId: CaseId | null
}
export interface InboxState {
  readonly waiting: Waiting | null
  /** The newest document that was attached by dropping it, a new object each time; the shell says so. */
  readonly attached: { readonly name: string } | null
}

/** Files that somebody dropped, chose or opened from outside, one at a time. */
export interface Inbox extends StoreApi<InboxState> {
  /**
   * A PDF is attached to the open case; anything else waits for the import's dry run. Only the first file of a kind that
   * is read is taken: a dry run shows one file.
   */
  readonly take: (files: readonly File[], caseId: CaseId | null) => Promise<void>
  readonly receive: (waiting: Waiting) => void
  readonly clear: () => void
}

export function createInbox(client: Client, refused: (refusal: Refusal) => void): Inbox {
  const store = createStore<InboxState>()(() => ({ waiting: null, attached: null }))
  const isPdf = (name: string) => /\.pdf$/i.test(name)
  return {
    ...store,
    async take(files, caseId) {
      for (const offered of await client.offer(files)) {
        if ('refused' in offered) {
          refused(offered.refused)
        } else if (isPdf(offered.name)) {
          if (caseId === null) {
            refused({ kind: 'file', problem: 'unknown-kind', file: offered.name })
            continue
          }
          const reply = await client.call('document.attach', { grant: offered.grant, caseId, kind: 'other' })
          if (reply.ok) store.setState({ attached: { name: offered.name } })
          else refused(reply.refusal)
        } else if (store.getState().waiting === null) {
          store.setState({ waiting: { grant: offered.grant, name: offered.name, caseId } })
        }
      }
    },
    receive: (waiting) => store.setState({ waiting }),
    clear: () => store.setState({ waiting: null, attached: null }),
  }
}

/** Opens the computer's own dialog for files; nothing happens where it is closed without a choice. */
export function chooseFiles(accept: readonly string[], onFiles: (files: readonly File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept.join(',')
  // Held by the page until it is answered: a field that nothing holds may be gone before its dialog closes.
  input.hidden = true
  document.body.append(input)
  const answered = () => {
    input.remove()
    if (input.files !== null && input.files.length > 0) onFiles([...input.files])
  }
  input.addEventListener('change', answered, { once: true })
  input.addEventListener('cancel', () => input.remove(), { once: true })
  input.click()
}
/** What an import reads. */
export const importable = ['.json', '.csv', '.txt', '.tsv', 'application/json', 'text/csv'] as const
