import type { InstitutionId } from '#domain/ids.ts'
import { defaultPolicy, type Institution } from '#domain/institution/institution.ts'
import { anId } from './an-id.ts'

/** Hillside Lake University, with the usual policy. */
export const anInstitution = (over: Partial<Institution> = {}): Institution => ({
  ...defaultPolicy,
  code: 'HLU',
  name: { en: 'Hillside Lake University', fr: 'Université Hillside Lake' },
  kind: 'receiving',
  province: 'BC',
  appealText: 'Appeals go to the Senate Committee on Appeals within 30 days.',
  id: anId<InstitutionId>('hlu'),
  ...over,
})
