import { expect, it } from 'vitest'
import { caseDoc } from '#domain/act/doc-name.ts'
import { onDisk } from '../support/a-backend.ts'
import { decidedCase, foundCommittee, record } from '../support/a-case-life.ts'

const settled = { kind: 'settled', by: 'case.withdrawn' }

it(
  'settles nothing about a case while it is withdrawn, and goes on when it is resumed',
  onDisk(async (world) => {
    await foundCommittee(world)
    const { caseId } = await decidedCase(world)
    const doc = caseDoc(caseId)
    await record(world, { doc, kind: 'case.withdrawn', body: { reason: 'The provider asked for it.' } })
    expect(await world.refused('review.submit', { caseId, reason: 'More was sent.' })).toEqual(settled)
    expect(await world.refused('review.agree', { caseId })).toEqual(settled)
    expect(await world.refused('meeting.forCase', { caseId })).toEqual(settled)
    await record(world, { doc, kind: 'case.resumed', body: {} })
    expect(await world.call('review.submit', { caseId, reason: 'More was sent.' })).toBeNull()
  }),
)

it(
  'tells the history in the language of the window',
  onDisk(async (world) => {
    await foundCommittee(world)
    const { caseId } = await decidedCase(world)
    const subjects = async () =>
      (await world.call('case.history', { caseId })).flatMap((entry) =>
        entry.kind === 'score.set' ? [entry.subject] : [],
      )
    expect(await subjects()).toContain('Assessment rigour')
    await world.call('preferences.set', { language: 'fr' })
    expect(await subjects()).toContain('Rigueur de l’évaluation')
  }),
)
