import {
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  scryptSync,
  sign,
  verify,
} from 'node:crypto'
import { base32 } from './base32.ts'
import { hmac, sha256Hex } from './hash.ts'
import { keyCommitment, seal, sealCommitted, unseal, unsealCommitted } from './sealed.ts'
import { ed25519Key, newDeviceKeys, publicKeyText, signerOf, verifierOf, x25519Key } from './signing.ts'

const hex = (text: string) => Buffer.from(text, 'hex')
/** PKCS#8 headers of RFC 8410, before the 32 bytes of the private key. */
const pkcs8 = {
  ed25519: hex('302e020100300506032b657004220420'),
  x25519: hex('302e020100300506032b656e04220420'),
}
const privateKey = (kind: keyof typeof pkcs8, raw: string) =>
  createPrivateKey({ key: Buffer.concat([pkcs8[kind], hex(raw)]), format: 'der', type: 'pkcs8' })

const vectors: Readonly<Record<string, () => boolean>> = {
  'SHA-256 (FIPS 180-4, "abc")': () =>
    sha256Hex('abc') === 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  'HMAC-SHA-256 (RFC 4231, case 2)': () =>
    hmac(Buffer.from('Jefe'), 'what do ya want for nothing?').toString('hex') ===
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  'HKDF-SHA-256 (RFC 5869, case 1)': () =>
    Buffer.from(
      hkdfSync(
        'sha256',
        Buffer.alloc(22, 0x0b),
        hex('000102030405060708090a0b0c'),
        hex('f0f1f2f3f4f5f6f7f8f9'),
        42,
      ),
    ).toString('hex') ===
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  'scrypt (RFC 7914, section 12)': () =>
    scryptSync('password', 'NaCl', 64, { N: 1024, r: 8, p: 16 }).toString('hex') ===
    'fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640',
  'AES-256-GCM (GCM specification, case 14)': () =>
    unseal(
      Buffer.alloc(32),
      Buffer.concat([
        Buffer.alloc(12),
        hex('cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919'),
      ]),
      '',
    )?.equals(Buffer.alloc(16)) === true,
  'AES-256-GCM with additional data (GCM specification, case 16)': () => {
    const decipher = createDecipheriv(
      'aes-256-gcm',
      hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
      hex('cafebabefacedbaddecaf888'),
    )
    decipher.setAAD(hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'))
    decipher.setAuthTag(hex('76fc6ece0f4e1768cddf8853bb2d551b'))
    const cipherText = hex(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
    )
    return (
      Buffer.concat([decipher.update(cipherText), decipher.final()]).toString('hex') ===
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39'
    )
  },
  'Ed25519 (RFC 8032, 7.1 test 1)': () => {
    const key = privateKey('ed25519', '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')
    const signature = sign(null, Buffer.alloc(0), key)
    return (
      signature.toString('hex') ===
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b' &&
      verify(
        null,
        Buffer.alloc(0),
        ed25519Key(hex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')),
        signature,
      )
    )
  },
  'X25519 (RFC 7748, 6.1)': () =>
    diffieHellman({
      privateKey: privateKey('x25519', '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a'),
      publicKey: x25519Key(hex('de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f')),
    }).toString('hex') === '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742',
  'base32 (RFC 4648, section 10)': () => base32(Buffer.from('foobar')) === 'mzxw6ytboi',
  'a device key signs, and only for its own message': () => {
    const keys = newDeviceKeys()
    const verifier = verifierOf(publicKeyText(keys))
    const signature = signerOf(keys).sign(Buffer.from('minutes'))
    return (
      verifier !== null &&
      verifier.verify(Buffer.from('minutes'), signature) &&
      !verifier.verify(Buffer.from('minuted'), signature) &&
      createPublicKey(
        privateKey('ed25519', '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'),
      )
        .export({ format: 'der', type: 'spki' })
        .subarray(-32)
        .toString('hex') === 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
    )
  },
  'a seal opens with its key, words and context only': () => {
    const key = Buffer.alloc(32, 7)
    const sealed = seal(key, Buffer.from('quote'), 'case')
    const committed = sealCommitted(key, Buffer.from('quote'), 'case')
    const other = Buffer.alloc(32, 8)
    return (
      unseal(key, sealed, 'case')?.toString() === 'quote' &&
      unseal(key, sealed, 'talk') === null &&
      unseal(other, sealed, 'case') === null &&
      unsealCommitted(key, committed, 'case')?.toString() === 'quote' &&
      unsealCommitted(other, committed, 'case') === null &&
      keyCommitment(key) !== keyCommitment(other)
    )
  },
}

/**
 * Published test vectors of everything that the store's cryptography rests on, and its own seals. Answers the names of
 * those that fail: Electron's crypto is another library than Node's, so this runs inside the real Electron too.
 */
export function cryptoVectors(): string[] {
  return Object.entries(vectors)
    .filter(([, holds]) => {
      try {
        return !holds()
      } catch {
        return true
      }
    })
    .map(([name]) => name)
}
