import type { Grants, Ids } from '../../services/ports.ts'

/** How much may be held for reading at once; the oldest documents go first. */
const heldBytes = 256 * 1024 * 1024
const heldDocuments = 64
/** Files offered and never taken up: the oldest go first. */
const heldFiles = 1_000

/**
 * Grants held in memory: unguessable (130 random bits), of one kind each, gone with the process. `released` is told when a
 * file's grant ends, so that a host can drop a copy of its own.
 */
export function createGrants(parts: {
  readonly ids: Ids
  readonly released?: (path: string) => void
}): Grants {
  const files = new Map<string, { readonly path: string; readonly name: string; readonly bytes: number }>()
  const documents = new Map<
    string,
    { readonly bytes: Uint8Array; readonly type: string; readonly name: string }
  >()
  let held = 0

  const revoke = (grant: string): void => {
    const file = files.get(grant)
    const document = documents.get(grant)
    files.delete(grant)
    documents.delete(grant)
    if (document) held -= document.bytes.byteLength
    if (file) parts.released?.(file.path)
  }
  const dropOldest = (kept: ReadonlyMap<string, unknown>): void => {
    const oldest = kept.keys().next()
    if (oldest.done !== true) revoke(oldest.value)
  }

  return {
    offer: (file) => {
      while (files.size >= heldFiles) dropOldest(files)
      const grant = parts.ids.next<string>()
      files.set(grant, { ...file })
      return grant
    },
    file: (grant) => files.get(grant) ?? null,
    document: (bytes, type, name) => {
      while (documents.size > 0 && (documents.size >= heldDocuments || held + bytes.byteLength > heldBytes))
        dropOldest(documents)
      const grant = parts.ids.next<string>()
      documents.set(grant, { bytes, type, name })
      held += bytes.byteLength
      return grant
    },
    served: (grant) => documents.get(grant) ?? null,
    revoke,
  }
}
