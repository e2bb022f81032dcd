import type { CaseDocument } from './document.ts'
import { learningHours } from './hours.ts'
import type { MicroCredential } from './micro-credential.ts'

/**
 * What a dossier must hold before it is assigned: outcomes, topics, assessment tasks with a pass rule, hours, a quality
 * statement, and one outline for each target course (domain.md 2.1; the first four mirror SQA's gate and the EU list).
 * Topics stand beside outcomes because evaluators advise against outcome-only outlines (domain.md 1.2).
 */
export const gateItems = ['outcomes', 'topics', 'tasks', 'hours', 'quality', 'outlines'] as const
export type GateItem = (typeof gateItems)[number]
export interface ChecklistItem {
  readonly item: GateItem
  readonly ok: boolean
  /** How many of them there are, and how many there must be at least. */
  readonly found: number
  readonly needed: number
}
export interface CompletenessFacts {
  readonly credential: MicroCredential
  /** Number of target courses; with none, the outline of the course to come is still to be brought. */
  readonly targets: number
  readonly documents: readonly Pick<CaseDocument, 'kind'>[]
}

export function completeness(facts: CompletenessFacts): ChecklistItem[] {
  const { credential } = facts
  const item = (name: GateItem, found: number, needed: number): ChecklistItem => ({
    item: name,
    ok: found >= needed,
    found,
    needed,
  })
  const withPassRule = credential.tasks.filter((task) => task.passMark !== null).length
  return [
    item('outcomes', credential.outcomes.length, 1),
    item('topics', credential.topics.filter((topic) => topic.trim() !== '').length, 1),
    item('tasks', withPassRule, Math.max(1, credential.tasks.length)),
    item('hours', learningHours(credential) === null ? 0 : 1, 1),
    item('quality', credential.qualityStatement.trim() === '' ? 0 : 1, 1),
    item(
      'outlines',
      facts.documents.filter(({ kind }) => kind === 'outline').length,
      Math.max(1, facts.targets),
    ),
  ]
}

export const missingGateItems = (facts: CompletenessFacts): GateItem[] =>
  completeness(facts)
    .filter(({ ok }) => !ok)
    .map(({ item }) => item)
