import type { Institution } from '../institution/institution.ts'
import type { CriterionId } from '../ids.ts'
import type { MotionRead } from '../meeting/read-meeting.ts'
import type { DecisionDraft, DecisionType } from './decision.ts'
import { isExemption, isPlaceholder, parseGuideText, type GuideAward, type GuideText } from './guide-text.ts'

/**
 * What is missing before a decision can be recorded: a list of keys for the interface's sentences, empty when nothing
 * is. A decision rests on an agreed assessment and on a carried motion with quorum; required criteria below level 2
 * block a direct equivalent unless a reason for overriding them is given (domain.md 2.4).
 */
export type ReadinessKey =
  | 'agreed-review'
  | 'institution'
  | 'type'
  | 'award'
  | 'award-unreadable'
  | 'award-not-of-type'
  | 'award-of-other-institution'
  | 'credits'
  | 'credits-differ-from-award'
  | 'rationale'
  | 'conditions'
  | 'condition-due'
  | 'gate-override'
  | 'effective-span'
  | 'meeting-date'
  | 'motion'
  | 'motion-open'
  | 'motion-not-carried'
  | 'quorum'
export interface ReadinessFacts {
  readonly agreed: boolean
  readonly draft: DecisionDraft
  readonly institution: Pick<Institution, 'id' | 'code'> | null
  readonly gatesBelow: readonly CriterionId[]
  readonly meetingDate: string | null
  readonly motion: Pick<MotionRead, 'closed'> | null
}

export function decisionReadiness(facts: ReadinessFacts): ReadinessKey[] {
  const { draft } = facts
  const missing: ReadinessKey[] = []
  if (!facts.agreed) missing.push('agreed-review')
  if (draft.institutionId === null || facts.institution === null) missing.push('institution')
  if (draft.type === null) missing.push('type')
  else missing.push(...awardProblems(draft, draft.type, facts.institution?.code ?? null))
  if (draft.rationale.trim() === '') missing.push('rationale')
  if (draft.type === 'CONDITIONAL' && draft.conditions.length === 0) missing.push('conditions')
  // Conditions are stated, measurable changes by a date (domain.md 2.3).
  if (draft.conditions.some(({ dueAt }) => dueAt === null)) missing.push('condition-due')
  if (draft.type === 'ASSIGNED' && facts.gatesBelow.length > 0 && draft.gateOverride.trim() === '')
    missing.push('gate-override')
  if (
    draft.effectiveStart !== null &&
    draft.effectiveEnd !== null &&
    draft.effectiveEnd < draft.effectiveStart
  )
    missing.push('effective-span')
  if (facts.meetingDate === null) missing.push('meeting-date')
  if (facts.motion === null) missing.push('motion')
  else if (facts.motion.closed === null) missing.push('motion-open')
  else {
    if (facts.motion.closed.result !== 'carried') missing.push('motion-not-carried')
    if (!facts.motion.closed.quorumMet) missing.push('quorum')
  }
  return missing
}

/** Types that publish nothing in the guide, so that no award stands beside them (domain.md 2.3). */
const withoutAward: readonly DecisionType[] = ['CASE_BY_CASE', 'RETURN_INFO', 'FORWARD', 'DEFERRED']

function awardProblems(
  draft: DecisionDraft,
  type: DecisionType,
  institutionCode: string | null,
): ReadinessKey[] {
  const text = draft.award.trim()
  if (withoutAward.includes(type)) return text === '' ? [] : ['award-not-of-type']
  // An earlier agreement stays as it is, and a block is free text with credits (domain.md 2.3).
  if (type === 'NO_CHANGE') return []
  if (text === '') return ['award']
  if (type === 'BLOCK') return draft.credits === null ? ['credits'] : []
  const read = parseGuideText(text)
  if (!read.ok) return ['award-unreadable']
  if (!fits(type, read.value)) return ['award-not-of-type']
  if (read.value.kind === 'no-credit') return []
  const problems: ReadinessKey[] = []
  const awards = read.value.awards.filter((award): award is GuideAward => !isExemption(award))
  if (
    institutionCode !== null &&
    awards.some(({ institution }) => institution !== null && institution !== institutionCode)
  )
    problems.push('award-of-other-institution')
  const sum = awards.reduce((so, { credits }) => so + (credits ?? 0), 0)
  if (awards.length > 0 && draft.credits === null) problems.push('credits')
  else if (draft.credits !== null && Math.round(sum * 1e4) !== Math.round(draft.credits * 1e4))
    problems.push('credits-differ-from-award')
  return problems
}

/** Whether the award's form is one that the type can take: an unassigned award names a level, an assigned one a course. */
function fits(type: DecisionType, value: GuideText): boolean {
  if (value.kind === 'no-credit') return type === 'NO_CREDIT'
  const awards = value.awards.filter((award): award is GuideAward => !isExemption(award))
  const exempt = awards.length < value.awards.length
  const unspecified = (award: GuideAward) =>
    award.level || (award.number !== null && isPlaceholder(award.number))
  switch (type) {
    case 'ASSIGNED':
      return !exempt && value.cluster.length === 0 && awards.every((award) => !unspecified(award))
    case 'UNASSIGNED':
    case 'GENERAL_ELECTIVE':
      return !exempt && value.cluster.length === 0 && awards.every(unspecified)
    case 'EXEMPTION':
      return exempt && awards.every(unspecified)
    case 'CLUSTER':
      return value.cluster.length > 1
    case 'CONDITIONAL':
      return true
    default:
      return false
  }
}
