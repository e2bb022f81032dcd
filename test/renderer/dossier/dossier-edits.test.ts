import fc from 'fast-check'
import { expect, it } from 'vitest'
import { actKinds } from '#domain/act/kinds.ts'
import { byOrder } from '#domain/outcome/by-order.ts'
import { outcomeId } from '#domain/ids.ts'
import { ordersBetween } from '#domain/outcome/fractional-index.ts'
import { addOutcomes, orderAt } from '../../../renderer/features/dossier/dossier-edits.ts'
import { entriesOf, shownSize } from '../../../renderer/features/dossier/written-list.ts'
import { law } from '../../support/law.ts'
import { waterCase, waterCaseId } from '../../support/fakes/case-view.ts'

const idOf = (n: number) => outcomeId.parse('bcdefghijk'[n]!.padEnd(26, 'a'))

it('takes bullets and numbers off a pasted list and leaves out empty lines', () => {
  expect(
    entriesOf('1. Plan a campaign\r\n\n• Collect samples\n 12) Report\n- Calibrate\n2D drawing'),
  ).toEqual(['Plan a campaign', 'Collect samples', 'Report', 'Calibrate', '2D drawing'])
})

it('adds outcomes behind the last, in the order written, as edits that the backend decodes', () => {
  const existing = waterCase.credential.outcomes
  const edits = addOutcomes(
    { type: 'credential', caseId: waterCaseId },
    existing,
    [idOf(0), idOf(1)],
    ['First', 'Second'],
    'fr',
  )
  const bodies = edits.map((edit) => actKinds['outcome.set'].body.parse(edit.body))
  expect(bodies.map((body) => body.set.text)).toEqual([{ fr: 'First' }, { fr: 'Second' }])
  const orders = [existing[existing.length - 1]!.order, ...bodies.map((body) => body.set.order ?? '')]
  expect(orders).toEqual([...orders].sort())
})

law(
  'moving one element puts it where it was meant to be and rewrites no other',
  [fc.integer({ min: 2, max: 8 }), fc.nat(7), fc.integer({ min: -2, max: 10 })],
  (count, at, to) => {
    const list = ordersBetween(null, null, count).map((order, index) => ({ id: String(index), order }))
    const from = at % count
    const order = orderAt(list, from, to)
    const target = Math.min(count - 1, Math.max(0, to))
    if (order === null) {
      expect(target).toBe(from)
      return
    }
    const moved = list.map((one, index) => (index === from ? { ...one, order } : one)).sort(byOrder)
    expect(moved.findIndex((one) => one.id === String(from))).toBe(target)
  },
)

it('writes sizes as people read them', () => {
  expect([shownSize(120), shownSize(182_340), shownSize(2_401_330)]).toEqual([
    { amount: 1, unit: 'kilobyte' },
    { amount: 182, unit: 'kilobyte' },
    { amount: 2.4, unit: 'megabyte' },
  ])
})
