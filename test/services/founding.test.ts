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

describe('the sample committee', () => {
  it(
    'holds every rule, and opens again as it was',
    onDisk(async (world) => {
      await world.call('committee.openSample', {})
      const opened = world.backend.committees.current()!
      expect(invariants(await factsForInvariants(opened))).toEqual([])
      expect((await opened.store.check()).problems).toEqual([])
      const list = await world.call('cases.list', {})
      expect(list.map((one) => one.stage)).toHaveLength(3)
      expect(new Set(list.map((one) => one.stage)).size).toBe(3)
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

  debian('pdftotext').it(
    'quotes nothing that does not stand on the page that it names',
    onDisk(async (world) => {
      await world.call('committee.openSample', {})
      const { store } = world.backend.committees.current()!
      const spaces = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim()
      let quotes = 0
      for (const { id } of await world.call('cases.list', {})) {
        const view = await world.call('case.get', { caseId: id })
        const said = [
          ...view.mine.matches.flatMap((match) => [match.courseQuote, match.credentialQuote]),
          ...view.mine.scores.flatMap((score) => score.evidence),
        ].filter((quote) => quote !== null)
        for (const quote of said) {
          const document = view.documents.find((one) => one.id === quote.documentId)!
          const path = join(world.folder, `${document.id}.pdf`)
          await writeFile(path, (await store.getAttachment(document.sha256))!)
          const page = printed('pdftotext', ['-f', String(quote.page), '-l', String(quote.page), path, '-'])
          expect(spaces(page), `${document.filename}, page ${quote.page}`).toContain(spaces(quote.text))
          quotes += 1
        }
      }
      expect(quotes).toBeGreaterThan(20)
    }),
  )
})
