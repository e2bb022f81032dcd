import { mayOpenOutside } from '../../policy/external-links.ts'
import { mayNavigate } from '../../policy/navigation.ts'
import { appAddress } from '../../policy/origin.ts'

interface Preventable {
  preventDefault(): void
}
/** What is used of Electron's web contents. */
export interface ContentsPart {
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate',
    listener: (details: Preventable & { readonly url?: string }, url?: unknown) => void,
  ): unknown
  on(event: 'will-attach-webview', listener: (details: Preventable) => void): unknown
  on(event: 'did-navigate', listener: (details: unknown, url: string) => void): unknown
  loadURL(address: string): Promise<void>
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: 'deny' }): void
}

/**
 * Holds any page to the app's own address: nothing navigates away, opens a window or attaches a page within. `outside` asks
 * the person and then hands a listed https address to their browser.
 */
export function guardContents(
  contents: ContentsPart,
  parts: { readonly outside: (address: string) => void },
): void {
  const hold = (details: Preventable & { readonly url?: string }, url?: unknown): void => {
    // Older releases give the address as second argument only.
    const address = details.url ?? url
    if (typeof address !== 'string' || !mayNavigate(address)) details.preventDefault()
  }
  contents.on('will-navigate', hold)
  contents.on('will-redirect', hold)
  contents.on('will-frame-navigate', hold)
  contents.on('will-attach-webview', (details) => details.preventDefault())
  // Chromium asks nobody before it shows an empty page: there the way back is all that is left. Its IPC is refused anyway.
  contents.on('did-navigate', (_details, url) => {
    if (url.startsWith('about:')) void contents.loadURL(appAddress).catch(() => undefined)
  })
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) parts.outside(url)
    return { action: 'deny' }
  })
}
