import type { RubricId } from '../ids.ts'
import type { RubricTemplate } from './rubric.ts'

/**
 * A template that somebody has scored with is frozen: its scores mean what its words said. A change makes a new template
 * of the next version, under an id of its own, so that cases begun with the old one keep it (domain.md 2.4 and 9b).
 */
export type RubricChange = Pick<RubricTemplate, 'name' | 'criteria'>
export type Revision =
  | { readonly kind: 'unchanged'; readonly template: RubricTemplate }
  /** Nobody has used it yet: the same template, in its new words. */
  | { readonly kind: 'edited'; readonly template: RubricTemplate }
  | { readonly kind: 'new-version'; readonly template: RubricTemplate }

/** Where a template is in use: a case that names it, and whether anybody has scored that case. */
export interface RubricUse {
  readonly rubricId: RubricId | null
  readonly scored: boolean
}
export const isFrozen = (id: RubricId, uses: readonly RubricUse[]): boolean =>
  uses.some(({ rubricId, scored }) => scored && rubricId === id)

/** `newId` is taken where a new version is made. The current template is never altered. */
export function reviseRubric(
  current: RubricTemplate,
  change: RubricChange,
  frozen: boolean,
  newId: RubricId,
): Revision {
  const { name, criteria } = change
  if (saysTheSame(current, change)) return { kind: 'unchanged', template: current }
  if (!frozen) return { kind: 'edited', template: { ...current, name, criteria } }
  return {
    kind: 'new-version',
    template: { id: newId, name, version: current.version + 1, criteria, replaces: current.id },
  }
}

/**
 * Templates that no other replaces, for new cases to choose from. Two devices may each make a next version of one
 * template: both stand until the committee retires one.
 */
export function currentTemplates(templates: readonly RubricTemplate[]): RubricTemplate[] {
  const replaced = new Set<string | undefined>(templates.map(({ replaces }) => replaces))
  return templates.filter(({ id }) => !replaced.has(id))
}

/** Whether two templates say the same to whoever scores, whatever their ids and versions. */
export const saysTheSame = (a: RubricChange, b: RubricChange): boolean => plain(a) === plain(b)

const plain = ({ name, criteria }: RubricChange): string =>
  JSON.stringify([
    text(name),
    criteria.map((one) => [
      one.id,
      text(one.name),
      text(one.question),
      one.weight,
      one.gate,
      one.mayBeNotApplicable,
      one.levels.map(text),
    ]),
  ])
const text = ({ en, fr }: { readonly en?: string | undefined; readonly fr?: string | undefined }) => [
  en ?? null,
  fr ?? null,
]
