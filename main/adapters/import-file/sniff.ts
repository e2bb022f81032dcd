export type AttachmentType = 'application/pdf' | 'text/plain' | 'application/json' | 'text/csv'

/** How many bytes from the start `sniffAttachment` wants to see; fewer only where the file is shorter. */
export const sniffBytes = 4096

/**
 * What the first bytes of a file are, whatever its name claims; null = nothing that is taken as an attachment. The name
 * only tells CSV from other text. PDF readers accept the mark anywhere in the first 1,024 bytes (ISO 32000-2, annex I),
 * and so do we.
 */
export function sniffAttachment(head: Uint8Array, filename: string): AttachmentType | null {
  const start = head.subarray(0, sniffBytes)
  if (start.length === 0) return null
  if (asLatin1(start.subarray(0, 1024)).includes('%PDF-')) return 'application/pdf'
  const text = textOf(start)
  if (text === null) return null
  if (/\.csv$|\.tsv$/i.test(filename)) return 'text/csv'
  return /^\s*[[{]/.test(text) ? 'application/json' : 'text/plain'
}

/** Names what a file without usable text is, by its first bytes, for the sentence that refuses it; null = not known. */
export function nameOfBinary(head: Uint8Array): string | null {
  const start = asLatin1(head.subarray(0, 1024))
  if (start.includes('%PDF-')) return 'a PDF'
  if (start.startsWith('PK')) return 'a spreadsheet or archive; save the sheet as CSV (UTF-8)'
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'an old Office file; save the sheet as CSV (UTF-8)'
  if (start.startsWith('\x89PNG') || start.startsWith('\xff\xd8\xff') || start.startsWith('GIF8'))
    return 'a picture'
  if (start.startsWith('\x1f\x8b') || start.startsWith('7z\xbc\xaf') || start.startsWith('Rar!'))
    return 'an archive'
  if (start.startsWith('\x7fELF') || start.startsWith('MZ')) return 'a program'
  return null
}

const asLatin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** The bytes as text where they can be some: UTF-8 cut anywhere, UTF-16 with its mark, or an older 8-bit encoding. */
function textOf(bytes: Uint8Array): string | null {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return new TextDecoder(a === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes, { stream: true })
  }
  // Controls other than white space don't stand in texts, in any encoding.
  if (bytes.some((byte) => (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)) || byte === 0x7f))
    return null
  return new TextDecoder('utf-8').decode(bytes, { stream: true })
}
