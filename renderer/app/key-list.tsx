import { useStore } from 'zustand'
import { useSay } from '../intl/index.ts'
import { Button, Dialog, KeyCaps } from '../ui/index.ts'
import { useApp, useAppState } from './app-context.tsx'
import { capsOf } from './commands.ts'
import styles from './layers.module.css'

/** Every key that does something here, from the same list that the keys themselves use. */
export function KeyList({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const say = useSay()
  const { commands } = useApp()
  const { keyNames } = useAppState()
  const list = useStore(commands, (state) => state.list)
  const shown = list.filter(
    (command, at) =>
      (command.keys?.length ?? 0) > 0 && list.findLastIndex((other) => other.id === command.id) === at,
  )
  return (
    <Dialog
      title={say('frame.keys.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say('frame.keys.close')}</Button>}
    >
      <dl className={styles.keyList}>
        {shown.map((command) => (
          <div key={command.id}>
            <dt>{say(command.label)}</dt>
            <dd>
              {command.keys!.map((keys) => (
                <span key={keys}>
                  <KeyCaps caps={capsOf(keys, keyNames)} />
                  <span className={styles.spoken}>{capsOf(keys, keyNames).join(' ')}</span>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
