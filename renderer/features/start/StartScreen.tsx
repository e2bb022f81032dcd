import { useState } from 'react'
import { BookOpen, FilePlus2, FolderOpen } from 'lucide-react'
import { useStore } from 'zustand'
import type { Recent } from '#contract/views.ts'
import { inLanguage } from '#domain/values.ts'
import { useApp, useAppState } from '../../app/app-context.tsx'
import { useCommands } from '../../app/commands.ts'
import { LanguageChoice } from '../../app/language-choice.tsx'
import { Logo } from '../../app/logo.tsx'
import { useRefusalText } from '../../app/use-refusal-text.ts'
import { useSay } from '../../intl/index.ts'
import { Button, Notice } from '../../ui/index.ts'
import { CreateDialog } from './parts/CreateDialog.tsx'
import { FirstChoice } from './parts/FirstChoice.tsx'
import { Letterhead } from './parts/Letterhead.tsx'
import { MatchGrammar } from './parts/MatchGrammar.tsx'
import { Recents } from './parts/Recents.tsx'
import { UnlockDialog } from './parts/UnlockDialog.tsx'
import css from './start.module.css'
import { useOpen } from './use-open.ts'

/** Nothing is open: begin with the sample, a committee of one's own, or one that is there already. */
export function StartScreen() {
  const say = useSay()
  const tell = useRefusalText()
  const { client, appStore, refusals } = useApp()
  const { version, recents, canChooseFolder, preferences } = useAppState()
  const refusal = useStore(refusals, (state) => state.current)
  const { busy, open } = useOpen()
  const [creating, setCreating] = useState(false)
  const [locked, setLocked] = useState<{ readonly recent: string | null; readonly name: string } | null>(null)
  const openSample = async () => {
    const no = await open('committee.openSample', {})
    if (no !== null) refusals.show(no)
  }
  const openPlace = async (recent: string | null, name: string) => {
    const no = await open('committee.open', { recent, passphrase: null })
    if (no?.kind === 'passphrase-needed') setLocked({ recent, name })
    else if (no !== null) refusals.show(no)
  }
  const openRecent = (recent: Recent) => {
    const name = inLanguage(recent.name, preferences.language)
    if (recent.state === 'needs-passphrase') setLocked({ recent: recent.id, name })
    else void openPlace(recent.id, name)
  }
  const forget = async (recent: Recent) => {
    const reply = await client.call('committee.forgetRecent', { recent: recent.id })
    if (!reply.ok) refusals.show(reply.refusal)
    await appStore.getState().load()
  }
  const atRest = () => document.activeElement === document.body || document.activeElement === null

  useCommands([
    {
      id: 'committee.sample',
      label: 'start.sample',
      keys: ['Enter'],
      run: () => void openSample(),
      when: () => atRest() && !busy,
    },
    {
      id: 'committee.new',
      label: 'start.new',
      keys: ['n', '$mod+N'],
      run: () => setCreating(true),
      when: () => !busy,
    },
    {
      id: 'committee.open',
      label: 'start.open',
      keys: ['$mod+O'],
      run: () => void openPlace(null, ''),
      when: () => canChooseFolder,
    },
  ])

  return (
    <div className={css.window}>
      <Letterhead />
      <main className={css.start}>
        <section className={css.begin} aria-label={say('start.begin')}>
          <div>
            <div className={css.brand}>
              <Logo className={css.logo} />
              <h1>Crosswalk</h1>
            </div>
            <p className={css.lead}>{say('start.lead')}</p>
            {refusal !== null && (
              <Notice
                kind="danger"
                className={css.refusal ?? ''}
                dismiss={{ label: say('frame.dismiss'), run: refusals.clear }}
              >
                {tell(refusal)}
              </Notice>
            )}
            <div className={css.choices}>
              <FirstChoice
                first
                icon={BookOpen}
                title={say('start.sample')}
                body={busy ? say('start.opening') : say('start.sampleBody')}
                command="committee.sample"
                onPress={() => void openSample()}
              />
              <FirstChoice
                icon={FilePlus2}
                title={say('start.new')}
                body={say('start.newBody')}
                command="committee.new"
                onPress={() => setCreating(true)}
              />
              {canChooseFolder && (
                <FirstChoice
                  icon={FolderOpen}
                  title={say('start.open')}
                  body={say('start.openBody')}
                  command="committee.open"
                  onPress={() => void openPlace(null, '')}
                />
              )}
            </div>
          </div>
        </section>
        <section className={css.back} aria-label={say('start.back')}>
          <div>
            <Recents
              recents={recents}
              language={preferences.language}
              onOpen={openRecent}
              onForget={(recent) => void forget(recent)}
            />
            <MatchGrammar />
          </div>
        </section>
      </main>
      <footer className={css.foot}>
        <span>{say('start.version', { version })}</span>
        <span>{say('start.local')}</span>
        <span className="push" />
        <LanguageChoice className={css.language ?? ''} />
        <Button kind="quiet" command="help.keys">
          {say('start.keys')}
        </Button>
        <Button kind="quiet" command="view.settings">
          {say('start.settings')}
        </Button>
      </footer>
      {creating && <CreateDialog onClose={() => setCreating(false)} />}
      {locked !== null && (
        <UnlockDialog recent={locked.recent} name={locked.name} onClose={() => setLocked(null)} />
      )}
    </div>
  )
}
