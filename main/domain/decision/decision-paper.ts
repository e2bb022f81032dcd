import { inLanguage, type Language } from '../values.ts'
import type { Paper } from './paper.ts'
import {
  appealSection,
  provenanceSection,
  rulesSection,
  signatureSection,
  votesSection,
} from './paper-closing.ts'
import { comparisonSection } from './paper-comparison.ts'
import { paperContext } from './paper-context.ts'
import { evidenceSection } from './paper-evidence.ts'
import type { PaperFacts } from './paper-facts.ts'
import { reasonsSection, workloadSection } from './paper-judgement.ts'
import { decisionSection, keyFacts } from './paper-opening.ts'

/**
 * The decision as a document in one language, in the eleven sections of the design notes on the decision PDF: every word
 * is chosen here, from facts alone, so that the same facts make the same document.
 */
export function decisionPaper(facts: PaperFacts, language: Language): Paper {
  const context = paperContext(facts, language)
  const { texts, title, institution, committee } = context
  const { decision, credential } = facts
  const provider = [
    credential.provider,
    credential.code,
    credential.version && texts.version(credential.version),
  ]
    .filter(Boolean)
    .join(', ')
  return {
    language,
    title: texts.titleOf(decision.number, title),
    author: committee,
    subject: texts.subject(title, credential.provider),
    createdAt: facts.provenance.recordedAt,
    headLeft: facts.sample ? `${inLanguage(facts.committeeName, language)} · ${texts.sample}` : committee,
    headRight: texts.headDecision(decision.number),
    foot: texts.foot,
    blocks: [
      {
        kind: 'title',
        text: title,
        subtitle: `${provider && `${provider}. `}${texts.assessedFor(institution, context.course)}`,
      },
      ...keyFacts(context),
      ...decisionSection(context),
      ...comparisonSection(context),
      ...workloadSection(context),
      ...evidenceSection(context),
      ...reasonsSection(context),
      ...votesSection(context),
      ...rulesSection(context),
      ...appealSection(context),
      ...provenanceSection(context),
      ...signatureSection(context),
    ],
  }
}
