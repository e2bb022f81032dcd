import { describe, expect, it } from 'vitest'
import type { Refusal } from '#domain/refusal.ts'
import { createInbox } from '../../../renderer/app/inbox.ts'
import { createClient } from '../../../renderer/backend/client.ts'
import { fakeId } from '../../support/fakes/fake-committee.ts'
import { fakeTransport } from '../../support/fakes/fake-transport.ts'

const caseId = fakeId<never>('case', 1)
function anInbox(answer?: Parameters<typeof fakeTransport>[0]) {
  const refused: Refusal[] = []
  const transport = fakeTransport(answer)
  return {
    transport,
    refused,
    inbox: createInbox(createClient(transport), (refusal) => refused.push(refusal)),
  }
}
const file = (name: string) => new File(['x'], name)

describe('files that are dropped', () => {
  it('wait for the dry run, one at a time, with the case that was open', async () => {
    const { inbox } = anInbox()
    await inbox.take([file('a.csv'), file('b.json')], caseId)
    expect(inbox.getState().waiting).toMatchObject({ name: 'a.csv', caseId })
    inbox.clear()
    expect(inbox.getState().waiting).toBeNull()
  })

  it('are attached to the open case where they are PDFs', async () => {
    const { inbox, transport, refused } = anInbox({
      answer: (method) =>
        method === 'document.attach' ? { ok: true, value: { documentId: 'd' } } : undefined,
    })
    await inbox.take([file('outline.PDF')], caseId)
    expect(transport.calls).toMatchObject([{ method: 'document.attach', params: { caseId, kind: 'other' } }])
    expect([inbox.getState().attached, refused]).toEqual([{ name: 'outline.PDF' }, []])
  })

  it('are refused where a PDF has no case to go to, and the rest is still taken', async () => {
    const { inbox, transport, refused } = anInbox()
    await inbox.take([file('outline.pdf'), file('a.csv')], null)
    expect(refused).toEqual([{ kind: 'file', problem: 'unknown-kind', file: 'outline.pdf' }])
    expect(inbox.getState().waiting?.name).toBe('a.csv')
    expect(transport.calls).toEqual([])
  })
})
