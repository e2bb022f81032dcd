import { describe, expect, it } from 'vitest'
import { caseDoc, libraryDoc, reviewDoc, type DocName } from '#domain/act/doc-name.ts'
import type { CaseId, CourseId } from '#domain/ids.ts'
import { createCaseIndex } from '../../main/services/case-index.ts'
import { inMemory, type ABackend } from '../support/a-backend.ts'
import {
  decidedCase,
  foundCommittee,
  importedCase,
  meOf,
  passphrase,
  record,
} from '../support/a-case-life.ts'
import { fc, law } from '../support/law.ts'

const computedAnew = (world: ABackend) => createCaseIndex(world.backend.committees.current()!).list()

/** Counts how often documents are read from the store. */
function countingLoads(world: ABackend): { loads: number; docs: DocName[] } {
  const { store } = world.backend.committees.current()!
  const counted = { loads: 0, docs: [] as DocName[] }
  const load = store.load
  Object.assign(store, {
    load: (doc: DocName) => {
      counted.loads += 1
      counted.docs.push(doc)
      return load(doc)
    },
  })
  return counted
}

describe('the index of cases', () => {
  law(
    'equals a fresh computation after any edits, by this window or another, on any day',
    [
      fc.array(
        fc.record({
          who: fc.boolean(),
          what: fc.constantFrom(
            'open',
            'title',
            'match',
            'number',
            'policy',
            'course',
            'untarget',
            'undo',
            'day',
          ),
          pick: fc.nat(3),
        }),
        { minLength: 1, maxLength: 8 },
      ),
    ],
    (steps) =>
      inMemory(async (world) => {
        await foundCommittee(world)
        const first = await decidedCase(world)
        const other = world.again()
        await other.backend.committees.openFolder(folderOf(world), passphrase)
        const me = await meOf(world)
        const cases: CaseId[] = [first.caseId]
        for (const { who, what, pick } of steps) {
          const by = who ? world : other
          const caseId = cases[pick % cases.length]!
          const view = await by.backend.call('case.get', { caseId })
          const target = view.ok
            ? (
                view.value as unknown as {
                  targets: {
                    course: { id: string; outcomes: { id: string }[] }
                    institution: { id: string }
                  }[]
                }
              ).targets[0]
            : undefined
          switch (what) {
            case 'open':
              cases.push(
                (
                  await by.call('case.create', {
                    title: { en: `Case ${pick}` },
                    provider: 'P',
                    code: '',
                    targetCourseId: (target?.course.id ?? null) as never,
                  })
                ).caseId as CaseId,
              )
              break
            case 'title':
              await by.backend.call('edits.record', {
                edits: [
                  {
                    doc: caseDoc(caseId),
                    kind: 'case.set',
                    body: { set: { title: { en: `Title ${pick}` } } },
                  },
                ],
              })
              break
            case 'match':
              await by.backend.call('edits.record', {
                edits: [
                  {
                    doc: reviewDoc(caseId, me),
                    kind: 'match.set',
                    body: {
                      courseOutcomeId: target?.course.outcomes[pick]?.id ?? 'o'.repeat(26),
                      credentialOutcomeId: 'p'.repeat(26),
                      set: { strength: 'partial' },
                    },
                  },
                ],
              })
              break
            case 'number':
              await by.backend.call('case.number', { caseId })
              break
            case 'policy':
              if (target)
                await record(by, {
                  doc: `institution/${target.institution.id}`,
                  kind: 'institution.set',
                  body: { institutionId: target.institution.id, set: { directThreshold: 60 + pick } },
                })
              break
            case 'course':
              if (target)
                await record(by, {
                  doc: libraryDoc(target.institution.id as never),
                  kind: 'course.set',
                  body: { courseId: target.course.id, set: { number: `190${pick}` } },
                })
              break
            case 'untarget':
              if (target)
                await record(by, {
                  doc: caseDoc(caseId),
                  kind: 'target.set',
                  body: { courseId: target.course.id, institutionId: target.institution.id, included: false },
                })
              break
            case 'undo':
              await by.backend.call('edits.undo', {})
              break
            case 'day':
              for (const one of [world, other])
                one.clock.set(`202${6 + pick}-${pick % 2 ? '09' : '10'}-0${1 + pick}T09:00:00.000Z`)
          }
          for (const one of [world, other])
            expect(await one.call('cases.list', {})).toEqual(await computedAnew(one))
        }
      })(),
    { runs: 40 },
  )

  it(
    'reads only the case that changed',
    inMemory(async (world) => {
      await foundCommittee(world)
      const cases = []
      for (let i = 0; i < 30; i += 1)
        cases.push(
          await world.call('case.create', {
            title: { en: `Case ${i}` },
            provider: '',
            code: '',
            targetCourseId: null,
          }),
        )
      await world.call('cases.list', {})
      await world.call('committee.close', {})
      const { recents } = await world.call('app.state', {})
      await world.call('committee.open', { recent: recents[0]!.id, passphrase })
      const counted = countingLoads(world)
      expect(await world.call('cases.list', {})).toHaveLength(30)
      expect(counted.docs.filter((doc) => doc.startsWith('case/'))).toEqual([])
      const doc = caseDoc(cases[7]!.caseId as CaseId)
      await record(world, { doc, kind: 'case.set', body: { set: { title: { en: 'Another' } } } })
      counted.docs.length = 0
      await Promise.all([world.call('cases.list', {}), world.call('cases.list', {})])
      expect(counted.docs).toEqual([])
      // The next day nothing is read again either: only decisions look at the calendar.
      world.clock.set('2026-03-13T09:00:00.000Z')
      await world.call('cases.list', {})
      expect(counted.docs).toEqual([])
    }),
  )

  it(
    'reads a case again for a change of the course that it aims at, and not of another',
    inMemory(async (world) => {
      await foundCommittee(world)
      const { caseId, courseId } = await importedCase(world)
      const opened = world.backend.committees.current()!
      await record(world, { doc: caseDoc(caseId), kind: 'target.set', body: await targetOf(world, courseId) })
      const read: DocName[] = []
      const get = (doc: DocName) => {
        read.push(doc)
        return opened.documents.get(doc)
      }
      const index = createCaseIndex({ ...opened, documents: { ...opened.documents, get } })
      expect((await index.list())[0]).toMatchObject({ target: { course: 'ECON 1900' } })
      const { institutionId } = await targetOf(world, courseId)
      const library = libraryDoc(institutionId)
      const other = { courseId: 'q'.repeat(26), set: { institutionId, subject: 'MATH', number: '1100' } }
      await record(world, { doc: library, kind: 'course.set', body: other })
      read.length = 0
      await index.list()
      expect(read).toEqual([])
      await record(world, { doc: library, kind: 'course.set', body: { courseId, set: { number: '1901' } } })
      expect((await index.list())[0]).toMatchObject({ target: { course: 'ECON 1901' } })
      expect(read).toContain(caseDoc(caseId))
    }),
  )

  it(
    'shows a target whose course comes later',
    inMemory(async (world) => {
      await foundCommittee(world)
      const { caseId, courseId } = await importedCase(world)
      const { institutions } = await world.call('committee.get', {})
      const library = libraryDoc(institutions[0]!.id)
      await record(world, { doc: library, kind: 'course.removed', body: { courseId } })
      expect((await world.call('cases.list', {}))[0]).toMatchObject({ id: caseId, target: null })
      await world.call('edits.undo', {})
      expect((await world.call('cases.list', {}))[0]).toMatchObject({ target: { course: 'ECON 1900' } })
    }),
  )
})

/** The body that aims a case at a course of the first institution. */
async function targetOf(world: ABackend, courseId: CourseId) {
  const { institutions } = await world.call('committee.get', {})
  return { courseId, institutionId: institutions[0]!.id, included: true }
}

/** Where the memory store keeps the open committee. */
const folderOf = (world: ABackend): string =>
  `committee-${world.backend.committees.current()!.store.info.committee.slice(0, 8)}`
