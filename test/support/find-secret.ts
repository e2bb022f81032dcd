import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The forms in which a key could have been written down. */
export function formsOf(secret: Uint8Array): readonly Buffer[] {
  const bytes = Buffer.from(secret)
  const texts = [
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    JSON.stringify([...bytes]).slice(1, -1),
  ]
  return [
    bytes,
    ...texts.map((text) => Buffer.from(text)),
    ...texts.map((text) => Buffer.from(text, 'utf16le')),
  ]
}

/** Whether a key stands in these bytes or this text, in any of its forms. A secret of fewer than 16 bytes would be found by chance. */
export function holdsSecret(where: Uint8Array | string, secret: Uint8Array): boolean {
  if (secret.length < 16) throw new Error('too short to look for')
  const bytes = Buffer.from(where)
  return formsOf(secret).some((form) => bytes.includes(form))
}

/** The files under a folder in which a key stands, relative to it: for row 17, after a whole journey. */
export function filesWithSecret(folder: string, secret: Uint8Array): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => holdsSecret(readFileSync(path), secret))
    .map((path) => path.slice(folder.length + 1))
}
