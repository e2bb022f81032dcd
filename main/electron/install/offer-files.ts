import { stat } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { shownFileName } from '../../policy/file-name.ts'
import type { Grants } from '../../services/ports.ts'
import type { Offered } from './open-wire.ts'

/** The largest file that is taken, in bytes: 64 MiB, as for imports. */
const offerLimit = 64 * 1024 * 1024

/** Grants for files that a person dropped, chose or opened the app with. Their paths stay in this process. */
export async function offerFiles(
  grants: Pick<Grants, 'offer'>,
  files: readonly { readonly path: string; readonly name: string }[],
): Promise<readonly Offered[]> {
  return Promise.all(
    files.map(async ({ path, name: given }): Promise<Offered> => {
      const name = shownFileName(given)
      const facts = isAbsolute(path) ? await stat(path).catch(() => null) : null
      if (facts === null || !facts.isFile())
        return { refused: { kind: 'file', problem: 'unreadable', file: name }, name }
      if (facts.size > offerLimit)
        return { refused: { kind: 'file', problem: 'too-large', file: name }, name }
      return { grant: grants.offer({ path, name, bytes: facts.size }), name, bytes: facts.size }
    }),
  )
}

/** The files among a program's arguments: what is neither a flag nor the program or folder that Electron was started with. */
export function fileArguments(
  given: readonly string[],
  folder: string,
  resolve: (folder: string, path: string) => string,
): readonly string[] {
  return given
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && /\.(?:json|csv|pdf|txt)$/i.test(argument))
    .map((argument) => resolve(folder, argument))
}
