import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Files } from '../services/ports.ts'
import { sniffAttachment, sniffBytes } from './import-file/sniff.ts'

/** Reads files that a person chose. One that cannot be read is of no known kind; a stream that breaks throws. */
export function chosenFiles(): Files {
  return {
    sniff: async (path, filename) => {
      const file = await open(path, 'r').catch(() => null)
      if (file === null) return null
      try {
        const { buffer, bytesRead } = await file.read(new Uint8Array(sniffBytes), 0, sniffBytes, 0)
        return sniffAttachment(buffer.subarray(0, bytesRead), filename)
      } catch {
        return null
      } finally {
        await file.close()
      }
    },
    stream: (path) => createReadStream(path),
  }
}
