import { en } from '../../intl/en.ts'
import type { MessageId } from '../../intl/index.ts'

/** Where the label of a register may be found: the history names most, forms name the rest. */
const groups = ['history.field', 'dossier', 'institutions', 'people'] as const

/** Registers whose label does not bear their name. */
const labels: { readonly [register: string]: MessageId } = {
  totalLearningHours: 'dossier.hours.total',
  instructionalHours: 'dossier.hours.instructional',
  practiceHours: 'dossier.hours.practice',
  workplaceHours: 'dossier.hours.workplace',
  selfStudyHours: 'dossier.hours.selfStudy',
  claimedCreditUnit: 'dossier.claimedUnit',
  directThreshold: 'institutions.direct',
  unspecifiedThreshold: 'institutions.unspecified',
  bundleThreshold: 'institutions.bundle',
  weightPercent: 'dossier.task.weight',
  passMark: 'dossier.task.pass',
  outcomeIds: 'dossier.task.proves',
}

/**
 * What a contested register is about: the noun it belongs to, and its field; null = the whole thing. The field is a label
 * of the catalogue, or its own name where it has none. Ids are left out.
 */
export function contestedSubject(path: string): {
  readonly noun: string
  readonly field: { readonly label: MessageId } | { readonly name: string } | null
} {
  const parts = path.split('/')
  const last = parts[parts.length - 1] ?? ''
  const named = parts.length > 1 && last !== 'exists' && !/^[a-z2-7]{26}(\.[a-z2-7]{26})?$/.test(last)
  const label = labels[last] ?? groups.map((group) => `${group}.${last}`).find((id) => Object.hasOwn(en, id))
  return {
    noun: parts[0] ?? '',
    field: !named
      ? null
      : label !== undefined
        ? { label: label as MessageId }
        : { name: last.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase() },
  }
}
