import type { Language } from '../values.ts'
import { english } from './paper-texts.en.ts'
import { french } from './paper-texts.fr.ts'

/** The words of committee documents: every language has every key, or it does not compile. */
export type PaperTexts = typeof english
export const paperTexts = (language: Language): PaperTexts => (language === 'fr' ? french : english)
