import { createHash, timingSafeEqual } from 'node:crypto'

/** What the door looks at; header values as Node gives them. */
export interface DoorRequest {
  readonly method: string
  /** The request target as it came. */
  readonly target: string
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly cookie: string | undefined
  /** Sec-Fetch-Site, which a page cannot forge. */
  readonly site: string | undefined
}

export type Admission =
  | { readonly kind: 'admitted' }
  /** A right opening address: set this cookie and go on to the clean one. */
  | { readonly kind: 'swap'; readonly cookie: string }
  | { readonly kind: 'refused'; readonly status: 403 | 421 }

export interface Door {
  admit(request: DoorRequest): Admission
  /** Another opening address behind the origin, good for one visit. */
  openingTarget(): string
}

const refused = (status: 403 | 421): Admission => ({ kind: 'refused', status })

/**
 * Who may come in. Other programs of this computer can reach the port, and pages of any site can send requests to it:
 * so the Host must be ours to the letter (a name that was bound anew to 127.0.0.1 isn't), a sending page must be our own,
 * and the cookie is only to be had for a token that was handed to the person's browser. `token` has at least 32
 * characters; `secret` makes others like it.
 */
export function createDoor(parts: {
  readonly host: string
  readonly token: string
  readonly secret: () => string
}): Door {
  if (parts.token.length < 32)
    throw new Error('the loopback host does not start without a token of 32 characters or more')
  const origin = `http://${parts.host}`
  // Cookies do not tell ports apart: the name does, so that two hosts can run side by side.
  const cookieName = `crosswalk-${parts.host.replace(/^.*:/, '')}`
  const session = parts.secret()
  const unused = new Set<string>()
  let first: string | null = parts.token
  const hand = (token: string): string => {
    unused.add(token)
    return `/?token=${encodeURIComponent(token)}`
  }

  return {
    admit: (request) => {
      if (request.host !== parts.host) return refused(421)
      const reads = request.method === 'GET' || request.method === 'HEAD'
      // Browsers name the origin of everything that sends; what has none is not our page.
      if (request.origin === undefined ? !reads : request.origin !== origin) return refused(403)
      // Another port of this computer is the same *site*, so the cookie alone would let its pages read.
      if (request.site !== undefined && request.site !== 'same-origin' && request.site !== 'none')
        return refused(403)
      const known = cookiesOf(request.cookie, cookieName).some((value) => sameText(value, session))
      const token = reads ? tokenOf(request.target) : null
      if (token !== null) {
        const given = [...unused].find((other) => sameText(other, token))
        if (given === undefined && !known) return refused(403)
        if (given !== undefined) unused.delete(given)
        return { kind: 'swap', cookie: `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict` }
      }
      return known ? { kind: 'admitted' } : refused(403)
    },
    openingTarget: () => {
      const token = first ?? parts.secret()
      first = null
      return hand(token)
    },
  }
}

/** Compares without telling by its time how much was right. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

function tokenOf(target: string): string | null {
  const query = /^\/\?(.*)$/s.exec(target)?.[1]
  return query === undefined ? null : new URLSearchParams(query).get('token')
}

function cookiesOf(header: string | undefined, name: string): readonly string[] {
  return (header ?? '').split(';').flatMap((pair) => {
    const [key, value] = pair.trim().split('=', 2)
    return key === name && value !== undefined ? [value] : []
  })
}
