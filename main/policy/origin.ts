/** The app's own scheme: standard and secure, so that it has a real origin, unlike `file:`. */
export const appScheme = 'crosswalk'
/** The only host of that scheme. */
export const appHost = 'app'
/** What a page of ours has as origin in Electron. */
export const appOrigin = `${appScheme}://${appHost}`
/** The one address the window opens. */
export const appAddress = `${appOrigin}/`
/** How the scheme is registered before the app is ready; nothing here lets a page around its content policy. */
export const schemePrivileges = {
  /** Relative addresses and origins work as on the web. */
  standard: true,
  /** Counts as a secure context: no mixed content, and the browser's own crypto and clipboard are there. */
  secure: true,
  /** `fetch('/document/…')` from our own pages. */
  supportFetchAPI: true,
  /** Documents are read in ranges. */
  stream: true,
} as const
