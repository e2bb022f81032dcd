import { en } from '../intl/en.ts'
import type { MessageId } from '../intl/index.ts'

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

/** The label of a register or field by its name in the code; null where none has one. */
export const fieldLabel = (name: string): MessageId | null =>
  labels[name] ??
  (groups.map((group) => `${group}.${name}`).find((id) => Object.hasOwn(en, id)) as MessageId | undefined) ??
  null
