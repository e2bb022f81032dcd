import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { methods } from '#contract/methods.ts'
import type { Json } from '#domain/act/act.ts'
import { createRouter, type Handlers } from '../../main/rpc/router.ts'
import { junk, methodNames, prototypeNames } from '../support/contract-junk.ts'
import { quietLog } from '../support/host-parts.ts'
import { fc, law } from '../support/law.ts'

function recordingRouter() {
  const handled: string[] = []
  const handlers = Object.fromEntries(
    methodNames.map((name) => [
      name,
      () => {
        handled.push(name)
        return Promise.resolve({ ok: true, value: null })
      },
    ]),
  ) as unknown as Handlers // Answers of one shape for all methods: here only whether they are reached counts.
  const log = quietLog()
  return { handled, log, router: createRouter({ handlers, log, reference: () => 'ref-1' }) }
}

describe('row 13: what comes over the wire is decoded before anybody acts on it', () => {
  it.each(methodNames.map((name) => [name]))(
    '%s refuses generated junk without calling its handler',
    async (name) => {
      const { router, handled } = recordingRouter()
      await fc.assert(
        fc.asyncProperty(junk, async (params) => {
          fc.pre(!methods[name].params.safeParse(params).success)
          const reply = await router.call(name, params as Json)
          expect(reply).toMatchObject({ ok: false, refusal: { kind: 'malformed' } })
        }),
        { numRuns: 60 },
      )
      expect(handled).toEqual([])
    },
  )

  it.each(methodNames.map((name) => [name]))('%s refuses a key that it does not know', async (name) => {
    const { router, handled } = recordingRouter()
    for (const extra of ['actor', 'memberId2', 'path', '__proto__x']) {
      expect(await router.call(name, { [extra]: 'x' })).toMatchObject({
        ok: false,
        refusal: { kind: 'malformed' },
      })
    }
    expect(handled).toEqual([])
  })

  it.each(prototypeNames)('refuses %j as a method', async (name) => {
    const { router, handled } = recordingRouter()
    expect(await router.call(name, {})).toEqual({
      ok: false,
      refusal: { kind: 'unknown-method', method: name },
    })
    expect(handled).toEqual([])
  })

  law(
    'no name but the contract’s reaches a handler, and nothing throws',
    [fc.string(), junk],
    async (name, params) => {
      fc.pre(!methodNames.some((known) => known === name))
      const { router, handled } = recordingRouter()
      expect(await router.call(name, params as Json)).toMatchObject({
        ok: false,
        refusal: { kind: 'unknown-method' },
      })
      expect(handled).toEqual([])
    },
  )

  it('answers a bug with a reference only, and logs no words', async () => {
    const { router, log } = recordingRouter()
    const broken = createRouter({
      handlers: new Proxy({}, { get: () => () => Promise.reject(new Error('words of a case')) }) as Handlers,
      log,
      reference: () => 'ref-1',
    })
    expect(await broken.call('app.state', {})).toEqual({ ok: false, error: { reference: 'ref-1' } })
    expect(router).toBeDefined()
  })

  it('refuses text that is longer than any field', async () => {
    const { router, handled } = recordingRouter()
    const long = 'x'.repeat(100_000)
    for (const [name, params] of [
      ['committee.forgetRecent', { recent: long }],
      ['committee.open', { recent: null, passphrase: long }],
      ['review.submit', { caseId: 'a'.repeat(26), reason: long }],
      ['case.create', { title: { en: long }, provider: '', code: '', targetCourseId: null }],
      [
        'import.commit',
        { preview: long, outcomes: [], into: { kind: 'credential', caseId: 'a'.repeat(26) } },
      ],
    ] as const) {
      expect(await router.call(name, params), name).toMatchObject({
        ok: false,
        refusal: { kind: 'malformed' },
      })
    }
    expect(handled).toEqual([])
  })
})

/** All property names of a schema, however deep. */
function fieldsOf(
  schema: unknown,
  path: readonly string[] = [],
): { readonly name: string; readonly schema: Record<string, unknown> }[] {
  if (typeof schema !== 'object' || schema === null || path.length > 12) return []
  return Object.entries(schema).flatMap(([key, value]) => {
    const inside = fieldsOf(value, [...path, key])
    const named =
      key === 'properties' && typeof value === 'object' && value !== null
        ? Object.entries(value as Record<string, Record<string, unknown>>).map(([name, one]) => ({
            name,
            schema: one,
          }))
        : []
    return [...named, ...inside]
  })
}

describe('rows 14 and 15: the page names no path and no actor', () => {
  const fields = methodNames.flatMap((method) =>
    fieldsOf(
      z.toJSONSchema(methods[method].params as z.ZodType, { unrepresentable: 'any', io: 'input' }),
    ).map((field) => ({ ...field, method })),
  )
  it('has no field for a file’s path, in any method', () => {
    expect(fields.length).toBeGreaterThan(40)
    // `path` of a contested field is a register's name inside a document, never a file.
    const paths = fields.filter(
      ({ name, method }) =>
        /path|folder|file|dir/i.test(name) &&
        !(method === 'contested.choose' && name === 'path') &&
        name !== 'chooseFolder' &&
        name !== 'filename',
    )
    expect(paths.map(({ method, name }) => `${method}.${name}`)).toEqual([])
  })
  it('takes files as grants only, by their exact form', () => {
    for (const { name, method, schema } of fields.filter((field) => field.name === 'grant'))
      expect(schema['pattern'], `${method}.${name}`).toBe('^[a-z2-7]{26}$')
    for (const path of ['/etc/passwd', '../x', 'C:\\x', 'file:///x', `${'a'.repeat(26)}/..`])
      expect(methods['import.read'].params.safeParse({ grant: path }).success).toBe(false)
  })
  it('has no field for who acts', () => {
    expect(
      fields
        .filter(({ name }) =>
          /^(?:actor|as|by|author|device|deviceId|session|sessionId|user|reviewer)$/.test(name),
        )
        .map(({ method, name }) => `${method}.${name}`),
    ).toEqual([])
  })
  it('refuses a call that names another reviewer', async () => {
    const { router, handled } = recordingRouter()
    for (const name of ['memberId', 'reviewer', 'actor', 'as']) {
      expect(
        await router.call('review.submit', { caseId: 'a'.repeat(26), reason: '', [name]: 'b'.repeat(26) }),
      ).toMatchObject({ ok: false, refusal: { kind: 'malformed' } })
    }
    expect(handled).toEqual([])
  })
})

describe('the contract', () => {
  it('is JSON only: the names are plain, and each has a decoder', () => {
    for (const name of methodNames) {
      expect(name).toMatch(/^[a-z]+\.[a-zA-Z]+$/)
      expect(typeof methods[name].params.safeParse).toBe('function')
    }
  })
})
