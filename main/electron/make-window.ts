import type { BrowserWindow, Dialog } from 'electron'
import type { WindowPart } from './shell-parts.ts'

/** Fits Electron's window to what the shell needs of one. */
export function fitWindow(window: BrowserWindow, dialog: Dialog): WindowPart {
  return {
    contents: window.webContents.id,
    load: (address) => window.loadURL(address),
    send: (channel, event) => {
      if (!window.isDestroyed()) window.webContents.send(channel, event)
    },
    show: () => window.show(),
    raise: () => {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    onPlace: (listen) => {
      const tell = () => {
        // A maximised window is remembered by the place it returns to.
        if (!window.isDestroyed() && !window.isMinimized()) listen(window.getNormalBounds())
      }
      let timer: NodeJS.Timeout | undefined
      const later = () => {
        clearTimeout(timer)
        timer = setTimeout(tell, 400)
      }
      window.on('resize', later)
      window.on('move', later)
      window.on('close', () => {
        clearTimeout(timer)
        tell()
      })
    },
    onClosed: (listen) => void window.on('closed', listen),
    dialogs: {
      save: ({ defaultPath, filters }) =>
        dialog.showSaveDialog(window, {
          defaultPath,
          filters: [...filters],
          properties: ['showOverwriteConfirmation'],
        }),
      folder: ({ title, create }) =>
        dialog.showOpenDialog(window, {
          title,
          properties: create ? ['openDirectory', 'createDirectory'] : ['openDirectory'],
        }),
    },
  }
}
