import { useSay } from '../intl/index.ts'
import { SegmentedControl } from '../ui/index.ts'
import { useApp, useAppState } from './app-context.tsx'

/** English | Français, each in its own words; the window changes at once. What cases say keeps its own language. */
export function LanguageChoice({ className }: { readonly className?: string }) {
  const say = useSay()
  const { appStore } = useApp()
  const { preferences } = useAppState()
  return (
    <SegmentedControl
      label={say('frame.language')}
      {...(className === undefined ? {} : { className })}
      value={preferences.language}
      onChange={(language) => void appStore.getState().prefer({ language })}
      segments={[
        { id: 'en', label: say('frame.language.en'), lang: 'en' },
        { id: 'fr', label: say('frame.language.fr'), lang: 'fr' },
      ]}
    />
  )
}
