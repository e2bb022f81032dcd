import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MessageId } from '../intl/index.ts'

export interface Command {
  /** A stable name such as `cases.new`; the host's menu uses the same. */
  readonly id: string
  readonly label: MessageId
  /** tinykeys syntax, the first one is printed: `$mod+K`, `Shift+?`, `g c`. */
  readonly keys?: readonly string[]
  readonly run: () => void
  /** Without it, or where it answers true, the command can be run now. */
  readonly when?: () => boolean
  /** Out of the palette and the key list: keys that only make sense on what has the focus. */
  readonly hidden?: boolean
}

/** Everything that can be done now. One list feeds keys, hints, help and the palette, so that they never disagree. */
export interface Commands extends StoreApi<{ readonly list: readonly Command[] }> {
  /** The newest registration of an id wins while it lasts; returns what ends it. */
  readonly register: (commands: readonly Command[]) => () => void
  readonly find: (id: string) => Command | undefined
  /** Runs a command if it is there and may run; says whether it did. */
  readonly run: (id: string) => boolean
}

export function createCommands(): Commands {
  const store = createStore<{ readonly list: readonly Command[] }>()(() => ({ list: [] }))
  const find = (id: string) => store.getState().list.findLast((command) => command.id === id)
  return {
    ...store,
    register(commands) {
      store.setState((s) => ({ list: [...s.list, ...commands] }))
      return () => store.setState((s) => ({ list: s.list.filter((command) => !commands.includes(command)) }))
    },
    find,
    run(id) {
      const command = find(id)
      if (command === undefined || command.when?.() === false) return false
      command.run()
      return true
    },
  }
}
