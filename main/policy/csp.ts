/**
 * What a page of ours may load and run, as a Content-Security-Policy. `nonce` is fresh for each response: React Aria
 * inserts a few style elements and signs them with it.
 */
export function contentPolicy(nonce: string): string {
  if (!/^[A-Za-z0-9+/_-]{16,}={0,2}$/.test(nonce))
    throw new Error('a nonce is at least 16 characters of base64')
  return [
    // Whatever is not named below is forbidden: objects, frames, media, manifests.
    "default-src 'none'",
    // Built files only: no inline script, no eval, no WebAssembly.
    "script-src 'self'",
    "script-src-attr 'none'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // React sets style properties through the object model, which needs no permission; attributes in markup stay out.
    "style-src-attr 'none'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    // A planted <base> or <form> would lead elsewhere.
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** For documents at /document/<grant>: shown or downloaded, never run, in an origin of their own. */
export const documentContentPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/** Puts the response's nonce where React Aria and Vite's loader look for it. The page must have a plain `<head>`. */
export function withNonce(html: string, nonce: string): string {
  const head = '<head>'
  const at = html.indexOf(head)
  if (at < 0) throw new Error('the page has no <head>')
  const after = at + head.length
  return `${html.slice(0, after)}<meta property="csp-nonce" nonce="${nonce}">${html.slice(after)}`
}

/** Headers that every response of ours carries, whatever it holds. */
export const commonHeaders: Readonly<Record<string, string>> = {
  // The MIME type is what we say, never what a browser guesses from hostile bytes.
  'X-Content-Type-Options': 'nosniff',
  // No other page may embed or read our responses, not even one on another port of this computer.
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // An address may hold a grant: it never leaves as a referrer.
  'Referrer-Policy': 'no-referrer',
}
