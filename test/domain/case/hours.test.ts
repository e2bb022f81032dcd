import { describe, expect, it } from 'vitest'
import { creditConversions, hoursRatio, learningHours } from '#domain/case/hours.ts'
import { completeness, missingGateItems } from '#domain/case/completeness.ts'
import { emptyCredential } from '#domain/case/micro-credential.ts'
import { decimalText, written } from '#domain/fraction.ts'
import { aCredential, aDocument, aTask } from '../../support/builders/a-credential.ts'
import { aCourse } from '../../support/builders/a-course.ts'
import { anInstitution } from '../../support/builders/an-institution.ts'

describe('hours', () => {
  it('compare total hours exactly, without rounding', () => {
    expect(
      written(hoursRatio(aCredential({ totalLearningHours: 118.5 }), aCourse({ totalHours: 135 }))!),
    ).toBe('79/90')
  })
  it('are unknown where either side states none', () => {
    expect(hoursRatio(aCredential(), aCourse({ totalHours: null }))).toBeNull()
    expect(hoursRatio({ ...emptyCredential }, aCourse())).toBeNull()
  })
  it('are the sum of the parts where no total is stated, and say so', () => {
    const found = learningHours(
      aCredential({ totalLearningHours: null, instructionalHours: 30, selfStudyHours: 60 }),
    )!
    expect([written(found.hours), found.basis]).toEqual(['90/1', 'sum-of-parts'])
  })
  it('convert to both credits by the institution’s own hours, as fractions', () => {
    const found = creditConversions(
      aCredential({ instructionalHours: 22, totalLearningHours: 100 }),
      anInstitution(),
    )
    expect([written(found.byInstructional!), written(found.byTotal!)]).toEqual(['22/15', '20/9'])
    expect(creditConversions(aCredential(), anInstitution({ hoursPerCreditTotal: 0 })).byTotal).toBeNull()
  })
  it('are shown cut off, never rounded up', () => {
    expect(decimalText({ n: 22n, d: 15n })).toEqual({ text: '1.466', exact: false })
    expect(decimalText({ n: 3n, d: 2n })).toEqual({ text: '1.5', exact: true })
    expect(decimalText({ n: 0n, d: 1n })).toEqual({ text: '0', exact: true })
  })
})

describe('the gap checklist', () => {
  const complete = { credential: aCredential(), targets: 1, documents: [aDocument()] }
  it('asks nothing of a complete dossier', () => {
    expect(missingGateItems(complete)).toEqual([])
  })
  it('names everything that an empty dossier lacks', () => {
    expect(
      missingGateItems({
        credential: { ...emptyCredential, outcomes: [], tasks: [] },
        targets: 1,
        documents: [],
      }),
    ).toEqual(['outcomes', 'topics', 'tasks', 'hours', 'quality', 'outlines'])
  })
  it('asks for one outline for each target course', () => {
    expect(completeness({ ...complete, targets: 2 }).find(({ item }) => item === 'outlines')).toEqual({
      item: 'outlines',
      ok: false,
      found: 1,
      needed: 2,
    })
    expect(missingGateItems({ ...complete, documents: [aDocument({ kind: 'letter' })] })).toEqual([
      'outlines',
    ])
  })
  it('asks for a pass rule with every task', () => {
    expect(
      missingGateItems({
        ...complete,
        credential: aCredential({ tasks: [aTask(), aTask({ passMark: null })] }),
      }),
    ).toEqual(['tasks'])
  })
})
