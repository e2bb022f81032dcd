import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'react-intl'
import { useStore } from 'zustand'
import type { Refusal } from '#domain/refusal.ts'
import { CaseScreen } from './case-screen.tsx'
import { CasesScreen } from '../features/cases/index.ts'
import { ImportDialog } from '../features/import/index.ts'
import { InstitutionsScreen } from '../features/institutions/index.ts'
import { PeopleScreen } from '../features/people/index.ts'
import { StartScreen } from '../features/start/index.ts'
import { catalogues, useSay, type Catalogue } from '../intl/index.ts'
import { Button, CommandKeysProvider, EmptyState, Toasts } from '../ui/index.ts'
import { useAppCommands } from './app-commands.ts'
import { AppProvider, useApp, useAppState, type App } from './app-context.tsx'
import { listenForKeys, useCommandKeysOf } from './commands.ts'
import { DropAnywhere } from './drop-anywhere.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import styles from './layers.module.css'
import { keepFocus } from './keep-focus.ts'
import { KeyList } from './key-list.tsx'
import { listenToBackend } from './listen-to-backend.ts'
import { Palette } from './palette.tsx'
import { hrefOf, navigate, useRoute } from './route.ts'
import { SettingsDialog } from './settings-dialog.tsx'
import { useRefusalText } from './use-refusal-text.ts'

const locales = { en: 'en-CA', fr: 'fr-CA' } as const

/** The whole page: language, look, keys, events, and the screen of the address. */
export function Shell({
  app,
  texts,
}: {
  readonly app: App
  /** Another catalogue than that of the chosen language, to see which words do not come from it. */
  readonly texts?: Catalogue
}) {
  const { app: known, refusal, load } = useStore(app.appStore)
  const language = known?.preferences.language ?? 'en'
  useEffect(() => {
    void load()
    const stops = [listenToBackend(app), listenForKeys(app.commands, window), keepFocus(document)]
    return () => stops.forEach((stop) => stop())
  }, [app, load])
  useEffect(() => {
    const root = document.documentElement
    root.lang = language
    if (known === null || known.preferences.theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = known.preferences.theme
    if (known?.preferences.density === 'compact') root.dataset['density'] = 'compact'
    else delete root.dataset['density']
  }, [known, language])
  return (
    <IntlProvider locale={locales[language]} defaultLocale="en-CA" messages={texts ?? catalogues[language]}>
      <I18nProvider locale={locales[language]}>
        <AppProvider app={app}>
          {known === null ? <Waiting refusal={refusal} again={() => void load()} /> : <Inside />}
        </AppProvider>
      </I18nProvider>
    </IntlProvider>
  )
}

function Waiting({ refusal, again }: { readonly refusal: Refusal | null; readonly again: () => void }) {
  const say = useSay()
  const tell = useRefusalText()
  return (
    <main className={styles.wait}>
      {refusal !== null && (
        <EmptyState
          title={say('error.noAnswer')}
          actions={
            <Button kind="main" onPress={again}>
              {say('error.retry')}
            </Button>
          }
        >
          {tell(refusal)}
        </EmptyState>
      )}
    </main>
  )
}

function Inside() {
  const app = useApp()
  const say = useSay()
  const route = useRoute()
  const { committee: open, keyNames } = useAppState()
  const { committee, refusal } = useStore(app.committeeStore)
  const attached = useStore(app.inbox, (state) => state.attached)
  const [layer, setLayer] = useState<'palette' | 'keys' | 'settings' | null>(null)
  const close = () => setLayer(null)
  useAppCommands({
    palette: () => setLayer('palette'),
    keys: () => setLayer('keys'),
    settings: () => setLayer('settings'),
  })

  const openId = open?.id ?? null
  useEffect(() => {
    app.committeeStore.getState().clear()
    if (openId !== null) void app.committeeStore.getState().load()
  }, [app, openId])
  useEffect(() => {
    if (openId === null && route.screen !== 'start') navigate({ screen: 'start' }, 'replace')
    if (openId !== null && route.screen === 'start') navigate({ screen: 'cases' }, 'replace')
  }, [openId, route])
  useEffect(() => {
    if (committee?.savedAt !== undefined && committee.savedAt !== null)
      app.saveStore.savedAt(committee.savedAt)
  }, [app, committee])
  useEffect(() => {
    if (attached !== null) app.toasts.say({ text: say('import.attached', { name: attached.name }) })
  }, [app, attached, say])

  const place = hrefOf(route)
  // What was refused elsewhere means nothing here.
  useEffect(() => {
    if (place !== '') app.refusals.clear()
  }, [app, place])
  return (
    <CommandKeysProvider value={useCommandKeysOf(app.commands, keyNames)}>
      <DropAnywhere isActive={openId !== null}>
        <ErrorBoundary place={place}>
          {openId === null || route.screen === 'start' ? (
            openId === null && <StartScreen />
          ) : committee === null ? (
            <Waiting refusal={refusal} again={() => void app.committeeStore.getState().load()} />
          ) : route.screen === 'cases' ? (
            <CasesScreen />
          ) : route.screen === 'case' ? (
            <CaseScreen key={route.caseId} caseId={route.caseId} tab={route.tab} />
          ) : route.screen === 'people' ? (
            <PeopleScreen />
          ) : (
            <InstitutionsScreen />
          )}
        </ErrorBoundary>
      </DropAnywhere>
      {committee !== null && openId !== null && <ImportDialog />}
      {committee !== null && openId !== null && <Palette isOpen={layer === 'palette'} onClose={close} />}
      <KeyList isOpen={layer === 'keys'} onClose={close} />
      <SettingsDialog isOpen={layer === 'settings'} onClose={close} />
      <Toasts toasts={app.toasts} label={say('frame.toasts')} close={say('frame.dismiss')} />
    </CommandKeysProvider>
  )
}
