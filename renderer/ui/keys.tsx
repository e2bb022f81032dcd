import { createContext, useContext } from 'react'
import styles from './keys.module.css'
import { cx } from './cx.ts'

/** What the kit needs to know of the registry of commands: the caps of a command's first key, and how to run it. */
export interface CommandKeys {
  /** `['Ctrl', 'K']`; empty where a command has no key or is not there now. */
  readonly capsOf: (command: string) => readonly string[]
  readonly run: (command: string) => void
}
const none: CommandKeys = { capsOf: () => [], run: () => undefined }
const CommandKeysContext = createContext<CommandKeys>(none)
export const CommandKeysProvider = CommandKeysContext.Provider
export const useCommandKeys = (): CommandKeys => useContext(CommandKeysContext)

/** One key cap. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={styles.cap}>{children}</kbd>
}

/** The caps of one key press, side by side. Hidden from screen readers: the key list says them. */
export function KeyCaps({
  caps,
  className,
}: {
  readonly caps: readonly string[]
  readonly className?: string | undefined
}) {
  if (caps.length === 0) return null
  return (
    <span aria-hidden className={cx(styles.caps, className)}>
      {caps.map((cap) => (
        <Kbd key={cap}>{cap}</Kbd>
      ))}
    </span>
  )
}

/** The key of a command, printed where the command acts; nothing where it has none. */
export function KeyHint({
  command,
  className,
}: {
  readonly command: string
  readonly className?: string | undefined
}) {
  return <KeyCaps caps={useCommandKeys().capsOf(command)} className={className} />
}
