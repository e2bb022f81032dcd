import { useSay } from '../intl/index.ts'
import { useApp, useAppState } from './app-context.tsx'
import { useCommands } from './commands.ts'
import { chooseFiles, importable } from './inbox.ts'
import { navigate, useRoute } from './route.ts'
import { takenBack } from './taken-back.ts'

/** What can be done from every screen; ids are those of the host's menu where it has one. */
export function useAppCommands(open: {
  readonly palette: () => void
  readonly keys: () => void
  readonly settings: () => void
}): void {
  const say = useSay()
  const route = useRoute()
  const { client, appStore, saveStore, outbox, toasts, refusals, inbox, commands } = useApp()
  const { preferences, committee } = useAppState()
  const inside = () => committee !== null

  const takeBack = async (method: 'edits.undo' | 'edits.redo') => {
    const release = saveStore.hold()
    const reply = await client.call(method, {})
    release()
    // Nothing that was written is lost by it, so it is no failed save.
    if (!reply.ok) return refusals.show(reply.refusal)
    saveStore.savedAt(new Date().toISOString())
    const back = method === 'edits.undo'
    const what = say(takenBack[reply.value.taken])
    toasts.say({
      text: say(back ? 'undo.taken' : 'undo.again', { what }),
      undo: {
        label: say(back ? 'command.redo' : 'command.undo'),
        command: back ? 'edit.redo' : 'edit.undo',
        run: () => void commands.run(back ? 'edit.redo' : 'edit.undo'),
      },
    })
    await appStore.getState().load()
  }

  const close = async () => {
    const reply = await client.call('committee.close', {})
    if (!reply.ok) return refusals.show(reply.refusal)
    refusals.clear()
    await appStore.getState().load()
  }

  useCommands([
    { id: 'app.palette', label: 'command.palette', keys: ['$mod+K'], run: open.palette, when: inside },
    { id: 'help.keys', label: 'command.keys', keys: ['Shift+?'], run: open.keys },
    {
      id: 'edit.undo',
      label: 'command.undo',
      keys: ['$mod+Z'],
      run: () => void takeBack('edits.undo'),
      // Asked of the backend, which knows what is under way: a fast second key must not be lost.
      when: inside,
    },
    {
      id: 'edit.redo',
      label: 'command.redo',
      keys: ['$mod+Shift+Z', '$mod+Y'],
      run: () => void takeBack('edits.redo'),
      when: inside,
    },
    {
      id: 'edit.save',
      label: 'command.save',
      keys: ['$mod+S'],
      // Leaving the field saves what is typed in it; what could not be saved is tried again; everything else is saved.
      run: () => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        void outbox.retry()
      },
      when: inside,
    },
    {
      id: 'view.cases',
      label: 'command.cases',
      keys: ['g l'],
      run: () => navigate({ screen: 'cases' }),
      when: inside,
    },
    {
      id: 'view.people',
      label: 'command.people',
      keys: ['g p'],
      run: () => navigate({ screen: 'people' }),
      when: inside,
    },
    {
      id: 'view.institutions',
      label: 'command.institutions',
      keys: ['g i'],
      run: () => navigate({ screen: 'institutions' }),
      when: inside,
    },
    {
      id: 'file.import',
      label: 'command.import',
      keys: ['$mod+I'],
      run: () =>
        chooseFiles(
          importable,
          (files) => void inbox.take(files, route.screen === 'case' ? route.caseId : null),
        ),
      when: inside,
    },
    { id: 'view.settings', label: 'command.settings', keys: ['$mod+,'], run: open.settings },
    {
      id: 'view.theme',
      label: 'command.theme',
      run: () => {
        const dark =
          preferences.theme === 'dark' ||
          (preferences.theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches)
        void appStore.getState().prefer({ theme: dark ? 'light' : 'dark' })
      },
    },
    {
      id: 'view.density',
      label: 'command.density',
      run: () =>
        void appStore
          .getState()
          .prefer({ density: preferences.density === 'compact' ? 'comfortable' : 'compact' }),
    },
    {
      id: 'committee.close',
      label: 'command.close',
      run: () => void close(),
      when: inside,
    },
  ])
}
