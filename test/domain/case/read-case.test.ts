import { describe, expect, it } from 'vitest'
import { caseDoc } from '#domain/act/doc-name.ts'
import { readCase } from '#domain/case/read-case.ts'
import { emptyDecisionDraft } from '#domain/decision/decision.ts'
import type { ActId, AssessmentTaskId, CaseId, OutcomeId } from '#domain/ids.ts'
import { aDecision } from '../../support/builders/a-decision.ts'
import { aDocument } from '../../support/builders/a-credential.ts'
import { aCourse } from '../../support/builders/a-course.ts'
import { aFolded } from '../../support/builders/a-folded.ts'
import { aMatch } from '../../support/builders/a-match.ts'
import { aMember } from '../../support/builders/a-member.ts'
import { aScore } from '../../support/builders/a-rubric.ts'
import { aSha256, anId } from '../../support/builders/an-id.ts'

const id = anId<CaseId>('case 1')
const opened = () =>
  aFolded(caseDoc(id)).did('case.opened', { set: { title: { en: 'Field Weather Observation' } } })
const outcome = (words: string) => anId<OutcomeId>(words)

describe('reading a case', () => {
  it('finds what was set and defaults for the rest', () => {
    const read = readCase(opened().folded())
    expect(read).toMatchObject({
      id,
      number: null,
      withdrawn: null,
      fields: { title: { en: 'Field Weather Observation' }, purpose: '', priority: 'normal', rubricId: null },
      credential: { title: {}, outcomes: [], tasks: [] },
      documents: [],
      targets: [],
      assessorIds: [],
      agreed: null,
      draft: emptyDecisionDraft,
      decisions: [],
      exports: [],
    })
  })
  it('puts outcomes and tasks in order and leaves out what was removed', () => {
    const read = readCase(
      opened()
        .did('outcome.set', {
          outcomeId: outcome('second'),
          courseId: null,
          set: { order: 'k', text: { en: 'Second' } },
        })
        .did('outcome.set', {
          outcomeId: outcome('first'),
          courseId: null,
          set: { order: 'a', text: { en: 'First' }, weight: 40, critical: true },
        })
        .did('outcome.set', { outcomeId: outcome('third'), courseId: null, set: { order: 'z' } })
        .did('outcome.removed', { outcomeId: outcome('third') })
        .did('task.set', { taskId: anId<AssessmentTaskId>('report'), set: { title: 'Report', passMark: 60 } })
        .did('credential.set', { set: { provider: 'North Coast College', totalLearningHours: 118.5 } })
        .folded(),
    )
    expect(
      read.credential.outcomes.map(({ text, weight, critical, ownerType }) => [
        text.en,
        weight,
        critical,
        ownerType,
      ]),
    ).toEqual([
      ['First', 40, true, 'credential'],
      ['Second', null, false, 'credential'],
    ])
    expect(read.credential.tasks).toMatchObject([
      { title: 'Report', passMark: 60, outcomeIds: [], identityChecked: false },
    ])
    expect(read.credential).toMatchObject({ provider: 'North Coast College', totalLearningHours: 118.5 })
  })
  it('knows targets in the order of choosing, assessors, documents, number and withdrawal', () => {
    const [one, two] = [aCourse(), aCourse({ id: anId('geog 2900') })]
    const { id: documentId, ...fields } = aDocument()
    const read = readCase(
      opened()
        .did('target.set', { courseId: two.id, institutionId: two.institutionId, included: true })
        .did('target.set', { courseId: one.id, institutionId: one.institutionId, included: true })
        .did('assessor.set', { memberId: aMember('Anna Roy').id, assigned: true })
        .did('assessor.set', { memberId: aMember('Ben Ito').id, assigned: true })
        .did('assessor.set', { memberId: aMember('Ben Ito').id, assigned: false })
        .did('document.attached', { documentId, fields })
        .did('case.numbered', { number: 'MC-2026-017', rests: [] })
        .did('case.withdrawn', { reason: 'The provider asked for it.' })
        .folded(),
    )
    expect(read.targets.map(({ courseId }) => courseId)).toEqual([two.id, one.id])
    expect(read.assessorIds).toEqual([aMember('Anna Roy').id])
    expect(read.documents).toEqual([aDocument()])
    expect([read.number, read.withdrawn]).toEqual(['MC-2026-017', 'The provider asked for it.'])
    expect(
      readCase(opened().did('case.withdrawn', { reason: 'x' }).did('case.resumed', {}).folded()).withdrawn,
    ).toBeNull()
  })
  it('reads the agreed assessment without the acts it was taken from', () => {
    const from = [aSha256<ActId>('match act')]
    const read = readCase(
      opened()
        .did(
          'agreement.reached',
          { matches: [{ ...aMatch(), from }], scores: [{ ...aScore('workload', 2), from }], rests: from },
          '2026-10-10T09:00:00.000Z',
        )
        .folded(),
    )
    expect(read.agreed).toMatchObject({
      matches: [aMatch()],
      scores: [aScore('workload', 2)],
      at: '2026-10-10T09:00:00.000Z',
    })
    expect(read.agreed!.matches[0]).toEqual(aMatch())
  })
  it('keeps a superseded decision and marks it', () => {
    const first = aDecision()
    const second = aDecision({ id: anId('decision 2'), number: '2026-04-D01', supersedes: first.id })
    const read = readCase(
      opened()
        .did('decision.recorded', { decision: first, rests: [] }, '2026-10-14T22:00:00.000Z')
        .did('decision.recorded', { decision: second, rests: [] })
        .folded(),
    )
    expect(
      read.decisions.map(({ number, superseded, recordedAt }) => [number, superseded, recordedAt]),
    ).toEqual([
      ['2026-03-D01', true, '2026-10-14T22:00:00.000Z'],
      ['2026-04-D01', false, '2026-10-01T12:00:00.000Z'],
    ])
  })
  it('falls back where another version wrote what this one cannot decode', () => {
    const read = readCase(
      opened()
        .holding('case/priority', 'urgent')
        .holding('case/colour', 'red')
        .holding('credential/topics', 'Charts')
        .holding(`outcome/${outcome('x')}/exists`, true)
        .holding(`outcome/${outcome('x')}/weight`, 'heavy')
        .holding('decision/x', { type: 'MAGIC' })
        .holding('agreed', { matches: [{}, 7] })
        .holding('export/x', 7)
        .folded(),
    )
    expect(read.fields).toMatchObject({ priority: 'normal', title: { en: 'Field Weather Observation' } })
    expect(read.credential).toMatchObject({ topics: [], outcomes: [{ weight: null, order: 'V' }] })
    expect([read.decisions, read.agreed!.matches]).toEqual([[], []])
  })
})
