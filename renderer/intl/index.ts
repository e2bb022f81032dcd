import { en } from './en.ts'
import { fr } from './fr.ts'

export type MessageId = keyof typeof en
/** What another language must hold: every id, and nothing else. */
export type Catalogue = { readonly [K in MessageId]: string }

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId
    }
  }
}

/** Texts by interface language. */
export const catalogues: { readonly en: Catalogue; readonly fr: Catalogue } = { en, fr }
export { useSay, type Say } from './use-say.ts'
export { useFileDetail } from './use-file-detail.ts'
