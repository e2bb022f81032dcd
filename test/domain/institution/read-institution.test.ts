import { describe, expect, it } from 'vitest'
import { institutionDoc } from '#domain/act/doc-name.ts'
import { defaultPolicy } from '#domain/institution/institution.ts'
import { readInstitution } from '#domain/institution/read-institution.ts'
import { aFolded } from '../../support/builders/a-folded.ts'
import { anInstitution } from '../../support/builders/an-institution.ts'

describe('reading an institution', () => {
  const { id, code, name } = anInstitution()
  it('takes the default policy where it set none', () => {
    expect(
      readInstitution(
        aFolded(institutionDoc(id))
          .did('institution.set', { institutionId: id, set: { code, name, directThreshold: 75 } })
          .folded(),
      ),
    ).toEqual({ ...defaultPolicy, code, name, directThreshold: 75, id })
  })
  it('is nothing while nothing was set', () => {
    expect(readInstitution(aFolded(institutionDoc(id)).folded())).toBeNull()
  })
})
