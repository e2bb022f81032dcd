import { accept, refuse, type Result } from '#domain/refusal.ts'
import { nameOfBinary } from './sniff.ts'

export interface DecodedText {
  readonly text: string
  /** `windows-1252` was recognised by its bytes alone, so that the person should look at the accents. */
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252'
}

/** Where Windows-1252 differs from Latin 1: its bytes 0x80..0x9f; the five holes are U+FFFD. */
const upper = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

/** A file's text without its byte order mark: UTF-8, UTF-16 with mark, or what older Excel writes in the West. */
export function decodeText(bytes: Uint8Array, file: string): Result<DecodedText> {
  const no = (detail: string) => refuse({ kind: 'file', problem: 'not-text', file, detail })
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    const text = strictly(a === 0xff ? 'utf-16le' : 'utf-16be', bytes)
    return text === null ? no('damaged UTF-16') : accept({ text, encoding: 'utf-16' })
  }
  const binary = nameOfBinary(bytes)
  if (binary !== null) return refuse({ kind: 'file', problem: 'unknown-kind', file, detail: binary })
  if (bytes.includes(0)) return no('it holds zero bytes, as binary files and unmarked UTF-16 do')
  const text = strictly('utf-8', bytes)
  if (text !== null) return accept({ text, encoding: 'utf-8' })
  const older = fromWindows1252(bytes)
  return older === null
    ? no('neither UTF-8 nor UTF-16 nor Windows-1252')
    : accept({ text: older, encoding: 'windows-1252' })
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** By table: some Node releases decode `windows-1252` as Latin 1. Null where a byte means nothing in it. */
function fromWindows1252(bytes: Uint8Array): string | null {
  for (const byte of bytes)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) return null
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const text = latin.replace(/[\x80-\x9f]/g, (sign) => upper[sign.charCodeAt(0) - 0x80] ?? '\ufffd')
  return text.includes('\ufffd') ? null : text
}
