import type { App } from './app-context.tsx'

/** Brings what the backend tells into the stores; returns what ends it. */
export function listenToBackend(app: App): () => void {
  return app.client.subscribe((event) => {
    switch (event.kind) {
      case 'documents-changed':
        app.saveStore.savedAt(event.savedAt)
        app.committeeStore.getState().changed(event.docs)
        break
      case 'undo-changed':
        void app.appStore.getState().load()
        break
      case 'committee-changed':
        void app.appStore.getState().load()
        if (app.appStore.getState().app?.committee !== null) void app.committeeStore.getState().load()
        break
      case 'command':
        app.commands.run(event.command)
        break
      case 'open-file':
        app.inbox.receive({ grant: event.grant, name: event.name, caseId: null })
        break
    }
  })
}
