import { describe, expect, it } from 'vitest'
import { StoreError } from '#domain/refusal.ts'
import { methods } from '#contract/methods.ts'
import { createLineLog } from '../../main/adapters/line-log.ts'
import { createRouter, type Handlers } from '../../main/rpc/router.ts'
import { aClock, inMemory } from '../support/a-backend.ts'

/** A router whose handlers all answer the same. What junk does is in test/security/contract.test.ts. */
function aRouter(answer: (name: string) => unknown = () => ({ ok: true, value: null })) {
  const lines: string[] = []
  const handlers = Object.fromEntries(
    Object.keys(methods).map((name) => [name, () => Promise.resolve(name).then(answer)]),
  ) as unknown as Handlers
  const log = createLineLog({ clock: aClock(), write: (line) => void lines.push(line) })
  return { router: createRouter({ handlers, log, reference: () => 'abcd2345' }), lines }
}

describe('the router', () => {
  it('tells a bug by its reference and logs none of its words', async () => {
    const { router, lines } = aRouter(() => {
      throw new TypeError('the applicant Ines Roy cannot be read')
    })
    expect(await router.call('cases.list', {})).toEqual({ ok: false, error: { reference: 'abcd2345' } })
    expect(lines.join('')).toContain('cases.list abcd2345')
    expect(lines.join('')).toContain('TypeError')
    expect(lines.join('')).not.toContain('Ines')
  })

  it('hands on what the disk refused, and logs nothing', async () => {
    const refusal = { kind: 'store', problem: 'disk-full', where: 'acts' } as const
    const { router, lines } = aRouter(() => {
      throw new StoreError(refusal)
    })
    expect(await router.call('cases.list', {})).toEqual({ ok: false, refusal })
    expect(lines).toEqual([])
  })

  it('cuts an endless method name short', async () => {
    const reply = await aRouter().router.call('x'.repeat(100_000), {})
    expect(JSON.stringify(reply).length).toBeLessThan(200)
  })
})

describe('the backend', () => {
  it(
    'has a handler for every method, and answers each without an open committee',
    inMemory(async (world) => {
      for (const name of Object.keys(methods)) {
        const reply = await world.backend.call(name, {})
        // Each is answered or refused; a missing handler would be a bug with a reference.
        if (name !== 'committee.openSample') expect(reply).not.toHaveProperty('error')
      }
      expect(world.log.filter((line) => line.startsWith('problem'))).toEqual([])
    }),
  )
})
