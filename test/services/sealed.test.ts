import { describe, expect, it } from 'vitest'
import { caseDoc, submissionDoc } from '#domain/act/doc-name.ts'
import type { MemberId } from '#domain/ids.ts'
import { inMemory, onDisk, type ABackend } from '../support/a-backend.ts'
import { assess, foundCommittee, importedCase, meOf, record } from '../support/a-case-life.ts'

const colleague = 'z'.repeat(26) as MemberId

/** What another member's device would bring: written past the rights of this one. */
const submitsElsewhere = (world: ABackend, caseId: string, reason: string) =>
  world.backend.committees.current()!.documents.record([
    {
      doc: submissionDoc(caseId as never, colleague, 1),
      kind: 'review.submitted',
      body: { matches: [], scores: [], reason, rests: [] },
    },
  ])

describe('sealed reviews', () => {
  it(
    'shows nothing of a colleague’s submission before every assessor has submitted',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId } = await importedCase(world)
      const me = await meOf(world)
      const doc = caseDoc(caseId)
      await record(
        world,
        { doc: 'committee', kind: 'member.set', body: { memberId: colleague, set: { name: 'Ada Lin' } } },
        { doc, kind: 'assessor.set', body: { memberId: me, assigned: true } },
        { doc, kind: 'assessor.set', body: { memberId: colleague, assigned: true } },
      )
      const before = await world.call('case.get', { caseId })
      const [row] = await world.call('cases.list', {})
      const history = await world.call('case.history', { caseId })
      await submitsElsewhere(world, caseId, 'Read twice')
      expect(await world.call('case.get', { caseId })).toEqual(before)
      expect(await world.call('cases.list', {})).toEqual([row])
      expect(await world.call('case.history', { caseId })).toEqual(history)
      await assess(world, caseId)
      expect(await world.refused('review.agree', { caseId })).toMatchObject({ kind: 'incomplete' })
      await world.call('review.submit', { caseId, reason: '' })
      const after = await world.call('case.get', { caseId })
      expect(after.submissions.map((one) => one.memberId).sort()).toEqual([me, colleague].sort())
      expect(after.stage).toBe('reconciling')
      expect(await world.refused('review.agree', { caseId })).toEqual({
        kind: 'unavailable',
        what: 'reconciliation',
      })
    }),
  )
})

describe('the history of a case', () => {
  it(
    'keeps the order of acts within a document when a clock was set back',
    inMemory(async (world) => {
      await foundCommittee(world)
      const { caseId } = await world.call('case.create', {
        title: { en: 'A' },
        provider: '',
        code: '',
        targetCourseId: null,
      })
      const doc = caseDoc(caseId as never)
      const purposes = ['One', 'Two', 'Three']
      for (const [i, purpose] of purposes.entries()) {
        world.clock.set(`2026-03-12T1${9 - i}:00:00.000Z`)
        await record(world, { doc, kind: 'case.set', body: { set: { purpose } } })
      }
      const told = (await world.call('case.history', { caseId: caseId as never })).filter(
        (entry) => entry.kind === 'case.set',
      )
      expect(told.map((entry) => entry.changes[0]!.after)).toEqual([...purposes].reverse())
      expect(told.map((entry) => entry.changes[0]!.before)).toEqual(['Two', 'One', ''])
    }),
  )
})
