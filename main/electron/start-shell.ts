import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { channels } from '#contract/channels.ts'
import type { AppEvent } from '#contract/events.ts'
import type { Transport } from '#contract/wire.ts'
import type { Json } from '#domain/act/act.ts'
import { listFiles } from '../adapters/built-renderer/list-files.ts'
import { manifestOf } from '../policy/asset-path.ts'
import { appAddress, appScheme, schemePrivileges } from '../policy/origin.ts'
import { windowOptions } from '../policy/window-options.ts'
import { guardContents } from './install/guard-contents.ts'
import { guardSession } from './install/guard-session.ts'
import { fileArguments, offerFiles } from './install/offer-files.ts'
import { openWire } from './install/open-wire.ts'
import { serveApp } from './install/serve-app.ts'
import { menuTexts } from './menu-texts.ts'
import { createPicker } from './picker.ts'
import type { ShellParts, WindowPart } from './shell-parts.ts'
import { windowPlace } from './window-place.ts'

/**
 * Brings the app up, in the order that its safety needs: sandbox and scheme before Electron is ready, guards before any
 * page exists, the page last. A second start hands its files to the first and ends.
 */
export async function startShell(parts: ShellParts): Promise<void> {
  const { app } = parts
  // Root has no sandbox in Chromium: a test run may name the flag, a packaged app has no such way out.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  parts.protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: schemePrivileges }])
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  let window: WindowPart | null = null
  let language: 'en' | 'fr' = 'en'
  const texts = () => menuTexts[language]
  const tell = (event: AppEvent) => window?.send(channels.event, event)
  // Files that the app is opened with wait until the page listens.
  let waiting: string[] | null = []
  const openFiles = async (paths: readonly string[]): Promise<void> => {
    if (waiting !== null) return void waiting.push(...paths)
    const offered = await offerFiles(
      parts.grants,
      paths.map((path) => ({ path, name: basename(path) })),
    )
    for (const file of offered)
      if ('grant' in file) tell({ kind: 'open-file', grant: file.grant, name: file.name })
  }
  const takeFiles = (paths: readonly string[]) =>
    void openFiles(paths).catch((error: unknown) => parts.problem('open-file', error))

  app.on('web-contents-created', (_event, contents) =>
    guardContents(contents, { outside: (address) => parts.openOutside(address, texts()) }),
  )
  app.on('second-instance', (_event, argv, folder) => {
    window?.raise()
    takeFiles(fileArguments(argv, folder, resolve))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    takeFiles([path])
  })
  app.on('window-all-closed', () => app.quit())

  await app.whenReady()
  guardSession({ session: parts.session() })
  const manifest = manifestOf(listFiles(parts.rendererFolder))
  serveApp({
    protocol: parts.protocol,
    manifest,
    grants: parts.grants,
    read: (path) => readFile(join(parts.rendererFolder, path)),
    nonce: parts.nonce,
  })

  let inside = false
  const showMenu = () =>
    parts.setMenu({ texts: texts(), inside, send: (command) => tell({ kind: 'command', command }) })
  const settings = parts.openSettings((value) => {
    const wanted = languageOf(value)
    if (wanted === language) return
    language = wanted
    showMenu()
  })
  language = languageOf(settings.get())
  const dialogs = () => {
    if (window === null) throw new Error('a dialog needs the window')
    return window.dialogs
  }
  const picker = createPicker({
    dialogs: { save: (options) => dialogs().save(options), folder: (options) => dialogs().folder(options) },
    grants: parts.grants,
    documents: parts.documentsFolder,
    texts,
  })
  const backend = await parts.compose({ settings, grants: parts.grants, picker })
  closeBeforeQuitting(parts, () => backend.close())
  openWire({
    ipcMain: parts.ipcMain,
    backend,
    ownContents: () => window?.contents ?? null,
    offer: (files) => offerFiles(parts.grants, files),
    send: (event) => window?.send(channels.event, event),
  })
  showMenu()
  const followCommittee = async (): Promise<void> => {
    try {
      inside = await committeeIsOpen(backend)
      showMenu()
    } catch (error) {
      parts.problem('menu', error)
    }
  }
  backend.subscribe((event) => {
    if (!isCommitteeChange(event)) return
    void followCommittee()
  })

  const place = windowPlace(settings.window(), parts.screens())
  const opened = parts.makeWindow(
    windowOptions({ preload: parts.preload, place, dark: parts.dark(), packaged: app.isPackaged }),
  )
  window = opened
  opened.onPlace((left) => settings.keepWindow(left))
  opened.onClosed(() => {
    window = null
  })
  await opened.load(appAddress)
  opened.show()
  const first = [...waiting, ...fileArguments(parts.argv, parts.folder, resolve)]
  waiting = null
  takeFiles(first)
}

/** What is being written is finished before the process ends. All windows are gone by then, so that nothing new begins. */
function closeBeforeQuitting(parts: ShellParts, close: () => Promise<void>): void {
  parts.app.on('will-quit', (event) => {
    event.preventDefault()
    close()
      .catch((error: unknown) => parts.problem('close', error))
      .finally(() => parts.app.exit(0))
  })
}

const isCommitteeChange = (event: Json): boolean =>
  typeof event === 'object' && event !== null && 'kind' in event && event.kind === 'committee-changed'

async function committeeIsOpen(backend: Pick<Transport, 'call'>): Promise<boolean> {
  const state = await backend.call('app.state', {})
  if (!state.ok || typeof state.value !== 'object' || state.value === null) return false
  return 'committee' in state.value && state.value.committee !== null
}

function languageOf(settings: Json): 'en' | 'fr' {
  if (typeof settings !== 'object' || settings === null || !('preferences' in settings)) return 'en'
  const preferences = settings.preferences
  return typeof preferences === 'object' &&
    preferences !== null &&
    'language' in preferences &&
    preferences.language === 'fr'
    ? 'fr'
    : 'en'
}
