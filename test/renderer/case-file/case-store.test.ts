import { expect, it } from 'vitest'
import { createClient } from '../../../renderer/backend/client.ts'
import { concernsCase } from '../../../renderer/features/case-file/case-scope.ts'
import { createCaseStore } from '../../../renderer/features/case-file/case-store.ts'
import { contestedSubject } from '../../../renderer/features/case-file/contested-words.ts'
import { caseDoc, docName, libraryDoc, meetingDoc, reviewDoc } from '#domain/act/doc-name.ts'
import { caseId, meetingId } from '#domain/ids.ts'
import type { Refusal } from '#domain/refusal.ts'
import { createCaseTransport } from '../../support/fakes/case-transport.ts'
import { waterCase, waterCaseId, waterCommittee } from '../../support/fakes/case-view.ts'

const other = caseId.parse('o'.repeat(26))
const meeting = meetingId.parse('m'.repeat(26))
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

it('reads the case again when something it shows has changed, and not for another case', async () => {
  const transport = createCaseTransport(waterCase, waterCommittee)
  const client = createClient(transport)
  const store = createCaseStore(client, waterCaseId)
  const end = store.open()
  await settle()
  const reads = () => transport.calls.filter((call) => call.method === 'case.get').length
  expect([store.getState().view?.number, reads()]).toEqual(['MC-2025-017', 1])
  await client.call('edits.record', {
    edits: [{ doc: caseDoc(waterCaseId), kind: 'case.set', body: { set: { priority: 'high' } } }],
  })
  await settle()
  expect([store.getState().view?.fields.priority, reads()]).toEqual(['high', 2])
  end()
  await client.call('edits.record', {
    edits: [{ doc: caseDoc(waterCaseId), kind: 'case.set', body: { set: { priority: 'low' } } }],
  })
  await settle()
  expect([store.getState().view?.fields.priority, reads()]).toEqual(['high', 2])
})

it('makes one more read of all the calls that come while one is under way', async () => {
  const transport = createCaseTransport(waterCase, waterCommittee)
  const store = createCaseStore(createClient(transport), waterCaseId)
  const { load } = store.getState()
  await Promise.all([load(), load(), load(), load()])
  expect(transport.calls.filter((call) => call.method === 'case.get')).toHaveLength(2)
})

const readsThen = async (refusal: Refusal) => {
  const transport = createCaseTransport(waterCase, waterCommittee)
  let refused = false
  const store = createCaseStore(
    createClient({
      ...transport,
      call: (method, params) =>
        refused ? Promise.resolve({ ok: false as const, refusal }) : transport.call(method, params),
    }),
    waterCaseId,
  )
  await store.getState().load()
  refused = true
  await store.getState().load()
  return store.getState()
}

it('keeps the case on show when a later read is refused, and says why', async () => {
  const { view, refusal } = await readsThen({ kind: 'unavailable', what: 'backend' })
  expect([view?.number, refusal?.kind]).toEqual(['MC-2025-017', 'unavailable'])
})

it('shows a case no longer that was taken back', async () => {
  const { view, refusal } = await readsThen({ kind: 'not-found', noun: 'case', id: waterCaseId })
  expect([view, refusal?.kind]).toEqual([null, 'not-found'])
})

it('knows which documents a case shows', () => {
  const mine = waterCommittee.me.id
  const concerns = (doc: ReturnType<typeof docName.parse>) => concernsCase([doc], waterCaseId, waterCase)
  expect(
    [
      caseDoc(waterCaseId),
      reviewDoc(waterCaseId, mine),
      libraryDoc(waterCase.targets[0]!.institution.id),
      meetingDoc(meeting),
    ].map(concerns),
  ).toEqual([true, true, true, true])
  expect([caseDoc(other), reviewDoc(other, mine)].map(concerns)).toEqual([false, false])
})

it('names a contested field without its ids', () => {
  expect(contestedSubject('credential/totalLearningHours')).toEqual({
    noun: 'credential',
    field: { label: 'dossier.hours.total' },
  })
  expect(contestedSubject(`outcome/${'a'.repeat(26)}/text`)).toEqual({
    noun: 'outcome',
    field: { label: 'history.field.text' },
  })
  expect(contestedSubject(`assessor/${'a'.repeat(26)}`)).toEqual({ noun: 'assessor', field: null })
})
