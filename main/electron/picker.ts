import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { asStoreError } from '../adapters/file-store/disk-refusal.ts'
import { shownFileName } from '../policy/file-name.ts'
import type { Grants, Picker } from '../services/ports.ts'
import type { MenuTexts } from './menu-texts.ts'

/** What is used of Electron's dialogs, bound to the window. */
export interface Dialogs {
  save(options: {
    readonly defaultPath: string
    readonly filters: { name: string; extensions: string[] }[]
  }): Promise<{ readonly canceled: boolean; readonly filePath?: string }>
  folder(options: {
    readonly title: string
    readonly create: boolean
  }): Promise<{ readonly canceled: boolean; readonly filePaths: readonly string[] }>
}

/** Native dialogs. A document is written beside its place and then moved there: never half of one. */
export function createPicker(parts: {
  readonly dialogs: Dialogs
  readonly grants: Pick<Grants, 'served'>
  readonly documents: () => string
  readonly texts: () => MenuTexts
}): Picker {
  return {
    save: async (grant, suggestedName) => {
      const document = parts.grants.served(grant)
      if (!document) return 'cancelled'
      const name = shownFileName(suggestedName)
      const extension = extname(name).slice(1)
      const chosen = await parts.dialogs.save({
        defaultPath: join(parts.documents(), name),
        filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
      })
      if (chosen.canceled || chosen.filePath === undefined || chosen.filePath === '') return 'cancelled'
      const { filePath } = chosen
      await writeWhole(filePath, document.bytes).catch((error: unknown) => {
        // A full disk or a folder that takes nothing is told as such.
        throw asStoreError(error, basename(filePath))
      })
      return 'saved'
    },
    chooseFolder: async (purpose) => {
      const { chooseNew, chooseOpen } = parts.texts().dialogs
      const chosen = await parts.dialogs.folder({
        title: purpose === 'new-store' ? chooseNew : chooseOpen,
        create: purpose === 'new-store',
      })
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
    },
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.crosswalk-${randomBytes(6).toString('hex')}.part`)
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    await rename(beside, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(beside, { force: true })
    throw error
  }
}
