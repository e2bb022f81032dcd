import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caseDoc, reviewDoc } from '#domain/act/doc-name.ts'
import type { CaseId } from '#domain/ids.ts'
import { aBackend, inMemory, onDisk } from '../support/a-backend.ts'
import {
  decidedCase,
  foundCommittee,
  importedCase,
  meOf,
  passphrase,
  record,
  vote,
} from '../support/a-case-life.ts'
import { fileStores } from '../support/file-stores.ts'

const opened = (world: Parameters<typeof record>[0], title: string) =>
  world.call('case.create', { title: { en: title }, provider: '', code: '', targetCourseId: null })

describe('things done at the same moment', () => {
  it(
    'gives two cases two numbers',
    inMemory(async (world) => {
      await foundCommittee(world)
      const cases = [await opened(world, 'A'), await opened(world, 'B'), await opened(world, 'C')]
      const given = await Promise.all(
        cases.map(({ caseId }) => world.call('case.number', { caseId: caseId as CaseId })),
      )
      expect(given.map(({ number }) => number)).toEqual(['MC-2026-001', 'MC-2026-002', 'MC-2026-003'])
    }),
  )

  it(
    'makes one meeting, and one decision, of a double click',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId } = await importedCase(world)
      const [one, two] = await Promise.all([
        world.call('meeting.forCase', { caseId }),
        world.call('meeting.forCase', { caseId }),
      ])
      expect(two).toEqual(one)
      const held = await decidedCase(world)
      const again = await world.backend.call('decision.record', {
        caseId: held.caseId,
        meetingId: held.meetingId,
        motionId: held.motionId,
      })
      expect(again).toEqual({ ok: false, refusal: { kind: 'settled', by: 'decision.recorded' } })
    }),
  )

  it(
    'takes back what was typed last, also while that is being written',
    inMemory(async (world) => {
      await foundCommittee(world)
      const { caseId } = await opened(world, 'A')
      const doc = caseDoc(caseId as CaseId)
      const typing = record(world, { doc, kind: 'case.set', body: { set: { purpose: 'Transfer' } } })
      const [, taken] = await Promise.all([typing, world.call('edits.undo', {})])
      expect(taken).toMatchObject({ taken: 'case.set', undo: 'case.opened' })
      expect((await world.call('case.get', { caseId: caseId as CaseId })).fields.purpose).toBe('')
    }),
  )

  it(
    'takes back two steps for two quick presses',
    inMemory(async (world) => {
      await foundCommittee(world)
      const { caseId } = await opened(world, 'A')
      const doc = caseDoc(caseId as CaseId)
      for (const purpose of ['One', 'Two', 'Three'])
        await record(world, { doc, kind: 'case.set', body: { set: { purpose } } })
      await Promise.all([world.call('edits.undo', {}), world.call('edits.undo', {})])
      const purpose = async () => (await world.call('case.get', { caseId: caseId as CaseId })).fields.purpose
      expect(await purpose()).toBe('One')
      await Promise.all([world.call('edits.redo', {}), world.call('edits.redo', {})])
      expect(await purpose()).toBe('Three')
    }),
  )

  it(
    'saves what was being written when the committee closes, and refuses what comes later',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId } = await opened(world, 'A')
      const doc = caseDoc(caseId as CaseId)
      const edits = Array.from({ length: 20 }, (_, i) =>
        world.backend.call('edits.record', {
          edits: [{ doc, kind: 'case.set', body: { set: { purpose: `Purpose ${i}` } } }],
        }),
      )
      const reading = world.backend.call('cases.list', {})
      await world.call('committee.close', {})
      for (const reply of await Promise.all(edits)) expect(reply.ok).toBe(true)
      expect((await reading).ok).toBe(true)
      expect(await world.refused('cases.list', {})).toEqual({ kind: 'no-committee' })
      expect(world.log.filter((line) => line.startsWith('problem'))).toEqual([])
      const { recents } = await world.call('app.state', {})
      await world.call('committee.open', { recent: recents[0]!.id, passphrase })
      expect((await world.call('case.get', { caseId: caseId as CaseId })).fields.purpose).toBe('Purpose 19')
    }),
  )

  it(
    'opens one sample for two clicks',
    onDisk(async (world) => {
      await Promise.all([world.call('committee.openSample', {}), world.call('committee.openSample', {})])
      expect(await readdir(join(world.folder, 'committees'))).toHaveLength(1)
      expect((await world.call('app.state', {})).recents).toHaveLength(1)
    }),
    60_000,
  )
})

describe('two windows on one store', () => {
  it(
    'brings all acts of both together',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId } = await opened(world, 'A')
      const other = world.again()
      const folder = join(world.folder, 'committees')
      const [name] = await readdir(folder)
      expect((await other.backend.committees.openFolder(join(folder, name!), passphrase)).ok).toBe(true)
      const me = await meOf(world)
      const review = reviewDoc(caseId as CaseId, me)
      await Promise.all(
        Array.from({ length: 30 }, (_, i) =>
          record([world, other][i % 2]!, {
            doc: review,
            kind: 'score.set',
            body: {
              criterionId: `criterion-${i}`,
              set: { level: 1, rationale: `Reason ${i}`, evidence: [] },
            },
          }),
        ),
      )
      await opened(other, 'B')
      for (const one of [world, other]) {
        await expect
          .poll(async () => (await one.call('case.get', { caseId: caseId as CaseId })).mine.scores.length)
          .toBe(30)
        await expect.poll(async () => (await one.call('cases.list', {})).length).toBe(2)
      }
      expect(await world.call('cases.list', {})).toEqual(await other.call('cases.list', {}))
      const checked = await world.backend.committees.check(join(folder, name!), passphrase)
      expect(checked).toMatchObject({ ok: true, value: { problems: [], invariants: [] } })
    }),
    60_000,
  )

  it(
    'shows a field that both changed as contested until somebody chooses, also after that was undone',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId } = await opened(world, 'A')
      const doc = caseDoc(caseId as CaseId)
      const folder = join(world.folder, 'committees')
      const [name] = await readdir(folder)
      // The second process does not look at the first one's files while both write.
      const other = aBackend(fileStores(folder, { pollEvery: 1_000_000 }))
      await other.backend.committees.openFolder(join(folder, name!), passphrase)
      try {
        await other.call('case.get', { caseId: caseId as CaseId })
        const view = () => world.call('case.get', { caseId: caseId as CaseId })
        await Promise.all([
          record(world, {
            doc,
            kind: 'case.set',
            body: { set: { purpose: 'Transfer', requestedBy: 'Registrar' } },
          }),
          record(other, { doc, kind: 'case.set', body: { set: { purpose: 'Prior learning' } } }),
        ])
        await expect.poll(async () => (await view()).contested.length).toBe(1)
        const field = (await view()).contested[0]!
        expect(field.values.map((value) => value.shown).sort()).toEqual(['Prior learning', 'Transfer'])
        const keep = async (shown: string) => {
          const { values } = (await view()).contested[0]!
          await world.call('contested.choose', {
            doc,
            path: field.path,
            keep: values.find((value) => value.shown === shown)!.act,
          })
        }
        await keep('Transfer')
        expect(await view()).toMatchObject({
          contested: [],
          fields: { purpose: 'Transfer', requestedBy: 'Registrar' },
        })
        await world.call('edits.undo', {})
        expect((await view()).contested).toHaveLength(1)
        await keep('Prior learning')
        expect(await view()).toMatchObject({
          contested: [],
          fields: { purpose: 'Prior learning', requestedBy: 'Registrar' },
        })
      } finally {
        await other.backend.close()
      }
    }),
    60_000,
  )

  it(
    'does not let a lost vote or an old meeting come back on the same day',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId } = await decidedCase(world)
      const later = await world.call('meeting.forCase', { caseId })
      await world.call('committee.close', {})
      const { recents } = await world.call('app.state', {})
      await world.call('committee.open', { recent: recents[0]!.id, passphrase })
      expect(await world.call('meeting.forCase', { caseId })).toEqual(later)
      expect((await vote(world, caseId)).meetingId).toBe(later.meetingId)
    }),
  )
})
