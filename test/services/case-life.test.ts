import { describe, expect, it } from 'vitest'
import { caseDoc, meetingDoc, reviewDoc } from '#domain/act/doc-name.ts'
import { onDisk } from '../support/a-backend.ts'
import { debian, printed } from '../support/debian.ts'
import {
  assess,
  decidedCase,
  draftDecision,
  foundCommittee,
  importedCase,
  meOf,
  passphrase,
  record,
  vote,
} from '../support/a-case-life.ts'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

describe('the life of a case', () => {
  it(
    'goes from two files to approved minutes, and stays so after opening again',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId } = await importedCase(world)
      expect(await world.call('cases.list', {})).toMatchObject([
        {
          id: caseId,
          number: null,
          title: { en: 'Economic reasoning' },
          target: { institutionCode: 'TRU', course: 'ECON 1900' },
          coverage: null,
        },
      ])
      await assess(world, caseId)
      expect((await world.call('cases.list', {}))[0]).toMatchObject({
        stage: 'in_review',
        coverage: { basis: 'mine', proven: 100 },
      })
      await world.call('review.submit', { caseId, reason: '' })
      expect((await world.call('case.get', { caseId })).stage).toBe('reconciling')
      await world.call('review.agree', { caseId })
      expect((await world.call('cases.list', {}))[0]).toMatchObject({
        stage: 'to_committee',
        coverage: { basis: 'agreed', proven: 100 },
      })
      expect(await world.call('case.number', { caseId })).toEqual({ number: 'MC-2026-001' })
      await draftDecision(world, caseId)
      const { meetingId, motionId } = await vote(world, caseId)
      const { decisionId } = await world.call('decision.record', { caseId, meetingId, motionId })
      const exported = await world.call('export.decision', {
        caseId,
        decisionId: decisionId as never,
        language: 'en',
      })
      await world.call('minutes.approve', { meetingId })
      const view = await world.call('case.get', { caseId })
      expect(view).toMatchObject({
        number: 'MC-2026-001',
        decisions: [
          {
            id: decisionId,
            number: '2026-03-M01',
            award: 'TRU ECON 1900 (3)',
            superseded: false,
            figures: { coverage: '1/1', criticalMet: 2, criticalTotal: 2 },
          },
        ],
        meeting: { id: meetingId, approved: true },
        contested: [],
        cameAfter: [],
        exports: [{ sha256: exported.sha256 }],
      })
      const history = await world.call('case.history', { caseId })
      await world.call('committee.close', {})
      const later = world.again()
      const opened = await later.backend.committees.openFolder(await folderOf(world), passphrase)
      expect(opened.ok).toBe(true)
      expect(await later.call('case.get', { caseId })).toEqual(view)
      expect(await later.call('case.history', { caseId })).toEqual(history)
    }),
    60_000,
  )

  debian('pdftotext', 'qpdf').it(
    'prints the facts of the decision',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId, decisionId } = await decidedCase(world)
      const { grant, bytes } = await world.call('export.decision', {
        caseId,
        decisionId: decisionId as never,
        language: 'en',
      })
      const served = world.grants.served(grant)!
      expect(served.bytes.length).toBe(bytes)
      const path = join(world.folder, 'decision.pdf')
      await writeFile(path, served.bytes)
      printed('qpdf', ['--check', path])
      const text = printed('pdftotext', ['-layout', path, '-'])
      for (const words of ['Economic reasoning', 'TRU ECON 1900 (3)', 'ECON1900-3', '2026-03-M01'])
        expect(text).toContain(words)
    }),
  )

  it(
    'prints a decision as it was settled, whatever is changed later',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId, decisionId } = await decidedCase(world)
      const before = await world.call('export.decision', {
        caseId,
        decisionId: decisionId as never,
        language: 'en',
      })
      const view = await world.call('case.get', { caseId })
      await record(world, {
        doc: caseDoc(caseId),
        kind: 'credential.set',
        body: { set: { provider: 'Somebody else' } },
      })
      await record(world, {
        doc: `library/${view.targets[0]!.institution.id}`,
        kind: 'outcome.set',
        body: {
          outcomeId: view.targets[0]!.course.outcomes[0]!.id,
          courseId: view.targets[0]!.course.id,
          set: { text: { en: 'Something else' } },
        },
      })
      await record(world, {
        doc: `institution/${view.targets[0]!.institution.id}`,
        kind: 'institution.set',
        body: { institutionId: view.targets[0]!.institution.id, set: { directThreshold: 10 } },
      })
      await assess(world, caseId, 1)
      await world.call('review.submit', { caseId, reason: 'Read again' })
      await world.call('review.agree', { caseId })
      const after = await world.call('export.decision', {
        caseId,
        decisionId: decisionId as never,
        language: 'en',
      })
      expect(after.sha256).toBe(before.sha256)
    }),
  )

  it(
    'replaces a decision by a second one when the form says so',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId, decisionId, meetingId } = await decidedCase(world)
      await draftDecision(world, caseId, {
        type: 'NO_CREDIT',
        award: 'No credit',
        credits: null,
        supersession: 'replaces_all',
      })
      const second = await vote(world, caseId)
      expect(second.meetingId).not.toBe(meetingId)
      const recorded = await world.call('decision.record', { caseId, ...second })
      const view = await world.call('case.get', { caseId })
      expect(
        view.decisions.map(({ id, number, superseded, supersedes }) => ({
          id,
          number,
          superseded,
          supersedes,
        })),
      ).toEqual([
        { id: decisionId, number: '2026-03-M01', superseded: true, supersedes: null },
        { id: recorded.decisionId, number: '2026-03-M02', superseded: false, supersedes: decisionId },
      ])
      expect(view.meeting?.id).toBe(second.meetingId)
      const subjects = (await world.call('case.history', { caseId })).filter(
        (entry) => entry.kind === 'motion.closed',
      )
      expect(subjects).toHaveLength(2)
    }),
  )

  it(
    'keeps both decisions where the second is in addition',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId } = await decidedCase(world)
      await draftDecision(world, caseId, { supersession: 'additional' })
      await world.call('decision.record', { caseId, ...(await vote(world, caseId)) })
      const view = await world.call('case.get', { caseId })
      expect(view.decisions.map((one) => [one.superseded, one.supersedes])).toEqual([
        [false, null],
        [false, null],
      ])
    }),
  )

  it(
    'votes again after a motion was lost',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId } = await importedCase(world)
      const lost = await vote(world, caseId, { inFavour: 0, against: 1 })
      const next = await world.call('meeting.forCase', { caseId })
      expect(next).not.toMatchObject({ motionId: lost.motionId })
      expect(await world.call('meeting.forCase', { caseId })).toEqual(next)
    }),
  )

  it(
    'refuses what was settled',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId, meetingId, motionId } = await decidedCase(world)
      const doc = meetingDoc(meetingId)
      const motion = { doc, kind: 'motion.set' as const, body: { motionId, set: { for: 0 } } }
      expect(await world.refused('edits.record', { edits: [motion] })).toEqual({
        kind: 'settled',
        by: 'motion.closed',
      })
      expect(await world.refused('motion.close', { meetingId, motionId })).toEqual({
        kind: 'settled',
        by: 'motion.closed',
      })
      expect(await world.refused('decision.record', { caseId, meetingId, motionId })).toEqual({
        kind: 'settled',
        by: 'decision.recorded',
      })
      expect(await world.refused('review.agree', { caseId })).toEqual({
        kind: 'settled',
        by: 'agreement.reached',
      })
      await world.call('case.number', { caseId })
      expect(await world.refused('case.number', { caseId })).toEqual({ kind: 'settled', by: 'case.numbered' })
      await world.call('minutes.approve', { meetingId })
      expect(await world.refused('minutes.approve', { meetingId })).toEqual({
        kind: 'settled',
        by: 'minutes.approved',
      })
      const place = { doc, kind: 'meeting.set' as const, body: { set: { place: 'Elsewhere' } } }
      expect(await world.refused('edits.record', { edits: [place] })).toEqual({
        kind: 'settled',
        by: 'minutes.approved',
      })
    }),
  )

  it(
    'does not undo its way into a closed vote or approved minutes',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId } = await importedCase(world)
      const { meetingId, motionId } = await vote(world, caseId)
      expect(await world.refused('edits.undo', {})).toEqual({ kind: 'settled', by: 'motion.closed' })
      expect((await world.call('case.get', { caseId })).meeting?.motions[0]).toMatchObject({
        id: motionId,
        for: 1,
      })
      await world.call('minutes.approve', { meetingId })
      // The refused step is out of the way: the one before it is asked next.
      expect(await world.refused('edits.undo', {})).toEqual({ kind: 'settled', by: 'minutes.approved' })
    }),
  )

  it(
    'keeps a numbered case when its opening is undone',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId } = await world.call('case.create', {
        title: { en: 'A' },
        provider: '',
        code: '',
        targetCourseId: null,
      })
      await world.call('case.number', { caseId: caseId as never })
      expect(await world.refused('edits.undo', {})).toEqual({ kind: 'settled', by: 'case.numbered' })
    }),
  )

  it(
    'refuses acts about a case that is not there, and a course that is not there',
    onDisk(async (world) => {
      await foundCommittee(world)
      const nowhere = 'z'.repeat(26)
      const edits = [
        {
          doc: reviewDoc(nowhere as never, await meOf(world)),
          kind: 'match.removed' as const,
          body: { courseOutcomeId: nowhere, credentialOutcomeId: nowhere },
        },
      ]
      expect(await world.refused('edits.record', { edits })).toMatchObject({
        kind: 'not-found',
        noun: 'case',
      })
      expect(
        await world.refused('case.create', {
          title: { en: 'A' },
          provider: '',
          code: '',
          targetCourseId: nowhere as never,
        }),
      ).toMatchObject({ kind: 'not-found', noun: 'course' })
      expect(await world.call('cases.list', {})).toEqual([])
    }),
  )
})

async function folderOf(world: { folder: string }): Promise<string> {
  const found = (await readdir(join(world.folder, 'committees'))).filter((name) => !name.endsWith('.new'))
  return join(world.folder, 'committees', found[0]!)
}
