import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aBackend, onDisk, rememberedSettings } from '../support/a-backend.ts'
import { debian, printed } from '../support/debian.ts'
import { foundCommittee, passphrase } from '../support/a-case-life.ts'
import { fileStores } from '../support/file-stores.ts'
import { invariants } from '#domain/invariants.ts'
import { factsForInvariants } from '../../main/services/invariant-facts.ts'
import { inlineJobs } from '../../main/adapters/jobs/inline-jobs.ts'
import { work } from '../../main/adapters/jobs/work.ts'

describe('founding a committee', () => {
  it(
    'is refused without a passphrase, and leaves nothing',
    onDisk(async (world) => {
      const params = {
        name: { en: 'A' },
        you: 'B',
        institution: { code: 'TRU', name: { en: 'T' } },
        passphrase: null,
        chooseFolder: false,
      }
      expect(await world.refused('committee.create', params)).toEqual({ kind: 'passphrase-needed' })
      expect((await world.call('app.state', {})).recents).toEqual([])
      expect(await readdir(join(world.folder, 'committees')).catch(() => [])).toEqual([])
    }),
  )

  it(
    'leaves nothing of a sample that could not be told to its end',
    onDisk(async (world) => {
      const settings = rememberedSettings()
      let papers = 0
      const jobs = inlineJobs({
        ...work,
        'paper.pdf': (paper) => {
          papers += 1
          return papers < 3 ? work['paper.pdf'](paper) : Promise.reject(new Error('out of memory'))
        },
      })
      const broken = aBackend(fileStores(join(world.folder, 'committees')), { jobs, settings })
      const reply = await broken.backend.call('committee.openSample', {})
      expect(reply).toMatchObject({ ok: false, error: {} })
      expect(await readdir(join(world.folder, 'committees'))).toEqual([])
      expect((await broken.call('app.state', {})).recents).toEqual([])
      expect(broken.backend.committees.current()).toBeNull()
      await broken.backend.close()
    }),
  )

  it(
    'keeps the open committee when another cannot be opened',
    onDisk(async (world) => {
      await foundCommittee(world)
      const { recents } = await world.call('app.state', {})
      const again = world.again()
      expect(await again.refused('committee.open', { recent: recents[0]!.id, passphrase })).toMatchObject({
        kind: 'not-found',
        noun: 'store',
      })
      const opened = await world.backend.committees.openFolder(join(world.folder, 'nowhere'), passphrase)
      expect(opened).toMatchObject({ ok: false, refusal: { kind: 'store', problem: 'not-a-store' } })
      expect((await world.call('app.state', {})).committee?.name).toEqual({ en: 'Pathways Committee' })
    }),
  )
})

/** When people open it; the stages of its cases follow from the day. */
const openedOn = '2026-11-23T18:00:00.000Z'
const shownStages = [
  'intake',
  'incomplete',
  'ready',
  'assigned',
  'in_review',
  'reconciling',
  'to_committee',
  'decided',
  'conditional',
  'in_force',
  'review_due',
  'withdrawn',
]

describe('the sample committee', () => {
  it(
    'holds every rule, and opens again as it was',
    onDisk(async (world) => {
      world.clock.set(openedOn)
      await world.call('committee.openSample', {})
      const opened = world.backend.committees.current()!
      expect(invariants(await factsForInvariants(opened))).toEqual([])
      expect((await opened.store.check()).problems).toEqual([])
      const list = await world.call('cases.list', {})
      expect(list).toHaveLength(13)
      expect(new Set(list.map((one) => one.stage))).toEqual(new Set(shownStages))
      const views = []
      for (const { id } of list) views.push(await world.call('case.get', { caseId: id }))
      for (const view of views) expect(view).toMatchObject({ contested: [], cameAfter: [] })
      await world.call('committee.close', {})
      await world.call('committee.openSample', {})
      for (const view of views) expect(await world.call('case.get', { caseId: view.id })).toEqual(view)
      expect(await world.call('cases.list', {})).toEqual(list)
    }),
    60_000,
  )

  it(
    'shows a superseded decision, conditions, a recusal, dissents and no credit, each at an institution of its own policy',
    onDisk(async (world) => {
      world.clock.set(openedOn)
      await world.call('committee.openSample', {})
      const facts = await factsForInvariants(world.backend.committees.current()!)
      const decisions = facts.cases.flatMap((one) => one.decisions)
      expect(decisions.filter(({ superseded }) => superseded)).toHaveLength(1)
      expect(new Set(decisions.map(({ type }) => type))).toEqual(
        new Set(['CONDITIONAL', 'ASSIGNED', 'UNASSIGNED', 'NO_CREDIT']),
      )
      const open = decisions
        .filter(({ superseded }) => !superseded)
        .flatMap(({ conditions }) => conditions.filter(({ metAt }) => metAt === null))
      expect(open.map(({ owner, dueAt }) => [owner !== '', dueAt])).toEqual([[true, '2027-01-29']])
      const motions = facts.meetings.flatMap((meeting) => meeting.motions)
      expect(motions.flatMap(({ recusals }) => recusals)).toHaveLength(2)
      expect(motions.flatMap(({ dissents }) => dissents)).toHaveLength(2)
      const receiving = facts.institutions.filter(({ kind }) => kind === 'receiving')
      expect(receiving.map(({ directThreshold }) => directThreshold).sort((a, b) => a - b)).toEqual([
        70, 75, 80, 80,
      ])
      expect(new Set(receiving.map(({ creditUnit }) => creditUnit)).size).toBe(2)
      expect(facts.committee.members).toHaveLength(8)
      expect(new Set(facts.committee.members.map(({ institutionId }) => institutionId)).size).toBe(5)
      const languages = facts.cases.map(({ credential }) => credential.languages[0])
      expect(languages.filter((one) => one === 'fr')).toHaveLength(3)
      const list = await world.call('cases.list', {})
      expect(list.filter(({ number }) => number === null)).toHaveLength(1)
    }),
    60_000,
  )

  debian('pdftotext').it(
    'quotes nothing that does not stand on the page that it names, and counts the pages',
    onDisk(async (world) => {
      await world.call('committee.openSample', {})
      const { store } = world.backend.committees.current()!
      const spaces = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim()
      let quotes = 0
      for (const { id } of await world.call('cases.list', {})) {
        const view = await world.call('case.get', { caseId: id })
        const pages = new Map<string, readonly string[]>()
        for (const document of view.documents) {
          const path = join(world.folder, `${document.id}.pdf`)
          await writeFile(path, (await store.getAttachment(document.sha256))!)
          const text = printed('pdftotext', [path, '-']).split('\f').slice(0, -1).map(spaces)
          expect(text, document.filename).toHaveLength(document.pages ?? 0)
          pages.set(document.id, text)
        }
        const said = [
          ...view.mine.matches.flatMap((match) => [match.courseQuote, match.credentialQuote]),
          ...view.mine.scores.flatMap((score) => score.evidence),
        ].filter((quote) => quote !== null)
        for (const { documentId, page, text } of said) {
          const shown = pages.get(documentId ?? '')?.[(page ?? 0) - 1]
          expect(shown, `${id}, page ${page}`).toContain(spaces(text))
          quotes += 1
        }
      }
      expect(quotes).toBeGreaterThan(100)
    }),
  )
})
