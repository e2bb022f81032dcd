import { describe, expect, it } from 'vitest'
import { compare, fraction, fromDecimal, sum } from '#domain/fraction.ts'
import type { RubricId } from '#domain/ids.ts'
import { defaultRubric } from '#domain/rubric/default-rubric.ts'
import { nufficRubric } from '#domain/rubric/nuffic-rubric.ts'
import { currentTemplates, isFrozen, reviseRubric } from '#domain/rubric/rubric-version.ts'
import { rubricTemplate } from '#domain/rubric/rubric.ts'
import { anId } from '../../support/builders/an-id.ts'

const [first, second] = [anId<RubricId>('first'), anId<RubricId>('second')]
const current = defaultRubric(first)
const lighter = { ...current, criteria: current.criteria.map((one) => ({ ...one, weight: one.weight / 2 })) }

describe('versions of a rubric', () => {
  it('make a next version where the template was used, and leave the old one as it was', () => {
    const before = structuredClone(current)
    const revision = reviseRubric(current, lighter, true, second)
    expect(revision).toEqual({
      kind: 'new-version',
      template: { ...lighter, id: second, version: 2, replaces: first },
    })
    expect(current).toEqual(before)
    expect(rubricTemplate.parse(revision.template)).toEqual(revision.template)
  })
  it('edit in place what nobody has used', () => {
    expect(reviseRubric(current, lighter, false, second)).toEqual({ kind: 'edited', template: lighter })
  })
  it('make nothing where nothing changed, whatever the order of keys', () => {
    const same = { criteria: current.criteria, name: { fr: current.name.fr!, en: current.name.en! } }
    expect(reviseRubric(current, same, true, second)).toEqual({ kind: 'unchanged', template: current })
  })
  it('freeze by a score, not by a choice', () => {
    expect(isFrozen(first, [{ rubricId: first, scored: false }])).toBe(false)
    expect(isFrozen(first, [{ rubricId: second, scored: true }])).toBe(false)
    expect(isFrozen(first, [{ rubricId: first, scored: true }])).toBe(true)
  })
  it('offer the newest, and both of two made apart', () => {
    const next = reviseRubric(current, lighter, true, second).template
    const other = { ...next, id: anId<RubricId>('third') }
    expect(currentTemplates([current, next])).toEqual([next])
    expect(currentTemplates([current, next, other])).toEqual([next, other])
  })
})

describe('the template after Nuffic', () => {
  const template = nufficRubric(first)
  it('has seven criteria whose weights make 100', () => {
    expect(rubricTemplate.parse(template)).toEqual(template)
    expect(template.criteria).toHaveLength(7)
    const weights = sum(template.criteria.map(({ weight }) => fromDecimal(weight)))
    expect(compare(weights, fraction(100n))).toBe(0)
  })
  it('lets verification and identification be skipped for learning on site, and nothing else', () => {
    const skipped = template.criteria.filter((one) => one.mayBeNotApplicable)
    expect(skipped.map((one) => one.id)).toEqual(['verification', 'identification'])
  })
  it('has every word in both languages, and no two levels alike', () => {
    for (const { name, question, levels } of template.criteria) {
      for (const text of [name, question, ...levels]) expect(text.en && text.fr).toBeTruthy()
      expect(new Set(levels.map(({ en }) => en)).size).toBe(4)
      expect(new Set(levels.map(({ fr }) => fr)).size).toBe(4)
    }
  })
})
