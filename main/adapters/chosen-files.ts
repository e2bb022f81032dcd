import type { Files } from '../services/ports.ts'
import { openRegular } from './import-file/file-bytes.ts'
import { sniffAttachment, sniffBytes } from './import-file/sniff.ts'

/** Reads files that a person chose. One that cannot be read is of no known kind; a stream that breaks throws. */
export function chosenFiles(): Files {
  return {
    sniff: async (path, filename) => {
      const file = await openRegular(path).catch(() => null)
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
    stream: async function* (path) {
      const file = await openRegular(path)
      if (file === null) throw Object.assign(new Error('not a file'), { code: 'EINVAL' })
      // The stream closes the file, also when it is left early.
      yield* file.createReadStream() as AsyncIterable<Uint8Array>
    },
  }
}
