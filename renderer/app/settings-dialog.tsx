import { useSay } from '../intl/index.ts'
import { Button, Dialog, SegmentedControl } from '../ui/index.ts'
import { useApp, useAppState } from './app-context.tsx'
import { LanguageChoice } from './language-choice.tsx'
import styles from './layers.module.css'

/** How the window looks; kept on this computer, for this person. */
export function SettingsDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const say = useSay()
  const { appStore } = useApp()
  const { preferences } = useAppState()
  const prefer = appStore.getState().prefer
  return (
    <Dialog
      title={say('frame.settings')}
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say('frame.settings.close')}</Button>}
    >
      <div className={styles.setting}>
        <span className="strong">{say('frame.language')}</span>
        <LanguageChoice />
      </div>
      <div className={styles.setting}>
        <span className="strong">{say('frame.theme')}</span>
        <SegmentedControl
          label={say('frame.theme')}
          value={preferences.theme}
          onChange={(theme) => void prefer({ theme })}
          segments={[
            { id: 'system', label: say('frame.theme.system') },
            { id: 'light', label: say('frame.theme.light') },
            { id: 'dark', label: say('frame.theme.dark') },
          ]}
        />
      </div>
      <div className={styles.setting}>
        <span className="strong">{say('frame.density')}</span>
        <SegmentedControl
          label={say('frame.density')}
          value={preferences.density}
          onChange={(density) => void prefer({ density })}
          segments={[
            { id: 'comfortable', label: say('frame.density.comfortable') },
            { id: 'compact', label: say('frame.density.compact') },
          ]}
        />
      </div>
    </Dialog>
  )
}
