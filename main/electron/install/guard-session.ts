import { appOrigin } from '../../policy/origin.ts'
import { mayHave } from '../../policy/permissions.ts'
import { mayRequest } from '../../policy/requests.ts'

/** What is used of Electron's session. */
export interface SessionPart {
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      callback: (granted: boolean) => void,
      details: { readonly requestingUrl?: string },
    ) => void,
  ): void
  setPermissionCheckHandler(
    handler: (contents: unknown, permission: string, requestingOrigin: string) => boolean,
  ): void
  setDevicePermissionHandler(handler: () => boolean): void
  setSpellCheckerEnabled(enable: boolean): void
  readonly webRequest: {
    onBeforeRequest(
      listener: (
        details: { readonly url: string },
        callback: (answer: { readonly cancel: boolean }) => void,
      ) => void,
    ): void
  }
  on(event: 'will-download', listener: (event: { preventDefault(): void }) => void): unknown
}

/** Says no to everything that the policies do not name: permissions, devices, the network, downloads. */
export function guardSession({ session }: { readonly session: SessionPart }): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(mayHave(permission, originOf(details.requestingUrl), appOrigin)),
  )
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    mayHave(permission, requestingOrigin, appOrigin),
  )
  session.setDevicePermissionHandler(() => false)
  // The spell checker fetches its dictionaries.
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !mayRequest(details.url) }))
  // Finished documents are saved through the native dialog, never by the page.
  session.on('will-download', (event) => event.preventDefault())
}

/** Scheme and host; `URL.origin` says "null" for schemes of one's own. */
function originOf(address: string | undefined): string {
  try {
    const parsed = new URL(address ?? '')
    return `${parsed.protocol}//${parsed.host}`
  } catch {
    return ''
  }
}
