/** The files that may be served: exact address path to MIME type. Made from the build; see `manifestOf`. */
export type AssetManifest = ReadonlyMap<string, string>

export type AssetDecision =
  | { readonly kind: 'asset'; /** A key of the manifest. */ readonly path: string; readonly type: string }
  | { readonly kind: 'document'; readonly grant: string }
  | { readonly kind: 'refused'; readonly status: 404 | 405 }

/** By ending, the only kinds of file that a build of ours holds. What is not here is not served. */
const mimeTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
  bcmap: 'application/octet-stream',
  pfb: 'application/octet-stream',
}

/** A path that means only itself: no percent sign, no backslash, no dot segment, nothing to decode. */
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._~-]*)+$/

/** The manifest of a built folder, from its file names relative to it (with `/`). */
export function manifestOf(files: readonly string[]): AssetManifest {
  const manifest = new Map<string, string>()
  for (const file of files) {
    const path = `/${file}`
    const type = mimeTypes[file.slice(file.lastIndexOf('.') + 1).toLowerCase()]
    if (type !== undefined && plainPath.test(path)) manifest.set(path, type)
  }
  return manifest
}

const grantPath = /^\/document\/([a-z2-7]{26})$/

/**
 * What a request for our own origin gets. `target` is the address behind the origin as it came, undecoded: it is compared
 * with the manifest's keys as it stands, so that no spelling of a path means another file.
 */
export function decideAsset(method: string, target: string, manifest: AssetManifest): AssetDecision {
  const path = target.replace(/[?#].*$/s, '')
  const grant = grantPath.exec(path)?.[1]
  const asset = path === '/' ? '/index.html' : path
  const type = manifest.get(asset)
  if (grant === undefined && type === undefined) return { kind: 'refused', status: 404 }
  if (method !== 'GET' && method !== 'HEAD') return { kind: 'refused', status: 405 }
  if (grant !== undefined) return { kind: 'document', grant }
  return { kind: 'asset', path: asset, type: type ?? '' }
}

/** Kinds of document that may be shown in place; all others are downloads of plain bytes. */
const shownTypes = ['application/pdf', 'text/plain', 'text/csv', 'application/json']

/** The type to answer for a document, and whether it may be shown in place. Never a type that could run. */
export function documentType(type: string): { readonly type: string; readonly inline: boolean } {
  const bare = type.replace(/;.*$/s, '').trim().toLowerCase()
  if (!shownTypes.includes(bare)) return { type: 'application/octet-stream', inline: false }
  return {
    type: bare === 'application/pdf' ? bare : `${bare}; charset=utf-8`,
    inline: bare !== 'application/json',
  }
}
