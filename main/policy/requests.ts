import { appHost, appScheme } from './origin.ts'

/**
 * May this request leave the renderer? Crosswalk works without any network: only our own origin answers, and the schemes
 * that stay inside the process. Everything else is cancelled, whoever asks: pages, workers, Chromium's own services.
 */
export function mayRequest(address: string): boolean {
  let parsed: URL
  try {
    parsed = new URL(address)
  } catch {
    return false
  }
  if (parsed.protocol === `${appScheme}:`)
    return parsed.host === appHost && parsed.username === '' && parsed.password === ''
  // Developer tools are part of Chromium and are there in unpackaged runs only.
  return parsed.protocol === 'devtools:'
}
