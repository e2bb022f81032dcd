import { describe, expect, it } from 'vitest'
import { caseDoc, reviewDoc, type DocName } from '#domain/act/doc-name.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import { stateText } from '#domain/act/state-hash.ts'
import { inMemory, onDisk } from '../support/a-backend.ts'
import { assess, foundCommittee, importedCase, meOf, record } from '../support/a-case-life.ts'
import { fc, law } from '../support/law.ts'

const stateOf = async (world: Parameters<typeof record>[0], ...docs: DocName[]) => {
  const { documents } = world.backend.committees.current()!
  return Promise.all(docs.map(async (doc) => stateText(await documents.get(doc))))
}

describe('undo and redo', () => {
  it(
    'takes a whole import back and brings it again',
    onDisk(async (world) => {
      await foundCommittee(world)
      const before = await world.call('cases.list', {})
      const { caseId } = await importedCase(world)
      const docs = [caseDoc(caseId)]
      const whole = await stateOf(world, ...docs)
      await world.call('edits.undo', {})
      await world.call('edits.undo', {})
      expect(await world.call('cases.list', {})).toEqual(before)
      await world.call('edits.redo', {})
      await world.call('edits.redo', {})
      expect(await stateOf(world, ...docs)).toEqual(whole)
    }),
  )

  it(
    'takes back a step that wrote one field twice',
    inMemory(async (world) => {
      await foundCommittee(world)
      const { caseId } = await world.call('case.create', {
        title: { en: 'A' },
        provider: '',
        code: '',
        targetCourseId: null,
      })
      const doc = caseDoc(caseId as never)
      await record(world, { doc, kind: 'case.set', body: { set: { purpose: 'Before' } } })
      const before = await stateOf(world, doc)
      await record(
        world,
        { doc, kind: 'case.set', body: { set: { purpose: 'One', requestedBy: 'Dean' } } },
        { doc, kind: 'case.set', body: { set: { purpose: 'Two' } } },
      )
      const after = await stateOf(world, doc)
      expect(await world.call('edits.undo', {})).toMatchObject({ taken: 'case.set' })
      expect(await stateOf(world, doc)).toEqual(before)
      await world.call('edits.redo', {})
      expect(await stateOf(world, doc)).toEqual(after)
      await world.call('edits.undo', {})
      expect(await stateOf(world, doc)).toEqual(before)
    }),
  )

  it(
    'marks in the history what is taken back now, through undo, redo and undo again',
    inMemory(async (world) => {
      await foundCommittee(world)
      const { caseId } = await world.call('case.create', {
        title: { en: 'A' },
        provider: '',
        code: '',
        targetCourseId: null,
      })
      await record(world, {
        doc: caseDoc(caseId as never),
        kind: 'case.set',
        body: { set: { purpose: 'Transfer' } },
      })
      const marked = async () => {
        const history = await world.call('case.history', { caseId: caseId as never })
        return history.find((entry) => entry.kind === 'case.set')!.undone
      }
      const seen = [await marked()]
      for (const method of ['edits.undo', 'edits.redo', 'edits.undo'] as const) {
        await world.call(method, {})
        seen.push(await marked())
      }
      expect(seen).toEqual([false, true, false, true])
    }),
  )

  it(
    'undoes edits of a review after it was submitted, and says that it changed',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { caseId } = await importedCase(world)
      await assess(world, caseId)
      await world.call('review.submit', { caseId, reason: '' })
      expect((await world.call('case.get', { caseId })).mine.changedSinceSubmit).toBe(false)
      await world.call('edits.undo', {})
      expect((await world.call('case.get', { caseId })).mine).toMatchObject({
        scores: [],
        changedSinceSubmit: true,
      })
      expect(await world.refused('review.submit', { caseId, reason: '' })).toMatchObject({
        kind: 'incomplete',
      })
    }),
  )

  law(
    'restores every state on the way back and forth',
    [
      fc.array(
        fc.record({
          step: fc.array(
            fc.record({
              what: fc.constantFrom('purpose', 'title', 'match', 'unmatch', 'score', 'outcome'),
              pick: fc.nat(3),
            }),
            { minLength: 1, maxLength: 4 },
          ),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      fc.nat(6),
    ],
    (steps, back) =>
      inMemory(async (world) => {
        await foundCommittee(world)
        const { caseId } = await world.call('case.create', {
          title: { en: 'A' },
          provider: '',
          code: '',
          targetCourseId: null,
        })
        const docs = [caseDoc(caseId as never), reviewDoc(caseId as never, await meOf(world))] as const
        const states = [await stateOf(world, ...docs)]
        for (const { step } of steps) {
          await record(world, ...step.map(({ what, pick }) => anEdit(docs, what, pick)))
          states.push(await stateOf(world, ...docs))
        }
        const times = Math.min(back, steps.length)
        for (let i = 1; i <= times; i += 1) {
          await world.call('edits.undo', {})
          expect(await stateOf(world, ...docs)).toEqual(states[steps.length - i])
        }
        for (let i = times - 1; i >= 0; i -= 1) {
          await world.call('edits.redo', {})
          expect(await stateOf(world, ...docs)).toEqual(states[steps.length - i])
        }
      })(),
    { runs: 40 },
  )
})

const idOf = (i: number) => 'opqr'[i]!.repeat(26)
function anEdit(
  [doc, review]: readonly [DocName, DocName],
  what: string,
  pick: number,
): { doc: DocName; kind: ActKind; body: object } {
  const pair = { courseOutcomeId: idOf(0), credentialOutcomeId: idOf(pick) }
  switch (what) {
    case 'purpose':
      return { doc, kind: 'case.set', body: { set: { purpose: `Purpose ${pick}`, requestedBy: 'Dean' } } }
    case 'title':
      return { doc, kind: 'case.set', body: { set: { title: { en: `Title ${pick}` } } } }
    case 'match':
      return {
        doc: review,
        kind: 'match.set',
        body: { ...pair, set: { strength: 'full', rationale: `Reason ${pick}` } },
      }
    case 'unmatch':
      return { doc: review, kind: 'match.removed', body: pair }
    case 'score':
      return {
        doc: review,
        kind: 'score.set',
        body: { criterionId: `criterion-${pick}`, set: { level: pick } },
      }
    default:
      return {
        doc,
        kind: 'outcome.set',
        body: { outcomeId: idOf(pick), courseId: null, set: { text: { en: `Outcome ${pick}` } } },
      }
  }
}
