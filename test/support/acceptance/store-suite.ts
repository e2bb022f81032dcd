import { describe, expect, it } from 'vitest'
import type { ActDraft, AnyAct } from '#domain/act/act.ts'
import { caseDoc, committeeDoc, type DocName } from '#domain/act/doc-name.ts'
import { draftAct } from '#domain/act/draft.ts'
import { emptyFold, fold } from '#domain/act/fold.ts'
import type { ActKind } from '#domain/act/kinds.ts'
import { valueAt } from '#domain/act/registers.ts'
import type { CaseId, CommitteeId, MemberId, Sha256 } from '#domain/ids.ts'
import { accept, refuse } from '#domain/refusal.ts'
import type { FoundingFacts, Store, Stores } from '../../../main/services/ports.ts'

export const idOf = <Id extends string>(letter: string) => letter.repeat(26) as Id
export const facts: FoundingFacts = {
  committee: idOf<CommitteeId>('c'),
  member: idOf<MemberId>('m'),
  sample: false,
  passphrase: 'quiet otters read minutes',
}
export const aCase = (letter: string): DocName => caseDoc(idOf<CaseId>(letter))
export const at = '2026-11-21T18:00:00.000Z'

/** A draft that knows nothing: the first act of a document. */
export const first = (doc: DocName, kind: ActKind, body: ActDraft['body']): ActDraft =>
  draftAct(emptyFold(doc), [], kind, body, at)
export const titled = (doc: DocName, en: string): ActDraft =>
  first(doc, 'case.opened', { set: { title: { en } } })
export async function* chunks(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}
const idsOf = (acts: readonly AnyAct[]) => acts.map((act) => act.id).sort()

/**
 * What every `Store` must do, whether it lies on disk or in memory. `world` gives stores over an empty place and a
 * folder name in it; `elsewhere` gives a second process' view of the same place.
 */
export function storeSuite(
  name: string,
  world: () => Promise<{ stores: Stores; elsewhere: () => Stores; folder: string; end(): Promise<void> }>,
): void {
  const inWorld =
    (
      test: (parts: {
        stores: Stores
        elsewhere: () => Stores
        folder: string
        store: Store
        reopen: () => Promise<Store>
      }) => Promise<void>,
    ) =>
    async () => {
      const { stores, elsewhere, folder, end } = await world()
      const open: Store[] = []
      try {
        const made = await stores.create(folder, facts)
        if (!made.ok) throw new Error(JSON.stringify(made.refusal))
        open.push(made.value.store)
        const reopen = async () => {
          const again = await elsewhere().open(folder, facts.passphrase)
          if (!again.ok) throw new Error(JSON.stringify(again.refusal))
          open.push(again.value)
          return again.value
        }
        await test({ stores, elsewhere, folder, store: made.value.store, reopen })
      } finally {
        for (const store of open) await store.close()
        await end()
      }
    }

  describe(`${name} keeps a committee's acts`, () => {
    it(
      'gives back what was saved, after opening again',
      inWorld(async ({ store, reopen }) => {
        const saved = await store.append([titled(aCase('a'), 'Data literacy'), titled(aCase('b'), 'Welding')])
        const again = await reopen()
        expect([...(await again.documents())].sort()).toEqual([aCase('a'), aCase('b')])
        expect(idsOf(await again.load(aCase('a')))).toEqual([saved[0]!.id])
        expect(await again.load(aCase('a'))).toEqual([saved[0]])
        expect(again.info).toEqual(store.info)
        expect(await again.load(aCase('d'))).toEqual([])
      }),
    )

    it(
      'answers in the order of the drafts and counts each chain from one',
      inWorld(async ({ store }) => {
        const [a1, b1, a2] = await store.append([
          titled(aCase('a'), 'One'),
          titled(aCase('b'), 'Two'),
          titled(aCase('a'), 'Three'),
        ])
        expect([a1!.doc, b1!.doc, a2!.doc]).toEqual([aCase('a'), aCase('b'), aCase('a')])
        expect([a1!.n, b1!.n, a2!.n]).toEqual([1, 1, 2])
        const [a3] = await store.append([titled(aCase('a'), 'Four')])
        expect(a3!.n).toBe(3)
      }),
    )

    it(
      'chains drafts of one saving, so that the later value stands alone',
      inWorld(async ({ store }) => {
        await store.append([titled(aCase('a'), 'First'), titled(aCase('a'), 'Second')])
        const folded = fold(aCase('a'), await store.load(aCase('a')))
        expect(valueAt(folded, 'case/title')).toEqual({ en: 'Second' })
        expect(folded.registers.get('case/title')).toHaveLength(1)
        expect(folded.heads).toHaveLength(1)
      }),
    )

    it(
      'saves nothing of a call that holds one impossible draft',
      inWorld(async ({ store, reopen }) => {
        const wrong: ActDraft = { ...titled(aCase('b'), 'x'), body: { set: { title: 7 } } }
        await expect(store.append([titled(aCase('a'), 'Fine'), wrong])).rejects.toThrow()
        expect(await store.documents()).toEqual([])
        expect(await (await reopen()).documents()).toEqual([])
      }),
    )

    it(
      'takes many appends at once and loses none',
      inWorld(async ({ store, reopen }) => {
        const saved = await Promise.all(
          Array.from({ length: 60 }, (_, i) => store.append([titled(aCase('abc'[i % 3]!), `Title ${i}`)])),
        )
        const again = await reopen()
        const loaded = (await Promise.all(['a', 'b', 'c'].map((c) => again.load(aCase(c))))).flat()
        expect(idsOf(loaded)).toEqual(idsOf(saved.flat()))
        expect(new Set(loaded.map((act) => `${act.doc} ${act.session} ${act.n}`)).size).toBe(60)
      }),
    )

    it(
      'starts a new session at each opening',
      inWorld(async ({ store, reopen }) => {
        const [one] = await store.append([titled(aCase('a'), 'One')])
        const [two] = await (await reopen()).append([titled(aCase('a'), 'Two')])
        expect(two!.session).not.toBe(one!.session)
        expect(two!.by).toBe(one!.by)
        expect(two!.n).toBe(1)
      }),
    )

    it(
      'tells the other process, and only the other',
      inWorld(async ({ store, reopen }) => {
        const other = await reopen()
        const own: unknown[] = []
        store.onChange((docs) => own.push(docs))
        const heard = new Promise<readonly DocName[]>((resolve) => other.onChange(resolve))
        await store.append([titled(aCase('a'), 'News')])
        expect(await heard).toEqual([aCase('a')])
        expect(await other.load(aCase('a'))).toHaveLength(1)
        expect(own).toEqual([])
      }),
    )

    it(
      'changes the stamp of a document that got an act, and of no other',
      inWorld(async ({ store, reopen }) => {
        await store.append([titled(aCase('a'), 'One'), titled(aCase('b'), 'Two')])
        const before = await store.stamps()
        await store.append([titled(aCase('a'), 'Three')])
        const after = await store.stamps()
        expect(after.get(aCase('a'))).not.toBe(before.get(aCase('a')))
        expect(after.get(aCase('b'))).toBe(before.get(aCase('b')))
        expect(await (await reopen()).stamps()).toEqual(after)
      }),
    )

    it(
      'keeps acts of the committee, reviews and meetings apart',
      inWorld(async ({ store, reopen }) => {
        const review = `review/${idOf('a')}/${idOf('m')}` as DocName
        await store.append([first(committeeDoc, 'committee.set', { set: { name: { en: 'Pathways' } } })])
        await store.append([first(review, 'match.set', matchBody())])
        const again = await reopen()
        expect([...(await again.documents())].sort()).toEqual([committeeDoc, review])
      }),
    )

    it(
      'stores an attachment by the hash of its bytes',
      inWorld(async ({ store, reopen }) => {
        const put = await store.putAttachment(chunks(Buffer.from('%PDF-1.7 '), Buffer.from('outline')), 1000)
        expect(put).toMatchObject({ ok: true, value: { bytes: 16 } })
        if (!put.ok) return
        expect(Buffer.from((await (await reopen()).getAttachment(put.value.sha256))!).toString()).toBe(
          '%PDF-1.7 outline',
        )
        expect(await store.getAttachment('0'.repeat(64) as Sha256)).toBeNull()
      }),
    )

    it(
      'refuses an attachment over the limit and stores nothing',
      inWorld(async ({ store }) => {
        const put = await store.putAttachment(chunks(Buffer.alloc(600), Buffer.alloc(600)), 1000)
        expect(put).toMatchObject({ ok: false, refusal: { kind: 'file', problem: 'too-large' } })
        expect((await store.check()).attachments).toBe(0)
      }),
    )

    it(
      'keeps a cache entry until it is written again',
      inWorld(async ({ store, reopen }) => {
        expect(await store.readCache('table')).toBeNull()
        await store.writeCache('table', { rows: [1, 'deux'] })
        expect(await (await reopen()).readCache('table')).toEqual({ rows: [1, 'deux'] })
      }),
    )

    it(
      'finds nothing wrong with a store that is well',
      inWorld(async ({ store }) => {
        await store.append([
          titled(aCase('a'), 'One'),
          titled(aCase('a'), 'Two'),
          titled(aCase('b'), 'Three'),
        ])
        await store.putAttachment(chunks(Buffer.from('x')), 10)
        expect(await store.check()).toMatchObject({ acts: 3, attachments: 1, problems: [] })
      }),
    )

    it(
      'refuses to found a committee where something is',
      inWorld(async ({ stores, folder }) => {
        expect(await stores.create(folder, facts)).toMatchObject({
          ok: false,
          refusal: { kind: 'store', problem: 'exists' },
        })
      }),
    )

    it('holds from the first moment what its founding writes', async () => {
      const { stores, elsewhere, folder, end } = await world()
      try {
        const made = await stores.create(folder, facts, async ({ store }) => {
          await store.append([titled(aCase('a'), 'Founded')])
          return accept(null)
        })
        if (!made.ok) throw new Error(JSON.stringify(made.refusal))
        expect(await made.value.store.load(aCase('a'))).toHaveLength(1)
        await made.value.store.close()
        expect(await elsewhere().inspect(folder)).toMatchObject({ ok: true })
      } finally {
        await end()
      }
    })

    it('is not there where its founding was refused or failed', async () => {
      const { stores, elsewhere, folder, end } = await world()
      try {
        const none = { ok: false, refusal: { kind: 'store', problem: 'not-a-store' } }
        const refused = await stores.create(folder, facts, async () => refuse({ kind: 'cancelled' }))
        expect(refused).toEqual({ ok: false, refusal: { kind: 'cancelled' } })
        expect(await elsewhere().inspect(folder)).toMatchObject(none)
        const failing = stores.create(folder, facts, () => Promise.reject(new Error('a bug')))
        await expect(failing).rejects.toThrow('a bug')
        expect(await elsewhere().inspect(folder)).toMatchObject(none)
      } finally {
        await end()
      }
    })

    it(
      'tells a wrong passphrase from a missing one',
      inWorld(async ({ elsewhere, folder }) => {
        expect(await elsewhere().open(folder, 'guessed')).toEqual({
          ok: false,
          refusal: { kind: 'wrong-passphrase' },
        })
        expect(await elsewhere().open(folder, null)).toEqual({
          ok: false,
          refusal: { kind: 'passphrase-needed' },
        })
        expect(await elsewhere().inspect(folder)).toEqual({
          ok: true,
          value: { committee: facts.committee, sample: false, needsPassphrase: true },
        })
        expect(await elsewhere().open(`${folder}-nowhere`, null)).toMatchObject({
          ok: false,
          refusal: { kind: 'store', problem: 'not-a-store' },
        })
      }),
    )
  })
}

/** A full match between two outcomes of a review. */
export const matchBody = () => ({
  courseOutcomeId: idOf('o'),
  credentialOutcomeId: idOf('p'),
  set: { strength: 'full', rationale: 'Same verbs, same depth' },
})
