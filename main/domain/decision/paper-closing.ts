import { inLanguage } from '../values.ts'
import { voteBlocks } from '../meeting/vote-blocks.ts'
import type { Block } from './paper.ts'
import type { PaperContext } from './paper-context.ts'
import { dateInWords, monthInWords, numberText, percentOf } from './paper-format.ts'

/** Sections 7 to 11: who voted how, by which rules, where to appeal, how to verify, who signs. */
export function votesSection({ facts, language, texts, nameOf }: PaperContext): Block[] {
  const heading: Block = { kind: 'heading', text: texts.sections.votes }
  const motion = facts.meeting?.motions.find(({ id }) => id === facts.decision.motionId)
  if (facts.meeting === null || motion === undefined)
    return [heading, { kind: 'paragraph', text: texts.votes.none, tone: 'body' }]
  const where = texts.votes.meeting(
    facts.meeting.body || inLanguage(facts.committeeName, language),
    facts.meeting.date === null ? '' : dateInWords(facts.meeting.date, language),
  )
  return [heading, { kind: 'paragraph', text: where, tone: 'body' }, ...voteBlocks(motion, texts, nameOf)]
}

export function rulesSection({ facts, language, texts }: PaperContext): Block[] {
  const { institution, rubric, decision } = facts
  const words = texts.rules
  const thresholds = [
    words.direct(percentOf(institution.directThreshold, language)),
    words.unspecified(percentOf(institution.unspecifiedThreshold, language)),
    words.bundle(percentOf(institution.bundleThreshold, language)),
  ]
  const rows = [
    { label: words.date, value: dateInWords(decision.decidedOn, language) },
    { label: words.rubric, value: words.rubricValue(inLanguage(rubric.name, language), rubric.version) },
    { label: words.thresholds, value: thresholds.join('; ') },
    { label: words.evidence, value: institution.assessedEvidenceRule ? words.required : words.notRequired },
    {
      label: words.hours,
      value: words.hoursValue(
        numberText(institution.hoursPerCreditInstructional, language),
        numberText(institution.hoursPerCreditTotal, language),
      ),
    },
    { label: words.version, value: words.counting },
  ]
  return [
    { kind: 'heading', text: texts.sections.rules },
    { kind: 'facts', rows },
  ]
}

export function appealSection({ facts, language, texts, institution }: PaperContext): Block[] {
  const { decision } = facts
  const words = texts.appeal
  const sentences = [
    facts.institution.appealText.trim() || words.none(institution),
    decision.reviewDueAt === null ? '' : words.reviewDue(dateInWords(decision.reviewDueAt, language)),
    decision.effectiveEnd === null ? '' : words.ends(monthInWords(decision.effectiveEnd, language)),
  ]
  return [
    { kind: 'heading', text: texts.sections.appeal },
    { kind: 'paragraph', text: sentences.filter(Boolean).join(' '), tone: 'body' },
  ]
}

export function provenanceSection({ facts, language, texts }: PaperContext): Block[] {
  const { appVersion, recordedAt, record } = facts.provenance
  const words = texts.provenance
  const { coverage, reverseCoverage } = facts.decision.figures
  const sentences = [
    words.made(appVersion),
    words.recorded(dateInWords(recordedAt, language), recordedAt.slice(11, 16)),
    words.record(record),
    words.figures(coverage, reverseCoverage),
    words.verify,
  ]
  return [
    { kind: 'heading', text: texts.sections.provenance },
    { kind: 'paragraph', text: sentences.join(' '), tone: 'small' },
  ]
}

/** An empty name says for whom the box is kept. */
export function signatureSection({ facts, texts, institution, committee, nameOf }: PaperContext): Block[] {
  const chair =
    facts.meeting?.chairId ??
    facts.members.find(({ roles, active }) => active && roles.includes('chair'))?.id ??
    null
  const registrar = facts.members.find(
    ({ roles, active, institutionId }) =>
      active && roles.includes('registrar') && institutionId === facts.institution.id,
  )
  return [
    { kind: 'heading', text: texts.sections.signatures },
    {
      kind: 'signatures',
      boxes: [
        { name: nameOf(chair), role: texts.signatures.chair(facts.meeting?.body || committee) },
        { name: registrar?.name ?? '', role: texts.signatures.registrar(institution) },
      ],
    },
  ]
}
