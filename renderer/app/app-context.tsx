import { createContext, useContext, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { AppState, CommitteeView } from '#contract/views.ts'
import type { Client } from '../backend/client.ts'
import { createToasts } from '../ui/index.ts'
import { createAppStore, type AppStore } from './app-store.ts'
import { createCommands, type Commands } from './command-registry.ts'
import { createCommitteeStore, type CommitteeStore } from './committee-store.ts'
import { createInbox, type Inbox } from './inbox.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { createRefusals, type Refusals } from './refusals.ts'
import { createSaveStore, type SaveStore } from './save-store.ts'

/** Everything that screens share, made once per window. */
export interface App {
  readonly client: Client
  readonly appStore: AppStore
  readonly committeeStore: CommitteeStore
  readonly saveStore: SaveStore
  readonly toasts: ReturnType<typeof createToasts>
  readonly refusals: Refusals
  readonly outbox: Outbox
  readonly commands: Commands
  readonly inbox: Inbox
  /** What screens remember; see useKept. */
  readonly kept: Map<string, unknown>
}

export function createApp(client: Client): App {
  const refusals = createRefusals()
  const saveStore = createSaveStore()
  const appStore = createAppStore(client)
  return {
    client,
    appStore,
    committeeStore: createCommitteeStore(client),
    saveStore,
    outbox: createOutbox(client, saveStore, refusals, () => appStore.getState().app?.committee?.id ?? null),
    toasts: createToasts(),
    refusals,
    commands: createCommands(),
    inbox: createInbox(client, refusals.show),
    kept: new Map(),
  }
}

const AppContext = createContext<App | null>(null)

export function AppProvider({ app, children }: { readonly app: App; readonly children: ReactNode }) {
  return <AppContext value={app}>{children}</AppContext>
}

export function useApp(): App {
  const app = useContext(AppContext)
  if (app === null) throw new Error('useApp is used outside an AppProvider')
  return app
}

/** What the backend says of the program; the shell draws nothing before it is known. */
export function useAppState(): AppState {
  const app = useStore(useApp().appStore, (state) => state.app)
  if (app === null) throw new Error('useAppState is used before the state was read')
  return app
}

/** The open committee; screens inside a committee are drawn only once it is there. */
export function useCommittee(): CommitteeView {
  const committee = useStore(useApp().committeeStore, (state) => state.committee)
  if (committee === null) throw new Error('useCommittee is used while no committee is open')
  return committee
}
