import { coverage, type Coverage } from '../review/coverage.ts'
import { rubricTotals, type RubricTotals } from '../rubric/totals.ts'
import { inLanguage, type Language } from '../values.ts'
import { numberEvidence, type Evidence } from './paper-evidence.ts'
import type { PaperFacts } from './paper-facts.ts'
import { paperTexts, type PaperTexts } from './paper-texts.ts'

/** What every section of the document draws on, worked out once. */
export interface PaperContext {
  readonly facts: PaperFacts
  readonly language: Language
  readonly texts: PaperTexts
  readonly coverage: Coverage
  readonly totals: RubricTotals
  readonly evidence: Evidence
  readonly institution: string
  readonly committee: string
  readonly title: string
  /** `GEOG 1900`; '' where there is no course. */
  readonly course: string
  readonly nameOf: (member: string | null) => string
}

export function paperContext(facts: PaperFacts, language: Language): PaperContext {
  const texts = paperTexts(language)
  const names = new Map<string, string>(facts.members.map(({ id, name }) => [id, name]))
  return {
    facts,
    language,
    texts,
    coverage: coverage(facts.course?.outcomes ?? [], facts.agreed.matches, facts.institution),
    totals: rubricTotals(facts.rubric, facts.agreed.scores),
    evidence: numberEvidence(facts),
    institution: inLanguage(facts.institution.name, language) || facts.institution.code,
    committee: inLanguage(facts.committeeName, language),
    title: inLanguage(facts.credential.title, language) || inLanguage(facts.caseTitle, language),
    course: facts.course === null ? '' : `${facts.course.subject}\u00a0${facts.course.number}`,
    nameOf: (member) => (member === null ? '' : names.get(member) || texts.votes.unknown),
  }
}
