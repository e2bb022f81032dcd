import { describe, expect, it } from 'vitest'
import { caseDoc, committeeDoc, meetingDoc, reviewDoc } from '#domain/act/doc-name.ts'
import { onDisk } from '../support/a-backend.ts'
import { decidedCase, foundCommittee, meOf, record } from '../support/a-case-life.ts'

describe('who may write what', () => {
  it(
    'refuses everything about a case to somebody who is an assessor only, exports and undo included',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId, decisionId, meetingId, motionId } = await decidedCase(world)
      const me = await meOf(world)
      await record(world, { doc: caseDoc(caseId), kind: 'case.set', body: { set: { purpose: 'Transfer' } } })
      await record(world, {
        doc: committeeDoc,
        kind: 'member.set',
        body: { memberId: me, set: { roles: ['assessor'] } },
      })
      const before = await world.backend.committees.current()!.store.stamps()
      const need = { kind: 'no-right', need: 'chair-or-secretary' }
      const setting = (doc: string, kind: 'case.set' | 'meeting.set', set: object) => ({
        edits: [{ doc: doc as never, kind, body: { set } }],
      })
      const csv = await world.call('import.read', { grant: await world.offer('course/econ-1900.csv') })
      const { institutions } = await world.call('committee.get', {})
      expect(
        await world.refused('edits.record', setting(caseDoc(caseId), 'case.set', { purpose: 'x' })),
      ).toEqual(need)
      expect(
        await world.refused('edits.record', setting(meetingDoc(meetingId), 'meeting.set', { place: 'x' })),
      ).toEqual(need)
      expect(
        await world.refused('case.create', {
          title: { en: 'x' },
          provider: '',
          code: '',
          targetCourseId: null,
        }),
      ).toEqual(need)
      expect(await world.refused('case.number', { caseId })).toEqual(need)
      expect(await world.refused('meeting.forCase', { caseId })).toEqual(need)
      expect(await world.refused('minutes.approve', { meetingId })).toEqual(need)
      expect(
        await world.refused('export.decision', { caseId, decisionId: decisionId as never, language: 'en' }),
      ).toEqual(need)
      expect(
        await world.refused('document.attach', {
          caseId,
          grant: await world.offer('course/econ-1900.csv'),
          kind: 'other',
        }),
      ).toEqual(need)
      expect(
        await world.refused('import.commit', {
          preview: csv.preview,
          outcomes: csv.plan.items.map((item) => item.identifier),
          into: {
            kind: 'course',
            caseId: null,
            course: {
              institutionId: institutions[0]!.id,
              subject: 'ECON',
              number: '1901',
              title: 'x',
              credits: 3,
            },
          },
        }),
      ).toEqual(need)
      expect(await world.refused('edits.undo', {})).toEqual({ kind: 'no-right', need: 'chair' })
      expect(await world.refused('edits.undo', {})).toEqual(need)
      expect(await world.refused('motion.close', { meetingId, motionId })).toEqual(need)
      expect(await world.backend.committees.current()!.store.stamps()).toEqual(before)
      expect((await world.backend.committees.current()!.store.check()).attachments).toBe(0)
    }),
  )

  it(
    'lets nobody write the review of another',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId } = await decidedCase(world)
      const other = 'z'.repeat(26) as never
      const edits = [
        { doc: reviewDoc(caseId, other), kind: 'score.removed' as const, body: { criterionId: 'rigour' } },
      ]
      expect(await world.refused('edits.record', { edits })).toEqual({ kind: 'no-right', need: 'own-review' })
    }),
  )

  it(
    'refuses everything to somebody who left',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId } = await decidedCase(world)
      await record(world, {
        doc: committeeDoc,
        kind: 'member.set',
        body: { memberId: await meOf(world), set: { active: false } },
      })
      expect(await world.refused('review.submit', { caseId, reason: 'again' })).toEqual({
        kind: 'no-right',
        need: 'active-member',
      })
    }),
  )
})
