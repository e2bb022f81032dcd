import type { Grants } from '../../services/ports.ts'
import { decideAsset, type AssetManifest } from '../../policy/asset-path.ts'
import { withNonce } from '../../policy/csp.ts'
import { appOrigin, appScheme } from '../../policy/origin.ts'
import { assetHead, documentHead, pageHead, refusedHead, type ResponseHead } from '../../policy/responses.ts'

export interface ServeParts {
  readonly protocol: { handle(scheme: string, handler: (request: Request) => Promise<Response>): void }
  readonly manifest: AssetManifest
  readonly grants: Pick<Grants, 'served'>
  /** The bytes of a file of the manifest. */
  readonly read: (path: string) => Promise<Uint8Array>
  /** A fresh nonce, base64. */
  readonly nonce: () => string
}

/** Answers `crosswalk://app/…`: the files of the build and documents by grant, nothing else. */
export function serveApp(parts: ServeParts): void {
  parts.protocol.handle(appScheme, (request) => answer(parts, request))
}

async function answer(parts: ServeParts, request: Request): Promise<Response> {
  // Another host of the scheme, or user info before it, is not ours.
  if (!request.url.startsWith(`${appOrigin}/`)) return respond(refusedHead(404), null)
  const decision = decideAsset(request.method, request.url.slice(appOrigin.length), parts.manifest)
  if (decision.kind === 'refused') return respond(refusedHead(decision.status), null)
  if (decision.kind === 'document') {
    const document = parts.grants.served(decision.grant)
    if (!document) return respond(refusedHead(404), null)
    const head = documentHead(
      { size: document.bytes.byteLength, type: document.type, name: document.name },
      request.headers.get('range'),
    )
    return respond(head, document.bytes.subarray(head.from, head.to))
  }
  const bytes = await parts.read(decision.path)
  if (!decision.type.startsWith('text/html')) return respond(assetHead(decision.path, decision.type), bytes)
  const nonce = parts.nonce()
  return respond(pageHead(decision.type, nonce), withNonce(new TextDecoder().decode(bytes), nonce))
}

function respond(head: ResponseHead, body: Uint8Array | string | null): Response {
  // A copy: the bytes that are held stay ours.
  return new Response(typeof body === 'string' || body === null ? body : new Uint8Array(body), {
    status: head.status,
    headers: { ...head.headers },
  })
}
