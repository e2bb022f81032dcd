import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
  Button as Pressed,
  Text,
} from 'react-aria-components'
import { X } from 'lucide-react'
import styles from './layer.module.css'
import { Icon } from './icon.tsx'
import { KeyHint } from './keys.tsx'

export interface Said {
  readonly text: string
  /** A way back, named by a verb; `command` prints its key. */
  readonly undo?: { readonly label: string; readonly command?: string; readonly run: () => void }
}
/** What was done, said once. Never for errors: those stay until somebody has read them. */
export interface Toasts {
  readonly queue: ToastQueue<Said>
  readonly say: (said: Said) => void
  /** Something else was done since: the offered way back would take back that instead, so it goes. */
  readonly stale: () => void
}

export function createToasts(): Toasts {
  const queue = new ToastQueue<Said>({ maxVisibleToasts: 2 })
  let undoable: string | null = null
  const stale = () => {
    if (undoable !== null) queue.close(undoable)
    undoable = null
  }
  return {
    queue,
    stale,
    say(said) {
      if (said.undo === undefined) return void queue.add(said, { timeout: 8_000 })
      stale()
      undoable = queue.add(said, { timeout: 8_000 })
    },
  }
}

export function Toasts({
  toasts,
  label,
  close,
}: {
  readonly toasts: Toasts
  readonly label: string
  readonly close: string
}) {
  return (
    <ToastRegion queue={toasts.queue} aria-label={label} className={styles.toasts ?? ''}>
      {({ toast }) => (
        <Toast toast={toast} className={styles.toast ?? ''}>
          <ToastContent className={styles.toastText ?? ''}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo !== undefined && (
            <Pressed
              className={styles.toastUndo ?? ''}
              onPress={() => {
                toast.content.undo?.run()
                toasts.queue.close(toast.key)
              }}
            >
              {toast.content.undo.label}
              {toast.content.undo.command !== undefined && <KeyHint command={toast.content.undo.command} />}
            </Pressed>
          )}
          <Pressed slot="close" aria-label={close} className={styles.toastClose ?? ''}>
            <Icon of={X} size={14} />
          </Pressed>
        </Toast>
      )}
    </ToastRegion>
  )
}
