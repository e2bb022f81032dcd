import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'
import { sameBytes } from './hash.ts'

/** HKDF-SHA-256 (RFC 5869) to 32 bytes, for one named purpose. */
export const deriveKey = (key: Uint8Array, purpose: string, salt: Uint8Array = new Uint8Array(0)): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, `crosswalk/${purpose}`, 32))

/**
 * What a reader compares before it decrypts: AES-GCM alone lets one ciphertext open under two keys, the commitment
 * (HKDF of the key, 32 bytes) says which one was meant. It also serves as the key's name.
 */
export const keyCommitment = (key: Uint8Array): string => deriveKey(key, 'commitment/1').toString('hex')

const nonceLength = 12
const tagLength = 16
/** Bytes that sealing adds: nonce and tag. */
export const sealOverhead = nonceLength + tagLength

/**
 * AES-256-GCM: nonce (random, 96 bits) | ciphertext | tag. `about` is bound to it and not stored. Every case has its own
 * key, so the 2^32 messages that random nonces allow per key are far away.
 */
export function seal(
  key: Uint8Array,
  plain: Uint8Array,
  about: string,
  random: (bytes: number) => Uint8Array = randomBytes,
): Buffer {
  const nonce = random(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce)
  cipher.setAAD(Buffer.from(about))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The plain bytes; null where key, bytes or `about` are not those of the sealing. */
export function unseal(key: Uint8Array, sealed: Uint8Array, about: string): Buffer | null {
  if (sealed.length < sealOverhead) return null
  // As a key object it is set up in half the time that its bytes take.
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), sealed.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength))
  try {
    const plain = decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength))
    return Buffer.concat([plain, decipher.final()])
  } catch {
    return null
  }
}

/** Seals and opens with one key, whose commitment stands in front, where nothing else names the key. */
export interface CommittedBox {
  seal(plain: Uint8Array, about: string): Buffer
  /** Null where the commitment or the seal does not hold. */
  open(sealed: Uint8Array, about: string): Buffer | null
}
export function committedBox(key: Uint8Array): CommittedBox {
  const commitment = deriveKey(key, 'commitment/1')
  return {
    seal: (plain, about) => Buffer.concat([commitment, seal(key, plain, about)]),
    open: (sealed, about) =>
      sealed.length >= 32 && sameBytes(commitment, sealed.subarray(0, 32))
        ? unseal(key, sealed.subarray(32), about)
        : null,
  }
}

export const sealCommitted = (key: Uint8Array, plain: Uint8Array, about: string): Buffer =>
  committedBox(key).seal(plain, about)
export const unsealCommitted = (key: Uint8Array, sealed: Uint8Array, about: string): Buffer | null =>
  committedBox(key).open(sealed, about)
