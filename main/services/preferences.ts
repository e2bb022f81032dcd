import { z } from 'zod'
import type { Json } from '#domain/act/act.ts'
import { instant, language, localText } from '#domain/values.ts'
import type { Preferences } from '#contract/views.ts'
import type { Settings } from './ports.ts'

/** A committee that was opened on this computer. The folder never leaves the backend; `id` is what the page knows. */
const recent = z.strictObject({
  id: z.string().max(64),
  folder: z.string().max(4_000),
  name: localText,
  openedAt: instant,
  sample: z.boolean(),
})
export type RecentEntry = z.infer<typeof recent>
const preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  language,
})
const first: Preferences = { theme: 'system', density: 'comfortable', language: 'en' }

/** Settings of this computer: never a key, never a word of a case. What cannot be read falls back to the beginning. */
export interface PreferenceStore {
  preferences(): Preferences
  change(set: { readonly [K in keyof Preferences]?: Preferences[K] | undefined }): Preferences
  recents(): readonly RecentEntry[]
  /** Puts a committee first; one that was there keeps its id, so that a list on a screen stays good. */
  opened(entry: RecentEntry): void
  forget(id: string): void
}

const keptRecents = 12

export function createPreferenceStore(settings: Settings): PreferenceStore {
  const read = (): { preferences: Preferences; recents: RecentEntry[] } => {
    const raw = settings.get() as { readonly preferences?: unknown; readonly recents?: unknown } | null
    const known = preferences.safeParse(raw?.preferences)
    const entries = Array.isArray(raw?.recents)
      ? raw.recents.flatMap((entry: unknown) => {
          const decoded = recent.safeParse(entry)
          return decoded.success ? [decoded.data] : []
        })
      : []
    return { preferences: known.success ? known.data : first, recents: entries }
  }
  const write = (value: { preferences: Preferences; recents: readonly RecentEntry[] }) =>
    settings.set(value as unknown as Json)

  return {
    preferences: () => read().preferences,
    change(set) {
      const now = read()
      const changed = {
        ...now.preferences,
        ...Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)),
      } as Preferences
      write({ ...now, preferences: changed })
      return changed
    },
    recents: () => read().recents,
    opened(entry) {
      const now = read()
      const known = now.recents.find((other) => other.folder === entry.folder)
      write({
        ...now,
        recents: [
          { ...entry, id: known?.id ?? entry.id },
          ...now.recents.filter((other) => other.folder !== entry.folder),
        ].slice(0, keptRecents),
      })
    },
    forget(id) {
      const now = read()
      write({ ...now, recents: now.recents.filter((entry) => entry.id !== id) })
    },
  }
}
