import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { HardDrive, TriangleAlert } from 'lucide-react'
import { useIntl } from 'react-intl'
import { useStore } from 'zustand'
import { useSay, type MessageId } from '../intl/index.ts'
import { cx, Icon, KeyHint, useCommandKeys } from '../ui/index.ts'
import { useApp } from './app-context.tsx'
import { dayText } from './moment.ts'
import styles from './status.module.css'
import { useRefusalText } from './use-refusal-text.ts'

/** How far an edit has got, always in the same corner; right of it the keys that matter here. */
export function StatusBar({ children }: { readonly children?: ReactNode }) {
  const say = useSay()
  const { commands } = useApp()
  return (
    <footer className={styles.status}>
      <SavedState />
      <span className={styles.keys}>
        {children}
        <Button className={styles.allKeys ?? ''} onPress={() => commands.run('help.keys')}>
          <KeyHint command="help.keys" />
          {say('frame.allKeys')}
        </Button>
      </span>
    </footer>
  )
}

function SavedState() {
  const say = useSay()
  const intl = useIntl()
  const tell = useRefusalText()
  const { saveStore } = useApp()
  const { pending, savedAt, failed } = useStore(saveStore)
  const words =
    failed !== null
      ? say('frame.notSaved', { why: tell(failed) })
      : pending > 0
        ? say('frame.saving')
        : savedAt === null
          ? say('frame.savedNothing')
          : say('frame.saved', { at: shownMoment(savedAt, intl) })
  return (
    <span
      role="status"
      className={cx(styles.fact, failed !== null && styles.failed)}
      title={failed === null ? undefined : words}
    >
      <Icon of={failed === null ? HardDrive : TriangleAlert} size={14} />
      <span>{words}</span>
    </span>
  )
}

/** The time of today, else the day with it. */
function shownMoment(at: string, intl: ReturnType<typeof useIntl>): string {
  const when = new Date(at)
  const time = intl.formatTime(when, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
  return when.toDateString() === new Date().toDateString() ? time : `${dayText(at, intl)}, ${time}`
}

/** Keys that belong together and the short words for them: `{ commands: ['cases.next', 'cases.previous'], label: 'cases.keyMove' }`. */
export interface StatusKey {
  readonly commands: readonly string[]
  readonly label: MessageId
}

/** The four or five keys that matter here, with one word for each group. */
export function StatusKeys({ commands }: { readonly commands: readonly StatusKey[] }) {
  const say = useSay()
  const { capsOf } = useCommandKeys()
  return commands.map((entry) => {
    const ids = entry.commands.filter((id) => capsOf(id).length > 0)
    if (ids.length === 0) return null
    return (
      <span key={ids[0]} className={styles.key}>
        {ids.map((id) => (
          <KeyHint key={id} command={id} />
        ))}
        {say(entry.label)}
      </span>
    )
  })
}
