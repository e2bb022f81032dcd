import { appAddress } from './origin.ts'

/**
 * May a page or frame of ours go to this address? Only our one page may be loaded, so that a reload works; its fragment is free.
 * The same answer serves will-navigate, will-redirect and will-frame-navigate. The address is compared as the parser wrote
 * it out: user info, another host, another scheme or a look-alike never equals it.
 */
export function mayNavigate(address: string): boolean {
  const parsed = parse(address)
  if (parsed === null) return false
  parsed.hash = ''
  return parsed.href === appAddress
}

function parse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
