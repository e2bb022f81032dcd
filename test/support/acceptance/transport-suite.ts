import { describe, expect, it } from 'vitest'
import type { Reply, Transport } from '#contract/wire.ts'
import type { Json } from '#domain/act/act.ts'
import type { StandIn } from '../stand-in-backend.ts'

export interface OpenedTransport {
  readonly transport: Transport
  /** The backend behind it: it answers `echo` and `bug`, and knows nothing else. */
  readonly standIn: StandIn
  /** The file that stands behind a grant, as the backend would read it; null = unknown grant. */
  readonly behind: (grant: string) => Promise<{ readonly name: string; readonly text: string } | null>
  /** Files as this host's pages get them; `bytes` may be more than is really held. */
  readonly file: (name: string, text: string) => File
  /** A file that says it has 2 GB. */
  readonly huge: () => File
  /** Takes the backend away while the page stays. */
  readonly leave: () => Promise<void>
  readonly close: () => Promise<void>
}

const values: readonly [string, Json][] = [
  ['null', null],
  ['texts in any script', { text: 'é — “quoted” \u202f 日本 🎓\n\t' }],
  [
    'names that objects have',
    { constructor: 'x', toString: 1, nested: { hasOwnProperty: [true, false, null] } },
  ],
  ['figures', [0, -1, 0.1, 1e21, Number.MAX_SAFE_INTEGER]],
  ['a long list', Array.from({ length: 5_000 }, (_, at) => ({ at }))],
]

/** What any transport must do, so that no feature can tell hosts apart. */
export function transportSuite(name: string, open: () => Promise<OpenedTransport>): void {
  const using = (run: (opened: OpenedTransport) => Promise<void>) => async () => {
    const opened = await open()
    try {
      await run(opened)
    } finally {
      await opened.close()
    }
  }

  describe(`transport over ${name}`, () => {
    it.each(values)('carries %s unchanged, both ways', async (_what, value) => {
      await using(async ({ transport, standIn }) => {
        expect(await transport.call('echo', value)).toEqual({ ok: true, value })
        expect(standIn.calls).toEqual([{ method: 'echo', params: value }])
      })()
    })

    it(
      'answers refusals and errors as replies, never by throwing',
      using(async ({ transport }) => {
        expect(await transport.call('no.such', {})).toEqual({
          ok: false,
          refusal: { kind: 'unknown-method', method: 'no.such' },
        } satisfies Reply)
        expect(await transport.call('bug', {})).toEqual({
          ok: false,
          error: { reference: 'bug-1' },
        } satisfies Reply)
        for (const odd of ['', 'a/b', '../x', 'é', 'constructor', 'x'.repeat(300)])
          expect(await transport.call(odd, {}), odd).toMatchObject({
            ok: false,
            refusal: { kind: 'unknown-method' },
          })
      }),
    )

    it(
      'hands over values, not objects that both sides hold',
      using(async ({ transport }) => {
        const params = { list: [1] }
        const reply = await transport.call('echo', params)
        params.list.push(2)
        expect(reply).toEqual({ ok: true, value: { list: [1] } })
      }),
    )

    it(
      'answers many calls at once, each with its own value',
      using(async ({ transport }) => {
        const replies = await Promise.all(Array.from({ length: 50 }, (_, at) => transport.call('echo', at)))
        expect(replies).toEqual(Array.from({ length: 50 }, (_, at) => ({ ok: true, value: at })))
      }),
    )

    it(
      'tells events in order to everybody who listens, until they leave',
      using(async ({ transport, standIn }) => {
        const first: Json[] = []
        const second: Json[] = []
        const leave = transport.subscribe((event) => first.push(event))
        transport.subscribe((event) => second.push(event))
        // Somebody listens once an event has come through.
        await expect
          .poll(() => {
            standIn.send({ kind: 'ping' })
            return first.length > 0 && second.length > 0
          })
          .toBe(true)
        for (let at = 0; at < 20; at += 1) standIn.send({ kind: 'step', at })
        const steps = (events: readonly Json[]) =>
          events.filter((event) => JSON.stringify(event).includes('"step"'))
        const wanted = Array.from({ length: 20 }, (_, at) => ({ kind: 'step', at }))
        await expect.poll(() => steps(first)).toEqual(wanted)
        await expect.poll(() => steps(second)).toEqual(wanted)
        leave()
        standIn.send({ kind: 'last' })
        await expect.poll(() => second.at(-1)).toEqual({ kind: 'last' })
        expect(first).not.toContainEqual({ kind: 'last' })
      }),
    )

    it(
      'turns offered files into grants behind which their bytes are found',
      using(async ({ transport, behind, file }) => {
        const offered = await transport.offer([file('Plan d’études.csv', 'a,b\n1,é\n'), file('b.json', '{}')])
        expect(offered).toMatchObject([
          { name: 'Plan d’études.csv', bytes: 9 },
          { name: 'b.json', bytes: 2 },
        ])
        const grants = offered.flatMap((one) => ('grant' in one ? [one.grant] : []))
        for (const grant of grants) expect(grant).toMatch(/^[a-z2-7]{26}$/)
        expect(new Set(grants).size).toBe(2)
        expect(await behind(grants[0] ?? '')).toEqual({ name: 'Plan d’études.csv', text: 'a,b\n1,é\n' })
        expect(JSON.stringify(offered)).not.toMatch(/path|\/tmp/)
      }),
    )

    it(
      'refuses a file of 2 GB alone and at once',
      using(async ({ transport, file, huge }) => {
        expect(await transport.offer([huge(), file('ok.csv', 'a')])).toMatchObject([
          { name: 'huge.csv', refused: { kind: 'file', problem: 'too-large', file: 'huge.csv' } },
          { name: 'ok.csv', bytes: 1 },
        ])
      }),
    )

    it(
      'says at once that the backend has gone, and does not wait for it',
      using(async ({ transport, file, leave }) => {
        await leave()
        expect(await transport.call('echo', 1)).toEqual({
          ok: false,
          refusal: { kind: 'unavailable', what: 'backend' },
        })
        expect(await transport.offer([file('a.csv', 'a')])).toMatchObject([
          { name: 'a.csv', refused: { kind: 'file' } },
        ])
      }),
    )
  })
}
