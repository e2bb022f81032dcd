import { en } from '../../renderer/intl/en.ts'
import type { Catalogue } from '../../renderer/intl/index.ts'

/** Signs that no text and no data holds. */
export const opens = '⟦'
export const closes = '⟧'

/** English with every text in brackets: what a screen shows outside of them was not asked of the catalogue. */
export const pseudo = Object.fromEntries(
  Object.entries(en).map(([id, message]) => [id, `${opens}${message}${closes}`]),
) as unknown as Catalogue
