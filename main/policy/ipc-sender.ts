import { mayNavigate } from './navigation.ts'

/** What is known of who sent a message over Electron's wire. */
export interface Sender {
  /** Id of the web contents it came from. */
  readonly contents: number
  /** The frame, or null when it is gone or unknown. */
  readonly frame: { readonly address: string; readonly main: boolean } | null
}

/** May this sender be answered? Our window's main frame, on our page; a sub-frame, a gone frame or a foreign page may not. */
export function maySend(sender: Sender, ownContents: number | null): boolean {
  return (
    ownContents !== null &&
    sender.contents === ownContents &&
    sender.frame !== null &&
    sender.frame.main &&
    mayNavigate(sender.frame.address)
  )
}
