import { caseFile } from './en/case-file.ts'
import { cases } from './en/cases.ts'
import { compare } from './en/compare.ts'
import { decision } from './en/decision.ts'
import { dossier } from './en/dossier.ts'
import { frame } from './en/frame.ts'
import { history } from './en/history.ts'
import { imports } from './en/import.ts'
import { minutes } from './en/minutes.ts'
import { people } from './en/people.ts'
import { quote } from './en/quote.ts'
import { scoring } from './en/scoring.ts'
import { start } from './en/start.ts'
import { ui } from './en/ui.ts'

/** Every English text of the renderer; a feature adds its file and a line here. */
export const en = {
  ...ui,
  ...frame,
  ...start,
  ...cases,
  ...caseFile,
  ...dossier,
  ...compare,
  ...quote,
  ...imports,
  ...people,
  ...decision,
  ...history,
  ...minutes,
  ...scoring,
}
