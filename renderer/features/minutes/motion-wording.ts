import type { DecisionDraft } from '#domain/decision/decision.ts'
import type { Say } from '../../intl/index.ts'

export interface WordingFacts {
  readonly draft: DecisionDraft
  /** The credential's title as it stands in the case. */
  readonly title: string
  /** A month `YYYY-MM` and a date `YYYY-MM-DD` in words. */
  readonly month: (month: string) => string
  readonly date: (date: string) => string
  readonly list: (words: readonly string[]) => string
}

/** The wording that the decision form amounts to, as a start for the motion; null while the form lacks what it needs. */
export function motionWording({ draft, title, month, date, list }: WordingFacts, say: Say): string | null {
  const { type } = draft
  const verb = say(draft.authority === 'binding' ? 'minutes.wording.grant' : 'minutes.wording.recommend')
  if (type === null || title === '') return null
  switch (type) {
    case 'NO_CREDIT':
      return say('minutes.wording.noCredit', { verb, title })
    case 'CASE_BY_CASE':
      return say('minutes.wording.caseByCase', { title })
    case 'RETURN_INFO':
      return say('minutes.wording.returned', { title })
    case 'NO_CHANGE':
      return say('minutes.wording.noChange', { title })
    case 'FORWARD':
      return say('minutes.wording.forward', { title })
    case 'DEFERRED':
      return say('minutes.wording.deferred', { title })
    case 'ASSIGNED':
    case 'UNASSIGNED':
    case 'GENERAL_ELECTIVE':
    case 'EXEMPTION':
    case 'CLUSTER':
    case 'BLOCK':
    case 'CONDITIONAL': {
      if (draft.award.trim() === '') return null
      const conditions = draft.conditions.map((one) => {
        const text = one.text.trim().replace(/\.$/, '')
        return one.dueAt === null ? text : say('minutes.wording.by', { text, due: date(one.dueAt) })
      })
      return say('minutes.wording.credit', {
        verb,
        type: say(`minutes.wording.type.${type}`),
        award: draft.award.trim(),
        title,
        start: draft.effectiveStart === null ? 'none' : month(draft.effectiveStart),
        conditions: conditions.length === 0 ? 'none' : list(conditions),
      })
    }
  }
}
