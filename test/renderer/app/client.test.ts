import { describe, expect, it } from 'vitest'
import { createClient } from '../../../renderer/backend/client.ts'
import { fakeTransport } from '../../support/fakes/fake-transport.ts'

describe('the client', () => {
  it('turns a bug of the backend into a refusal with its reference', async () => {
    const client = createClient(
      fakeTransport({ answer: () => ({ ok: false, error: { reference: 'K7Q2' } }) }),
    )
    expect(await client.call('cases.list', {})).toEqual({
      ok: false,
      refusal: { kind: 'unavailable', what: 'K7Q2' },
    })
  })

  it('never throws when the connection breaks', async () => {
    const client = createClient({
      ...fakeTransport(),
      call: () => Promise.reject(new Error('gone')),
      offer: () => Promise.reject(new Error('gone')),
    })
    expect(await client.call('cases.list', {})).toMatchObject({ ok: false, refusal: { kind: 'unavailable' } })
    expect(await client.offer([new File(['x'], 'a.csv')])).toMatchObject([
      { name: 'a.csv', refused: { kind: 'unavailable' } },
    ])
  })
})
