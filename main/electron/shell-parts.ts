import type { Transport } from '#contract/wire.ts'
import type { Json } from '#domain/act/act.ts'
import type { WindowOptions, WindowPlace } from '../policy/window-options.ts'
import type { Grants, Picker } from '../services/ports.ts'
import type { ContentsPart } from './install/guard-contents.ts'
import type { SessionPart } from './install/guard-session.ts'
import type { IpcPart } from './install/open-wire.ts'
import type { ServeParts } from './install/serve-app.ts'
import type { ElectronSettings } from './electron-settings.ts'
import type { MenuTexts } from './menu-texts.ts'
import type { HostCommand } from './menu-commands.ts'
import type { Dialogs } from './picker.ts'
import type { Area } from './window-place.ts'

export interface Backend extends Pick<Transport, 'call' | 'subscribe'> {
  close(): Promise<void>
}

/** What is used of Electron's app. */
export interface AppPart {
  readonly isPackaged: boolean
  readonly commandLine: { hasSwitch(name: string): boolean }
  enableSandbox(): void
  requestSingleInstanceLock(): boolean
  quit(): void
  exit(code: number): void
  whenReady(): Promise<void>
  on(event: 'web-contents-created', listener: (event: unknown, contents: ContentsPart) => void): unknown
  on(event: 'second-instance', listener: (event: unknown, argv: string[], folder: string) => void): unknown
  on(event: 'open-file', listener: (event: { preventDefault(): void }, path: string) => void): unknown
  on(event: 'window-all-closed', listener: () => void): unknown
  on(event: 'will-quit', listener: (event: { preventDefault(): void }) => void): unknown
}

/** The one window, as far as the shell needs it. */
export interface WindowPart {
  /** Id of its web contents. */
  readonly contents: number
  load(address: string): Promise<void>
  send(channel: string, event: Json): void
  show(): void
  /** Brings it to the front, also from the task bar. */
  raise(): void
  /** Calls back when the window was moved, resized or is about to close. */
  onPlace(listen: (place: Required<WindowPlace>) => void): void
  onClosed(listen: () => void): void
  readonly dialogs: Dialogs
}

/** Everything of Electron that the shell uses, passed in: tests hand in parts that record. */
export interface ShellParts {
  readonly app: AppPart
  readonly protocol: ServeParts['protocol'] & {
    registerSchemesAsPrivileged(
      schemes: { scheme: string; privileges: Readonly<Record<string, boolean>> }[],
    ): void
  }
  readonly session: () => SessionPart
  readonly ipcMain: IpcPart
  readonly screens: () => readonly Area[]
  readonly dark: () => boolean
  readonly makeWindow: (options: WindowOptions) => WindowPart
  readonly setMenu: (menu: {
    readonly texts: MenuTexts
    readonly inside: boolean
    readonly send: (command: HostCommand) => void
  }) => void
  /** Asks the person, then hands the address to their browser. */
  readonly openOutside: (address: string, texts: MenuTexts) => void
  readonly documentsFolder: () => string
  /** Settings on disk; `changed` is called with what the backend sets. */
  readonly openSettings: (changed: (settings: Json) => void) => ElectronSettings
  readonly grants: Grants
  /** Wires the backend; called once, after Electron is ready. */
  readonly compose: (ports: {
    readonly settings: ElectronSettings
    readonly grants: Grants
    readonly picker: Picker
  }) => Promise<Backend>
  /** The built renderer and preload, absolute. */
  readonly rendererFolder: string
  readonly preload: string
  readonly nonce: () => string
  /** This process's own arguments and working folder. */
  readonly argv: readonly string[]
  readonly folder: string
  readonly problem: (event: string, error: unknown) => void
}
