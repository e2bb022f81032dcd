import type { ReadinessKey } from '#domain/decision/readiness.ts'
import type { MotionProblem } from '#domain/meeting/tally.ts'
import type { ScoreNeed } from '#domain/rubric/totals.ts'

type Key = ReadinessKey | MotionProblem | 'outcomes' | 'reason' | 'submissions'
const words: Record<Key, string> = {
  'agreed-review': 'an agreed assessment',
  institution: 'the institution that decides',
  type: 'the type of the decision',
  award: 'the award',
  'award-unreadable': 'an award in the form of the transfer guide, such as TRU ECON 1900 (3)',
  'award-not-of-type': 'an award that fits the type of the decision',
  'award-of-other-institution': 'an award of the institution that decides',
  credits: 'the credits',
  'credits-differ-from-award': 'credits that agree with the award',
  rationale: 'the reasons',
  conditions: 'the conditions',
  'condition-due': 'the date by which each condition is met',
  'gate-override': 'the reason for passing over a required criterion',
  'effective-span': 'an end that is not before the beginning',
  'meeting-date': 'the date of the meeting',
  motion: 'a motion',
  'motion-open': 'the closing of the vote',
  'motion-not-carried': 'a motion that was carried',
  quorum: 'a quorum',
  'motion-text': 'the words of the motion',
  mover: 'who moved it',
  'seconder-is-mover': 'a seconder other than the mover',
  'mover-recused': 'a mover who did not withdraw',
  'seconder-recused': 'a seconder who did not withdraw',
  'votes-for': 'the votes in favour',
  'votes-against': 'the votes against',
  'votes-abstained': 'the abstentions',
  'more-votes-than-present': 'a count of no more votes than members present',
  attendance: 'who was present',
  outcomes: 'at least one outcome',
  reason: 'the reason for submitting again',
  submissions: 'the submitted reviews',
}
const needs: Record<ScoreNeed, string> = {
  level: 'a level',
  rationale: 'the reasons',
  evidence: 'evidence',
}

/** What a refusal says is missing, in words; `criterion:need` is something that a criterion lacks. */
export function missingWords(key: string): string {
  if (Object.hasOwn(words, key)) return words[key as Key]
  const [criterion, need] = key.split(':')
  return need !== undefined && Object.hasOwn(needs, need)
    ? `${needs[need as ScoreNeed]} for ${(criterion ?? '').replaceAll('-', ' ')}`
    : key
}
