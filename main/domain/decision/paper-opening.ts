import { parseWritten } from '../fraction.ts'
import type { Block } from './paper.ts'
import type { PaperContext } from './paper-context.ts'
import {
  capital,
  dateInWords,
  monthInWords,
  numberText,
  percentOf,
  percentText,
  pointsText,
  withoutStop,
} from './paper-format.ts'

/** Sections 1 and 2: what was decided about what, in figures and in one sentence. */
export function keyFacts(context: PaperContext): Block[] {
  const { facts, language, texts, institution, title } = context
  const { decision, credential, course } = facts
  const { figures } = decision
  const words = texts.facts
  const share = (text: string) => {
    const read = parseWritten(text)
    return read === null ? text : percentText(read, language)
  }
  const total = figures.rubricTotal === null ? null : parseWritten(figures.rubricTotal)
  const unit = texts.units[decision.creditUnit]
  const span = [
    decision.effectiveStart === null ? '' : words.from(monthInWords(decision.effectiveStart, language)),
    decision.effectiveEnd === null ? '' : words.until(monthInWords(decision.effectiveEnd, language)),
  ].filter(Boolean)
  const received =
    facts.receivedAt === null ? '' : `, ${words.received(dateInWords(facts.receivedAt, language))}`
  const version = [credential.code, credential.version && texts.version(credential.version)]
    .filter(Boolean)
    .join(', ')
  const courseCredits =
    course?.credits == null
      ? ''
      : `, ${words.credits(numberText(course.credits, language), texts.units[facts.institution.creditUnit])}`
  const rows: [string, string][] = [
    [words.decision, decision.number || texts.none],
    [words.case, `${facts.caseNumber ?? words.newCase}${received}`],
    [words.credential, `${title}${version && ` (${version})`}`],
    [words.provider, credential.provider || texts.none],
    [words.institution, `${institution} (${facts.institution.code})`],
    [words.course, course === null ? words.noCourse : `${context.course} ${course.title}${courseCredits}`],
    [words.outcome, capital(texts.types[decision.type])],
    [words.award, decision.award || '–'],
    ...(decision.credits === null
      ? []
      : [[capital(unit), numberText(decision.credits, language)] as [string, string]]),
    [
      words.effective,
      span.length === 0
        ? texts.none
        : `${span.join(' ')}${decision.effectiveEnd === null ? `, ${words.open}` : ''}`,
    ],
    [words.decidedOn, dateInWords(decision.decidedOn, language)],
    [
      words.coverage,
      words.coverageValue(share(figures.coverage), percentOf(facts.institution.directThreshold, language)),
    ],
    [words.reverse, words.reverseValue(share(figures.reverseCoverage))],
    [words.critical, words.criticalValue(figures.criticalMet, figures.criticalTotal)],
    [words.rubricTotal, total === null ? texts.none : words.of100(pointsText(total, language))],
    [words.authority, decision.authority === 'binding' ? words.binding : words.advisory],
    ...(decision.minimumGrade === ''
      ? []
      : [[words.minimumGrade, decision.minimumGrade] as [string, string]]),
    ...(decision.restrictions === ''
      ? []
      : [[words.restrictions, decision.restrictions] as [string, string]]),
    ...(facts.supersedesNumber === null
      ? []
      : [[words.replaces, facts.supersedesNumber] as [string, string]]),
    [words.language, words.thisLanguage],
  ]
  return [
    { kind: 'heading', text: texts.sections.facts },
    { kind: 'facts', rows: rows.map(([label, value]) => ({ label, value })) },
  ]
}

export function decisionSection(context: PaperContext): Block[] {
  const { facts, language, texts } = context
  const words = texts.conditions
  const blocks: Block[] = [
    { kind: 'heading', text: texts.sections.decision },
    { kind: 'operative', text: operativeSentence(context) },
  ]
  facts.decision.conditions.forEach((condition, i) => {
    const due = condition.dueAt === null ? words.noDate : words.due(dateInWords(condition.dueAt, language))
    const notes = [
      due,
      condition.owner && words.by(condition.owner),
      condition.metAt !== null && words.met(dateInWords(condition.metAt, language)),
    ].filter(Boolean)
    blocks.push({
      kind: 'paragraph',
      text: `${i + 1}. ${withoutStop(condition.text)} (${notes.join('; ')}).`,
      tone: 'body',
    })
  })
  return blocks
}

/** Who recommends or decides what, from when and on how many conditions: the sentence that counts. */
export function operativeSentence({ facts, language, texts, institution }: PaperContext): string {
  const { decision } = facts
  const words = texts.operative
  const what = [
    texts.types[decision.type],
    decision.type === 'NO_CREDIT' ? '' : decision.award,
    decision.effectiveStart === null ? '' : words.from(monthInWords(decision.effectiveStart, language)),
    decision.effectiveEnd === null ? '' : words.until(monthInWords(decision.effectiveEnd, language)),
    decision.conditions.length === 0 ? '' : words.onConditions(decision.conditions.length),
  ].filter(Boolean)
  const sentence = what.join(', ')
  return decision.authority === 'binding'
    ? words.binding(institution, sentence)
    : words.advisory(institution, sentence)
}
