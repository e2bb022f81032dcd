import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Locator, Page } from '@playwright/test'
import { foundCommittee, newCase, passphrase, storeIn, unlockCommittee } from '../support/drive/committee.ts'
import { browserTest as test, expect, test as journey } from '../support/drive/journey.ts'
import { project, startLoopbackHost } from '../support/drive/loopback-host.ts'
import { filesWithSecret, holdsSecret } from '../support/find-secret.ts'
import { secretsOf } from '../support/store-secrets.ts'

const run = promisify(execFile)
/** The built command line; what it prints. A failing command throws. */
async function crosswalk(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, CROSSWALK_PASSPHRASE: passphrase }
  return (await run(process.execPath, [project('dist/cli/cli.cjs'), ...args], { env })).stdout
}
const checked = async (store: string) =>
  JSON.parse(await crosswalk('check', store, '--json')) as { ok: boolean; acts: number }
const purposeLabel = 'Who it is for, and the need it meets'
const purpose = (page: Page): Locator => page.getByLabel(purposeLabel)

/** Notes in the page, from now on, what stands in the field whenever the status bar says that all is saved. */
const noteSaved = (page: Page): Promise<void> =>
  page.evaluate((label) => {
    const noted: string[] = []
    Object.assign(window, { noted })
    const look = () => {
      const status = document.querySelector('footer [role=status]')?.textContent ?? ''
      const field = [...document.querySelectorAll('textarea')].find((one) =>
        [...one.labels].some((words) => words.textContent === label),
      )
      if (field !== undefined && status.startsWith('Saved') && noted.at(-1) !== field.value)
        noted.push(field.value)
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  }, purposeLabel)
const lastSaved = (page: Page): Promise<string> =>
  page.evaluate(() => (window as unknown as { noted: string[] }).noted.at(-1) ?? '')

test('keeps what it called saved when it is killed in the middle of writing', async ({ browser }) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'crosswalk-killed-'))
  const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
  let kept = ''
  let saves = 0
  try {
    // Into the typing, into the saving after a pause, and right after leaving the field.
    for (const [round, killAfter] of [150, 1_020, 1_400, 720, 730].entries()) {
      const host = await startLoopbackHost(dataFolder)
      const page = await (await browser.newContext({ locale: 'en-CA' })).newPage()
      await page.goto(host.url)
      if (round === 0) {
        await foundCommittee(page)
        await newCase(page, 'Arc Welding', 'Northgate Polytechnic')
      } else {
        await unlockCommittee(page)
        await page.getByRole('row', { name: /Arc Welding/ }).dblclick()
        await expect(purpose(page)).toHaveValue(new RegExp(`^${kept}`))
      }
      await noteSaved(page)
      await purpose(page).press('ControlOrMeta+End')
      await purpose(page).pressSequentially(`round ${round}. `, { delay: 5 })
      // Saved once in peace, so that a later loss would show.
      if (round % 2 === 0) await purpose(page).blur()
      if (round % 2 === 0) await expect.poll(() => lastSaved(page)).toContain(`round ${round}.`)
      const writing = (async () => {
        await purpose(page).focus()
        await purpose(page).press('ControlOrMeta+End')
        await purpose(page).pressSequentially('written while it was killed, ', { delay: 20 })
        await purpose(page).blur()
      })()
      await Promise.all([writing, wait(killAfter).then(() => host.kill('SIGKILL'))])
      await wait(100)
      const said = await lastSaved(page)
      if (said !== '') {
        kept = said
        saves += 1
      }
      await page.context().close()
    }
    expect(saves).toBeGreaterThanOrEqual(3)
    const host = await startLoopbackHost(dataFolder)
    const page = await (await browser.newContext({ locale: 'en-CA' })).newPage()
    await page.goto(host.url)
    await unlockCommittee(page)
    await page.getByRole('row', { name: /Arc Welding/ }).dblclick()
    await expect(purpose(page)).toHaveValue(new RegExp(`^${kept}`))
    await page.context().close()
    await host.stop()
    expect(await checked(storeIn(dataFolder))).toMatchObject({ ok: true })
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
})

journey('keeps the acts of two other writers and its own on one store', async ({ app }) => {
  const { page, dataFolder } = app
  await foundCommittee(page)
  const store = storeIn(dataFolder)
  const file = project('test/fixtures/case/framework-sample.json')
  const before = (await checked(store)).acts
  const titles = ['First writer', 'Second writer'].map((name) => [1, 2, 3].map((i) => `${name}, ${i}`))
  const others = titles.map(async (mine) => {
    for (const title of mine) await crosswalk('import', file, '--in', store, '--title', title)
  })
  const own = ['Made in the app, 1', 'Made in the app, 2']
  for (const title of own) {
    await newCase(page, title, 'Kestrel Bay College')
    await purpose(page).fill(`Written in the app for ${title}`)
    await purpose(page).blur()
    await page.getByRole('link', { name: /^Cases/ }).click()
  }
  await Promise.all(others)
  const all = [...titles.flat(), ...own]
  // No reload and no click: the table is told.
  for (const title of all) await expect(page.getByRole('row', { name: title })).toBeVisible()
  const listed = JSON.parse(await crosswalk('list', '--in', store, '--json')) as { title: string }[]
  expect(listed.map(({ title }) => title).sort()).toEqual(all.sort())
  const after = await checked(store)
  expect(after.ok).toBe(true)
  // Each import of the fixture brings at least its 12 outcomes.
  expect(after.acts - before).toBeGreaterThanOrEqual(6 * 12 + 2 * 2)
})

journey('leaves no word of a case and no key in its files, its log or on the wire', async ({ app }) => {
  const { page, host, dataFolder } = app
  const wire: Buffer[] = []
  const bodies: Promise<unknown>[] = []
  page.on('request', (request) => wire.push(request.postDataBuffer() ?? Buffer.alloc(0)))
  page.on('response', (response) => {
    wire.push(Buffer.from(JSON.stringify(response.headers())))
    // The event stream has no end; its messages are taken one by one below.
    if (!response.headers()['content-type']?.startsWith('text/event-stream'))
      bodies.push(
        response
          .body()
          .then((body) => wire.push(body))
          .catch(() => undefined),
      )
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  session.on('Network.eventSourceMessageReceived', ({ data }) => wire.push(Buffer.from(data)))

  await foundCommittee(page)
  await newCase(page, 'Palliative Conversations', 'Amberfield Hospice School')
  const caseId = /case\/([a-z2-7]{26})/.exec(page.url())![1]!
  await purpose(page).fill('Nurses of three remote wards asked for it.')
  await purpose(page).blur()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: /Import/ })
      .first()
      .click(),
  ])
  await chooser.setFiles(project('test/fixtures/case/framework-sample.json'))
  await page.getByRole('dialog').getByRole('button', { name: 'Import 12 outcomes' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: 'Saved on this computer' })).toBeVisible()
  const store = storeIn(dataFolder)
  const outcome = (
    JSON.parse(await crosswalk('show', caseId, '--in', store, '--json')) as {
      credential: { outcomes: { text: Record<string, string> }[] }
    }
  ).credential.outcomes[0]!.text
  await Promise.all(bodies)
  await page.close()
  await host.stop()

  const words = [
    'Palliative Conversations',
    'Amberfield Hospice School',
    'Nurses of three remote wards',
    Object.values(outcome)[0]!,
    passphrase,
  ]
  const files = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  expect(files.length).toBeGreaterThan(6)
  for (const path of files) {
    const bytes = readFileSync(path)
    for (const word of words)
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(word, encoding)), `${word} in ${path}`).toBe(false)
  }
  for (const word of words) expect(host.log()).not.toContain(word)
  const carried = Buffer.concat(wire)
  // The search can find: the page was told the case.
  expect(carried.includes('Amberfield Hospice School')).toBe(true)

  const secrets = await secretsOf(store, passphrase, ['committee', 'draft', `case/${caseId}`])
  expect(secrets.size).toBe(6)
  for (const [name, secret] of secrets) {
    expect(filesWithSecret(dataFolder, secret), name).toEqual([])
    expect(holdsSecret(host.log(), secret), name).toBe(false)
    expect(holdsSecret(carried, secret), name).toBe(false)
  }
})
