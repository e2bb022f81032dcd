/**
 * What a native menu may ask of the page, sent as the event `command`. The keys are shown in the menu and obeyed by the
 * page's own registry, so that there is one place that knows whether somebody is typing.
 */
export const hostCommands = {
  'committee.new': { key: 'CmdOrCtrl+N' },
  'committee.open': { key: 'CmdOrCtrl+O' },
  'committee.sample': { key: null },
  'committee.close': { key: null },
  'case.new': { key: null },
  'file.import': { key: 'CmdOrCtrl+I' },
  'decision.export': { key: 'CmdOrCtrl+E' },
  'edit.undo': { key: 'CmdOrCtrl+Z' },
  'edit.redo': { key: 'CmdOrCtrl+Shift+Z' },
  'edit.find': { key: 'CmdOrCtrl+F' },
  'view.cases': { key: null },
  'view.settings': { key: 'CmdOrCtrl+,' },
  'help.keys': { key: null },
} as const satisfies Readonly<Record<string, { readonly key: string | null }>>

export type HostCommand = keyof typeof hostCommands
