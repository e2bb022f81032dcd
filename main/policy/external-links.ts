/** Hosts whose pages a person may open in their own browser, each for a reason. */
const hosts: readonly string[] = [
  // Framework and format references that imported packages point to.
  'www.imsglobal.org',
  'www.1edtech.org',
  'esco.ec.europa.eu',
  'data.europa.eu',
  'www.onetonline.org',
]

/** May this address be handed to the system's browser? https, a listed host, the usual port, no user info. */
export function mayOpenOutside(address: string): boolean {
  let parsed: URL
  try {
    parsed = new URL(address)
  } catch {
    return false
  }
  return (
    parsed.protocol === 'https:' &&
    hosts.includes(parsed.hostname) &&
    parsed.port === '' &&
    parsed.username === '' &&
    parsed.password === ''
  )
}
