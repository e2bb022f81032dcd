import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
} from 'electron'
import { createGrants } from '../adapters/grants/memory-grants.ts'
import { safeStorageKeyring } from '../adapters/keyring/safe-storage-keyring.ts'
import { createLineLog } from '../adapters/line-log.ts'
import { randomIds } from '../adapters/random-ids.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { composeOnNode } from '../compose-on-node.ts'
import { createElectronSettings } from './electron-settings.ts'
import { menuTemplate } from './install/menu.ts'
import { fitWindow } from './make-window.ts'
import { startShell } from './start-shell.ts'

declare const CROSSWALK_VERSION: string

/** Electron's entry, and with electron-settings.ts the only value import of Electron: it hands the parts to the shell. */
const dist = join(__dirname, '..')
const mac = process.platform === 'darwin'
const data = app.getPath('userData')
const log = createLineLog({ clock: systemClock(), write: (line) => void process.stderr.write(line) })

startShell({
  app,
  protocol,
  session: () => session.defaultSession,
  ipcMain,
  screens: () => [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea),
  dark: () => nativeTheme.shouldUseDarkColors,
  makeWindow: (options) => fitWindow(new BrowserWindow(options), dialog),
  setMenu: (menu) =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...menu, mac, packaged: app.isPackaged }))),
  openOutside: (address, { dialogs }) => {
    const asked = dialog.showMessageBox({
      type: 'question',
      message: dialogs.openOutside,
      detail: `${address}\n\n${dialogs.openOutsideDetail}`,
      buttons: [dialogs.open, dialogs.cancel],
      defaultId: 1,
      cancelId: 1,
    })
    asked
      .then(({ response }) => (response === 0 ? shell.openExternal(address) : undefined))
      .catch((error: unknown) => log.problem('open-outside', error))
  },
  documentsFolder: () => app.getPath('documents'),
  openSettings: (changed) => createElectronSettings({ folder: data, changed }),
  grants: createGrants({ ids: randomIds() }),
  compose: async ({ settings, grants, picker }) =>
    composeOnNode({
      dataFolder: data,
      distFolder: dist,
      assetsFolder: join(dist, '..', 'assets'),
      version: CROSSWALK_VERSION,
      systemKeys: await safeStorageKeyring({ safeStorage, platform: process.platform }),
      settings,
      grants,
      picker,
      canChooseFolder: true,
      log,
    }),
  rendererFolder: join(dist, 'renderer'),
  preload: join(dist, 'preload', 'bridge.cjs'),
  nonce: () => randomBytes(18).toString('base64'),
  argv: process.argv,
  folder: process.cwd(),
  problem: (event, error) => log.problem(event, error),
}).catch((error: unknown) => {
  log.problem('start', error)
  app.exit(1)
})
