import { documentType } from './asset-path.ts'
import { byteRange } from './byte-range.ts'
import { commonHeaders, contentPolicy, documentContentPolicy } from './csp.ts'

/** Status and headers of an answer; the body is up to the host. */
export interface ResponseHead {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

/** A page of ours, under the policy with this response's nonce. */
export function pageHead(type: string, nonce: string): ResponseHead {
  // The page names the build's hashed files: a stored copy would name the last build's.
  return {
    status: 200,
    headers: {
      ...commonHeaders,
      'Content-Type': type,
      'Content-Security-Policy': contentPolicy(nonce),
      'Cache-Control': 'no-store',
    },
  }
}

/** Any other built file. Those under /assets/ carry a hash in their name and never change. */
export function assetHead(path: string, type: string): ResponseHead {
  const keep = path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache'
  // The policy is there for workers, which have their own; a nonce is of no use to them.
  return {
    status: 200,
    headers: {
      ...commonHeaders,
      'Content-Type': type,
      'Content-Security-Policy':
        "default-src 'none'; connect-src 'self'; script-src 'self'; frame-ancestors 'none'",
      'Cache-Control': keep,
    },
  }
}

/** A refusal with nothing to read in it. */
export function refusedHead(status: number): ResponseHead {
  return {
    status,
    headers: {
      ...commonHeaders,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Security-Policy': documentContentPolicy,
      'Cache-Control': 'no-store',
    },
  }
}

/**
 * A document at /document/<grant>, whole or in part: `from` and `to` cut the bytes as `subarray` does; both 0 = no body.
 * `size` is in bytes, `type` as the backend named it, `name` what a person calls the file.
 */
export function documentHead(
  document: { readonly size: number; readonly type: string; readonly name: string },
  rangeHeader: string | null | undefined,
): ResponseHead & { readonly from: number; readonly to: number } {
  const { type, inline } = documentType(document.type)
  const headers = {
    ...commonHeaders,
    'Content-Type': type,
    'Content-Security-Policy': documentContentPolicy,
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeFilename(document.name)}`,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-store',
  }
  const range = byteRange(rangeHeader, document.size)
  if (range === 'unsatisfiable') {
    return {
      status: 416,
      headers: { ...headers, 'Content-Range': `bytes */${document.size}`, 'Content-Length': '0' },
      from: 0,
      to: 0,
    }
  }
  if (range === 'all')
    return {
      status: 200,
      headers: { ...headers, 'Content-Length': String(document.size) },
      from: 0,
      to: document.size,
    }
  const { start, end } = range
  return {
    status: 206,
    headers: {
      ...headers,
      'Content-Range': `bytes ${start}-${end}/${document.size}`,
      'Content-Length': String(end - start + 1),
    },
    from: start,
    to: end + 1,
  }
}

/** RFC 8187: everything but letters, digits and a few signs as percent codes; a half surrogate pair becomes a question mark. */
function encodeFilename(name: string): string {
  const whole = name.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '?')
  return encodeURIComponent(whole).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
