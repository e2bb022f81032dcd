import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Sha256 } from '#domain/ids.ts'
import type { Hash } from '../../services/ports.ts'

/** SHA-256, 32 bytes. */
export const sha256Bytes = (...parts: (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** SHA-256 as 64 hex digits. */
export const sha256Hex = (data: Uint8Array | string): Sha256 =>
  createHash('sha256').update(data).digest('hex') as Sha256

/** HMAC-SHA-256, 32 bytes. */
export const hmac = (key: Uint8Array, data: Uint8Array | string): Buffer =>
  createHmac('sha256', key).update(data).digest()

/** Compares without telling by its time where the difference is. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b)

/** The `Hash` port: SHA-256 of UTF-8 text or bytes. */
export const nodeHash = (): Hash => ({ text: sha256Hex, bytes: sha256Hex })
