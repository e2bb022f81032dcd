import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { createConfSettings } from '../../main/adapters/settings/conf-settings.ts'
import { startLoopbackHost } from '../support/drive/loopback-host.ts'
import { writeManyCases } from '../support/many-cases.ts'
import {
  bareServerMemory,
  freshPage,
  launchChromium,
  memoryOf,
  processorTimeOf,
  serveEmptyPage,
  takeNotes,
} from './browser.ts'
import { filterCases, plainTable, sortCases } from './in-page.ts'
import { median, report, type Measure } from './report.ts'

/**
 * The case table with 1,000 and 10,000 cases, by the built loopback host and Chromium. From starting the host to rows on
 * the screen, a click on the committee included: without any cache, and again with the one that the first left.
 * Filtering and sorting until the frame that shows them, against a plain HTML table of as many rows.
 */
const rounds = 3
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
const most = (values: readonly number[]) => Math.max(0, ...values)

async function emptyPage(browser: Browser, url: string): Promise<number> {
  const page = await freshPage(browser)
  const took = await timed(async () => {
    await page.goto(url)
    await page.locator('#there').waitFor()
  })
  await page.context().close()
  return took
}

const rows = (page: Page) => page.locator('[role=row][data-row]').first().waitFor({ timeout: 300_000 })

async function open(browser: Browser, dataFolder: string) {
  const page = await freshPage(browser)
  const start = performance.now()
  const host = await startLoopbackHost(dataFolder)
  const listening = performance.now() - start
  await page.goto(host.url)
  await page.getByRole('button', { name: /^Committee of/ }).click()
  await rows(page)
  return { page, host, listening, took: performance.now() - start }
}

async function measure(browser: Browser, emptyUrl: string, count: number) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'crosswalk-table-'))
  const folder = join(dataFolder, 'store')
  await writeManyCases(folder, count)
  for (const name of readdirSync(join(folder, 'cache'))) rmSync(join(folder, 'cache', name))
  createConfSettings(dataFolder).set({
    recents: [
      {
        id: 'a',
        folder,
        name: { en: `Committee of ${count}` },
        openedAt: '2026-11-21T18:00:00Z',
        sample: true,
      },
    ],
  })
  const empty = [await emptyPage(browser, emptyUrl)]
  const first = await open(browser, dataFolder)
  const firstMemory = memoryOf(first.host.pid)
  const firstProcessor = processorTimeOf(first.host.pid)
  const firstNotes = await takeNotes(first.page)
  await first.page.context().close()
  await first.host.stop()

  const again: number[] = []
  const listening: number[] = []
  const shown: number[] = []
  const filter: number[] = []
  const sort: number[] = []
  const plain = { filter: [] as number[], sort: [] as number[], draw: [] as number[] }
  const longAtStart: number[] = []
  const longAtWork: number[] = []
  const keys: number[] = []
  const processor: number[] = []
  let memory = { now: 0, most: 0 }
  for (let round = 0; round < rounds; round += 1) {
    empty.push(await emptyPage(browser, emptyUrl))
    const second = await open(browser, dataFolder)
    const { page, host } = second
    again.push(second.took)
    listening.push(second.listening)
    processor.push(processorTimeOf(host.pid))
    longAtStart.push(...(await takeNotes(page)).longTasks)
    shown.push(
      await timed(async () => {
        await page.reload()
        await rows(page)
      }),
    )
    await takeNotes(page)
    filter.push(...(await filterCases(page)))
    sort.push(...(await sortCases(page)))
    longAtWork.push(...(await takeNotes(page)).longTasks)
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('arc welding 12', { delay: 40 })
    await page.waitForTimeout(300)
    keys.push(...(await takeNotes(page)).keys)
    memory = memoryOf(host.pid)
    await page.context().close()
    await host.stop()
    const peer = await freshPage(browser)
    await peer.goto(emptyUrl)
    const figures = await plainTable(peer, count)
    plain.filter.push(...figures.filter)
    plain.sort.push(...figures.sort)
    plain.draw.push(figures.draw)
    await peer.context().close()
  }
  rmSync(dataFolder, { recursive: true, force: true })

  const n = count.toLocaleString('en-CA')
  const blank = {
    peer: 'an empty page opened in the same browser',
    unit: 'ms',
    theirs: median(empty),
  } as const
  const naive = `a plain HTML table of ${n} rows`
  const measures: Measure[] = [
    { what: `${n} cases: start to usable table, first time`, ...blank, ours: first.took },
    { what: `${n} cases: start to usable table, again`, ...blank, ours: median(again) },
    { what: `${n} cases: page reloaded, host running`, ...blank, ours: median(shown) },
    {
      what: `${n} cases: filter`,
      peer: naive,
      unit: 'ms',
      ours: median(filter),
      theirs: median(plain.filter),
    },
    { what: `${n} cases: sort`, peer: naive, unit: 'ms', ours: median(sort), theirs: median(plain.sort) },
    {
      what: `${n} cases: memory of the host, opened again`,
      peer: 'Node with an idle HTTP server',
      unit: 'MB',
      ours: memory.now,
      theirs: await bareServerMemory(),
    },
  ]
  const facts = {
    [`${n}: host listening after, ms`]: median(listening),
    [`${n}: processor time of the host at the first opening, ms`]: firstProcessor,
    [`${n}: the same when opened again, ms`]: median(processor),
    [`${n}: worst filter, ms`]: most(filter),
    [`${n}: worst sort, ms`]: most(sort),
    [`${n}: worst key to frame, ms (0 = none above 16)`]: most(keys),
    [`${n}: tasks over 50 ms at first opening`]: firstNotes.longTasks.length,
    [`${n}: tasks over 50 ms at opening again, a start`]: longAtStart.length / rounds,
    [`${n}: longest of them, ms`]: most(longAtStart),
    [`${n}: tasks over 50 ms in ${filter.length + sort.length} filterings and sortings`]: longAtWork.length,
    [`${n}: longest of them at work, ms`]: most(longAtWork),
    [`${n}: host memory after the first opening, MB`]: firstMemory.now,
    [`${n}: most the host had at the first opening, MB`]: firstMemory.most,
  }
  return { measures, facts }
}

const browser = await launchChromium()
const empty = await serveEmptyPage()
try {
  const asked = process.argv.slice(2).map(Number)
  const measures: Measure[] = []
  const facts: Record<string, number> = {}
  // What the browser loads once is loaded before anything is timed.
  await emptyPage(browser, empty.url)
  for (const count of asked.length > 0 ? asked : [1_000, 10_000]) {
    const found = await measure(browser, empty.url, count)
    measures.push(...found.measures)
    Object.assign(facts, found.facts)
  }
  report('table', measures, facts)
} finally {
  empty.close()
  await browser.close()
}
