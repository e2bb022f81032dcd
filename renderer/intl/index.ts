import { en } from './en.ts'

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

/** Texts by interface language. French follows; until then its readers get English rather than ids. */
export const catalogues: { readonly en: Catalogue; readonly fr: Catalogue } = { en, fr: en }
export { useSay, type Say } from './use-say.ts'
