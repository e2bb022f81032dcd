/** Size and place of the window, as it was left. */
export interface WindowPlace {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
}

export interface WindowOptions extends WindowPlace {
  readonly minWidth: number
  readonly minHeight: number
  readonly show: boolean
  readonly title: string
  readonly backgroundColor: string
  readonly webPreferences: {
    readonly preload: string
    readonly contextIsolation: boolean
    readonly sandbox: boolean
    readonly webSecurity: boolean
    readonly nodeIntegration: boolean
    readonly nodeIntegrationInWorker: boolean
    readonly nodeIntegrationInSubFrames: boolean
    readonly allowRunningInsecureContent: boolean
    readonly webviewTag: boolean
    readonly navigateOnDragDrop: boolean
    readonly spellcheck: boolean
    readonly devTools: boolean
  }
}

/** What Electron's window is made with. `dark` only decides the colour before the first paint. */
export function windowOptions(parts: {
  readonly preload: string
  readonly place: WindowPlace
  readonly dark: boolean
  readonly packaged: boolean
}): WindowOptions {
  return {
    ...parts.place,
    // 400 % zoom on a small screen still has one column to show.
    minWidth: 360,
    minHeight: 320,
    // Shown once there is something to see.
    show: false,
    title: 'Crosswalk',
    backgroundColor: parts.dark ? '#14181d' : '#fdfdfb',
    webPreferences: {
      preload: parts.preload,
      // Our bridge lives in a world of its own: a page cannot reach its objects.
      contextIsolation: true,
      // The page's process has the rights of a browser tab, no more.
      sandbox: true,
      // Same-origin rules hold.
      webSecurity: true,
      // No Node in pages, workers or frames.
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      // Nothing unencrypted from elsewhere; there is no elsewhere either.
      allowRunningInsecureContent: false,
      // No pages within pages.
      webviewTag: false,
      // A dropped file is offered to the app, it never becomes the page.
      navigateOnDragDrop: false,
      // The spell checker would fetch dictionaries from the network.
      spellcheck: false,
      // People who judge credentials get no console by accident; developers run unpackaged.
      devTools: !parts.packaged,
    },
  }
}
