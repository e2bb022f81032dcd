/**
 * What the native menu may ask of the page, sent as the event `command`; the names are those of the page's own registry,
 * which obeys the keys: there is one place that knows whether somebody is typing. `where` says when the page can do it:
 * on the start screen, with a committee open, or always.
 */
export const hostCommands = {
  'committee.new': { key: 'CmdOrCtrl+N', where: 'start' },
  'committee.open': { key: 'CmdOrCtrl+O', where: 'start' },
  'committee.sample': { key: null, where: 'start' },
  'committee.close': { key: null, where: 'committee' },
  'file.import': { key: 'CmdOrCtrl+I', where: 'committee' },
  'edit.undo': { key: 'CmdOrCtrl+Z', where: 'committee' },
  'edit.redo': { key: 'CmdOrCtrl+Shift+Z', where: 'committee' },
  'app.palette': { key: 'CmdOrCtrl+K', where: 'committee' },
  'view.cases': { key: null, where: 'committee' },
  'view.people': { key: null, where: 'committee' },
  'view.institutions': { key: null, where: 'committee' },
  'view.settings': { key: 'CmdOrCtrl+,', where: 'always' },
  'help.keys': { key: null, where: 'always' },
} as const satisfies Readonly<
  Record<string, { readonly key: string | null; readonly where: 'start' | 'committee' | 'always' }>
>

export type HostCommand = keyof typeof hostCommands
