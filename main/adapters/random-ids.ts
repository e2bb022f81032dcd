import { randomBytes } from 'node:crypto'
import type { Ids } from '../services/ports.ts'
import { base32 } from './crypto/base32.ts'

/** Ids of 26 base32 characters: 130 random bits. */
export function randomIds(): Ids {
  return { next: <Id extends string>() => base32(randomBytes(17)).slice(0, 26) as Id }
}
