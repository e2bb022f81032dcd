import { expect, it } from 'vitest'
import { cryptoVectors } from '../../../main/adapters/crypto/vectors.ts'
import { base32 } from '../../../main/adapters/crypto/base32.ts'
import { seal, sealCommitted, unseal, unsealCommitted } from '../../../main/adapters/crypto/sealed.ts'
import { randomIds } from '../../../main/adapters/random-ids.ts'
import { fc, law } from '../../support/law.ts'

it('computes every published vector', () => {
  expect(cryptoVectors()).toEqual([])
})

it('makes ids that are ids', () => {
  const ids = randomIds()
  const made = Array.from({ length: 100 }, () => ids.next<string>())
  expect(made.every((id) => /^[a-z2-7]{26}$/.test(id))).toBe(true)
  expect(new Set(made).size).toBe(100)
})

const key = Buffer.alloc(32, 3)
law(
  'one changed bit of a seal is noticed',
  [fc.uint8Array({ maxLength: 200 }), fc.nat(), fc.nat(7)],
  (plain, at, bit) => {
    for (const [close, open] of [
      [seal, unseal],
      [sealCommitted, unsealCommitted],
    ] as const) {
      const sealed = close(key, plain, 'x')
      expect(open(key, sealed, 'x')?.equals(plain)).toBe(true)
      sealed[at % sealed.length]! ^= 1 << bit
      expect(open(key, sealed, 'x')).toBeNull()
    }
  },
)

law(
  'base32 keeps different bytes apart',
  [fc.uint8Array({ minLength: 5, maxLength: 5 }), fc.uint8Array({ minLength: 5, maxLength: 5 })],
  (a, b) => {
    expect(base32(a) === base32(b)).toBe(Buffer.from(a).equals(b))
  },
)
