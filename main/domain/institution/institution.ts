import { z } from 'zod'
import { institutionId, type InstitutionId } from '../ids.ts'
import { hours, line, localText, percent } from '../values.ts'
import { bundleRule } from './bundle-rule.ts'

/** Units in which receiving institutions count credit (domain.md 1.5). */
export const creditUnit = z.enum(['semester', 'uvic_unit', 'ects', 'scqf', 'nzqa', 'ceu'])
export type CreditUnit = z.infer<typeof creditUnit>

/**
 * What one institution sets for itself. Thresholds, units and hours per credit belong here and never to the code.
 * Defaults: 80 % for a direct equivalent (TRU, transfer credit definitions); 15 instructional and 45 total hours per
 * semester credit (usual in BC, domain.md 1.5); bands 60 and 40 are proposals (domain.md 2.2).
 */
export const institutionFields = z.strictObject({
  code: z.string().regex(/^[A-Z0-9-]{1,8}$/, 'expected up to 8 capital letters or digits'),
  name: localText,
  kind: z.enum(['sending', 'receiving', 'both']),
  province: line,
  country: line,
  creditUnit,
  hoursPerCreditInstructional: hours,
  hoursPerCreditTotal: hours,
  /** Percent of weighted coverage from which a direct equivalent is proposed. */
  directThreshold: percent,
  unspecifiedThreshold: percent,
  bundleThreshold: percent,
  /** A match that names no assessed task counts at most as partial. */
  assessedEvidenceRule: z.boolean(),
  appealText: line,
  /** How several credentials add up towards one course; absent = the default. */
  bundleRule: bundleRule.optional(),
})
export type InstitutionFields = z.infer<typeof institutionFields>
export interface Institution extends InstitutionFields {
  readonly id: InstitutionId
}
export const institution = institutionFields.extend({ id: institutionId })

export const defaultPolicy: Omit<InstitutionFields, 'code' | 'name'> = {
  kind: 'both',
  province: '',
  country: 'CA',
  creditUnit: 'semester',
  hoursPerCreditInstructional: 15,
  hoursPerCreditTotal: 45,
  directThreshold: 80,
  unspecifiedThreshold: 60,
  bundleThreshold: 40,
  assessedEvidenceRule: false,
  appealText: '',
}
