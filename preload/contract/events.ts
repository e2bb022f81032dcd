import { z } from 'zod'
import { docName } from '#domain/act/doc-name.ts'

/** What the backend tells every window. `saved.at` is when the newest edit was on disk. */
export const appEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('documents-changed'), docs: z.array(docName), savedAt: z.string() }),
  z.strictObject({ kind: z.literal('undo-changed') }),
  z.strictObject({ kind: z.literal('committee-changed') }),
  /** A menu item or an open-file request of the host: `command` is a name of the renderer's registry. */
  z.strictObject({ kind: z.literal('command'), command: z.string().max(60) }),
  z.strictObject({ kind: z.literal('open-file'), grant: z.string(), name: z.string() }),
])
export type AppEvent = z.infer<typeof appEvent>
