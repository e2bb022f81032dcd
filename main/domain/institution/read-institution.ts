import { docParts } from '../act/doc-name.ts'
import type { Folded } from '../act/act.ts'
import { fieldsUnder, valueAt } from '../act/registers.ts'
import type { InstitutionId } from '../ids.ts'
import { lenient } from '../lenient.ts'
import { defaultPolicy, institutionFields, type Institution } from './institution.ts'

/** An institution as its document makes it, or null where nothing was set; what it never set is the default policy. */
export function readInstitution(folded: Folded): Institution | null {
  if (valueAt(folded, 'institution/exists') !== true) return null
  const id = docParts(folded.doc)[0] as InstitutionId
  return {
    ...lenient(institutionFields, fieldsUnder(folded, 'institution'), {
      ...defaultPolicy,
      code: '',
      name: {},
    }),
    id,
  }
}
