import { caseFile } from './fr/case-file.ts'
import { cases } from './fr/cases.ts'
import { compare } from './fr/compare.ts'
import { decision } from './fr/decision.ts'
import { dossier } from './fr/dossier.ts'
import { frame } from './fr/frame.ts'
import { history } from './fr/history.ts'
import { imports } from './fr/import.ts'
import { minutes } from './fr/minutes.ts'
import { people } from './fr/people.ts'
import { quote } from './fr/quote.ts'
import { scoring } from './fr/scoring.ts'
import { start } from './fr/start.ts'
import { ui } from './fr/ui.ts'
import type { Catalogue } from './index.ts'

/** Every French text of the renderer; a feature adds its file and a line here. */
export const fr = {
  ...ui,
  ...frame,
  ...start,
  ...cases,
  ...caseFile,
  ...dossier,
  ...compare,
  ...imports,
  ...people,
  ...decision,
  ...history,
  ...minutes,
  ...quote,
  ...scoring,
} satisfies Catalogue
