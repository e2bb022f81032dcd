import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'

/** A device's keys: Ed25519 signs segments, X25519 will receive key rings. Private halves are PKCS#8 DER. */
export interface DeviceKeys {
  readonly signPrivate: Uint8Array
  readonly agreePrivate: Uint8Array
}

/** The SPKI headers of RFC 8410, before the 32 bytes of the raw key. */
const ed25519Spki = Buffer.from('302a300506032b6570032100', 'hex')
const x25519Spki = Buffer.from('302a300506032b656e032100', 'hex')

export function newDeviceKeys(): DeviceKeys {
  const der = { format: 'der', type: 'pkcs8' } as const
  return {
    signPrivate: generateKeyPairSync('ed25519').privateKey.export(der),
    agreePrivate: generateKeyPairSync('x25519').privateKey.export(der),
  }
}

const rawPublic = (privateDer: Uint8Array): Buffer =>
  createPublicKey(createPrivateKey({ key: Buffer.from(privateDer), format: 'der', type: 'pkcs8' }))
    .export({ format: 'der', type: 'spki' })
    .subarray(-32)

/** What other devices must know: both raw public keys as hex, Ed25519 first (128 digits). */
export const publicKeyText = (keys: DeviceKeys): string =>
  Buffer.concat([rawPublic(keys.signPrivate), rawPublic(keys.agreePrivate)]).toString('hex')

export interface Signer {
  /** Ed25519 over the message, 64 bytes. */
  sign(message: Uint8Array): Buffer
}
export function signerOf(keys: DeviceKeys): Signer {
  const key = createPrivateKey({ key: Buffer.from(keys.signPrivate), format: 'der', type: 'pkcs8' })
  return { sign: (message) => sign(null, message, key) }
}

export interface Verifier {
  verify(message: Uint8Array, signature: Uint8Array): boolean
}
/** Checks signatures of the device whose `publicKeyText` this is; null where the text is no such thing. */
export function verifierOf(publicText: string): Verifier | null {
  if (!/^[0-9a-f]{128}$/.test(publicText)) return null
  const key = ed25519Key(Buffer.from(publicText.slice(0, 64), 'hex'))
  return { verify: (message, signature) => verify(null, message, key, signature) }
}

export const ed25519Key = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([ed25519Spki, raw]), format: 'der', type: 'spki' })
export const x25519Key = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([x25519Spki, raw]), format: 'der', type: 'spki' })
