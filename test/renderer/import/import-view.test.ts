import { describe, expect, it } from 'vitest'
import type { ImportItem } from '#domain/library/import-plan.ts'
import { intoOf, targetFor, wrongInTarget } from '../../../renderer/features/import/import-target.ts'
import {
  countFates,
  courseNamed,
  fatesOf,
  outcomesInOrder,
  suggested,
} from '../../../renderer/features/import/import-view.ts'
import { fakeCommittee, fakeId, fakePreview } from '../../support/fakes/fake-committee.ts'
import { fc, law } from '../../support/law.ts'

const { plan } = fakePreview
const { institutions } = fakeCommittee()

/** A tree in file order: every item's parent stands before it, or there is none. */
const trees = fc.array(fc.nat(), { maxLength: 40 }).map((picks): readonly ImportItem[] =>
  picks.map((pick, n) => ({
    identifier: `i${n}`,
    parent: n === 0 || pick % 4 === 0 ? null : `i${pick % n}`,
    depth: 0,
    code: '',
    text: 'x',
    notes: '',
    kind: 'outcome',
    weight: null,
    critical: false,
    row: null,
  })),
)

describe('the fate of an item', () => {
  it('follows the file: leaves are outcomes, what stands above them is a group', () => {
    expect(countFates(fatesOf(plan.items, suggested(plan)))).toEqual({ outcome: 6, group: 2, left: 0 })
  })

  it('is left out where nothing under it is taken', () => {
    const fates = fatesOf(plan.items, new Set(['K4']))
    expect([fates.get('A'), fates.get('B'), fates.get('K1')]).toEqual(['left', 'group', 'left'])
  })

  law(
    'is an outcome exactly when it is taken, and a group exactly when an outcome stands under it',
    [trees, fc.infiniteStream(fc.boolean())],
    (items, coins) => {
      const taken = new Set(items.filter(() => coins.next().value).map((item) => item.identifier))
      const fates = fatesOf(items, taken)
      const byId = new Map(items.map((item) => [item.identifier, item]))
      const above = new Set<string>()
      for (const item of items) {
        if (!taken.has(item.identifier)) continue
        for (let up = item.parent; up !== null; up = byId.get(up)!.parent) above.add(up)
      }
      for (const { identifier } of items)
        expect(fates.get(identifier)).toBe(
          taken.has(identifier) ? 'outcome' : above.has(identifier) ? 'group' : 'left',
        )
    },
  )

  it('keeps the file’s order of what is taken', () =>
    expect(outcomesInOrder(plan, new Set(['K5', 'K1']))).toEqual(['K1', 'K5']))
})

describe('what to make of a file', () => {
  it.each([
    ['Economics ECON 1900.csv', { subject: 'ECON', number: '1900' }],
    ['ENVS_2310', { subject: 'ENVS', number: '2310' }],
    ['Water 2026', null],
  ])('reads a course from “%s”', (text, expected) => expect(courseNamed(text)).toEqual(expected))

  it('proposes a course where the name says so, else a new case', () => {
    expect(targetFor(plan, 'water.csv', null, institutions).kind).toBe('new-case')
    expect(targetFor(plan, 'ENVS 2310.csv', null, institutions)).toMatchObject({
      kind: 'course',
      subject: 'ENVS',
      number: '2310',
    })
  })

  it('proposes the credential of the open case only while that has no outcomes', () => {
    expect(targetFor(plan, 'water.csv', { hasOutcomes: false }, institutions).kind).toBe('credential')
    expect(targetFor(plan, 'water.csv', { hasOutcomes: true }, institutions).kind).toBe('course')
  })

  it('asks for what a course still needs', () => {
    const target = { ...targetFor(plan, 'water.csv', null, institutions), kind: 'course' as const }
    expect(Object.keys(wrongInTarget(target))).toEqual(['institutionId', 'subject', 'number'])
    expect(intoOf(target, null, 'en')).toBeNull()
  })

  it('makes a course a target only of a case that is open', () => {
    const target = {
      ...targetFor(plan, 'ENVS 2310.csv', { hasOutcomes: true }, institutions),
      institutionId: institutions[0]!.id,
    }
    const caseId = fakeId<never>('case', 1)
    expect(intoOf(target, caseId, 'en')).toMatchObject({ kind: 'course', caseId })
    expect(intoOf({ ...target, forCase: false }, caseId, 'en')).toMatchObject({
      kind: 'course',
      caseId: null,
    })
  })
})
