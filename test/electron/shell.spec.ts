import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, type Page } from '@playwright/test'
import { inRoot } from '../../main/scripts/paths.ts'
import { missing, openShell, type Shell } from './open-shell.ts'

test.skip(missing !== null, missing ?? '')
test.describe.configure({ mode: 'serial' })

let shell: Shell
let data: string
test.beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'crosswalk-electron-'))
  shell = await openShell(data)
})
test.afterAll(async () => {
  await shell?.close()
  await rm(data, { recursive: true, force: true })
})

/** Calls the backend as the page’s own code does. */
const call = (page: Page, method: unknown, params: unknown) =>
  page.evaluate(
    ([name, values]) =>
      (
        window as unknown as { crosswalk: { call: (method: unknown, params: unknown) => Promise<unknown> } }
      ).crosswalk.call(name, values),
    [method, params] as const,
  )

test('opens one window on the start screen, under its own scheme', async () => {
  expect(shell.page.url()).toBe('crosswalk://app/')
  await expect(shell.page.getByText('Open the sample committee')).toBeVisible()
  expect(shell.app.windows()).toHaveLength(1)
})

test('shows the sample’s cases after the menu’s command', async () => {
  await shell.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('committee.sample')?.click(),
  )
  await expect(shell.page.getByText('Community Water Monitoring')).toBeVisible()
  await expect(shell.page.getByText('MC-2026-017')).toBeVisible()
  await expect
    .poll(() =>
      shell.app.evaluate(
        ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('committee.close')?.enabled,
      ),
    )
    .toBe(true)
})

test('a score set in it is in the store on disk', async () => {
  const { page } = shell
  await page.getByText('Community Water Monitoring').first().dblclick()
  await page
    .getByRole('tab', { name: /Rubric|Score|Scoring/ })
    .or(page.getByRole('link', { name: /Rubric|Score|Scoring/ }))
    .first()
    .click()
  const levels = page.getByRole('radio')
  await expect(levels.first()).toBeVisible()
  const before = await scoresOf(page)
  const unchosen = page.getByRole('radio', { checked: false })
  await unchosen.first().click({ force: true })
  await expect.poll(async () => JSON.stringify(await scoresOf(page))).not.toBe(JSON.stringify(before))
  const after = await scoresOf(page)
  // Another program on the same store sees the same score.
  const [committee] = await readdir(join(data, 'committees'))
  const store = join(data, 'committees', committee ?? '')
  const { stdout } = await promisify(execFile)(process.execPath, [
    inRoot('dist/cli/cli.cjs'),
    'show',
    'MC-2026-017',
    '--in',
    store,
    '--json',
  ])
  const shown = JSON.parse(stdout) as { mine: { scores: unknown } }
  expect(shown.mine.scores).toEqual(after)
  // `check` ends with an error where anything is damaged.
  await promisify(execFile)(process.execPath, [inRoot('dist/cli/cli.cjs'), 'check', store])
})

/** The viewer’s own scores of the water case. */
async function scoresOf(page: Page): Promise<readonly { criterionId: string; level: number | null }[]> {
  const list = (await call(page, 'cases.list', {})) as { value: { id: string; number: string }[] }
  const caseId = list.value.find(({ number }) => number === 'MC-2026-017')?.id
  const view = (await call(page, 'case.get', { caseId })) as {
    value: { mine: { scores: { criterionId: string; level: number | null }[] } }
  }
  return view.value.mine.scores
}

test('stays on its page whatever the page tries', async () => {
  const { page, app } = shell
  const address = page.url()
  for (const foreign of [
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,x',
    'crosswalk://other/',
  ]) {
    await page.evaluate((to) => void (location.href = to), foreign)
    await page.waitForTimeout(100)
    expect(page.url()).toBe(address)
  }
  expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull()
  expect(await page.evaluate(() => window.open('about:blank'))).toBeNull()
  expect(app.windows()).toHaveLength(1)
  expect(page.url()).toBe(address)
  // Chromium asks nobody before it shows an empty page; the app comes back by itself.
  await page.evaluate(() => {
    document.title = 'before'
    location.href = 'about:blank'
  })
  await expect
    .poll(async () => `${await page.title().catch(() => '')} ${page.url()}`)
    .toMatch(/^Crosswalk crosswalk:\/\/app\//)
  await expect(page.getByText('MC-2026-017').first()).toBeVisible()
})

test('refuses permissions, the network, and code that was planted', async () => {
  const { page } = shell
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  expect(
    await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state),
  ).toBe('denied')
  expect(
    await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'answered',
        () => 'refused',
      ),
    ),
  ).toBe('refused')
  // Past the content policy, from main: the session cancels it all the same.
  expect(
    await shell.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return window?.webContents.session.fetch('https://example.org/').then(
        () => 'answered',
        (error: Error) => error.message,
      )
    }),
  ).toMatch(/BLOCKED_BY_CLIENT/)
  expect(
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.planted = true'
      document.head.append(script)
      return 'planted' in window
    }),
  ).toBe(false)
  expect(
    await page.evaluate(() => [
      typeof (globalThis as { require?: unknown }).require,
      typeof (globalThis as { process?: unknown }).process,
    ]),
  ).toEqual(['undefined', 'undefined'])
})

test('serves only files of the build', async () => {
  for (const path of [
    '/package.json',
    '/../package.json',
    '/%2e%2e/package.json',
    '/document/abcdefghijklmnopqrstuvwxyz',
    '/assets/../../main/main.cjs',
  ]) {
    expect(await shell.page.evaluate(async (target) => (await fetch(target)).status, path), path).toBe(404)
  }
})

test('refuses junk arguments with a reply, and goes on', async () => {
  for (const [method, params] of [
    ['constructor', {}],
    ['case.get', { caseId: '../../etc/passwd' }],
    ['case.get', null],
    [42, {}],
    ['edits.record', { edits: 'x' }],
    ['app.state', { actor: 'x' }],
  ] as const) {
    expect(await call(shell.page, method, params)).toMatchObject({ ok: false, refusal: {} })
  }
  expect(await call(shell.page, 'app.state', {})).toMatchObject({ ok: true })
})

test('refuses a foreign sender with an error', async () => {
  const answer = await shell.app.evaluate(async ({ BrowserWindow, app }, preload) => {
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    })
    try {
      await foreign.loadURL('crosswalk://app/')
      return (await foreign.webContents.executeJavaScript(
        `window.crosswalk.call('app.state', {}).then(() => 'answered', (error) => error.message)`,
      )) as string
    } finally {
      foreign.destroy()
      void app
    }
  }, inRoot('dist/preload/bridge.cjs'))
  expect(answer).toContain('refused')
})

test('takes a chosen file by its grant', async () => {
  const file = join(data, 'plan.csv')
  await writeFile(file, 'code,statement\nA1,Explain something\n')
  await shell.page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'chosen'
    document.body.append(input)
  })
  await shell.page.setInputFiles('#chosen', file)
  const offered = await shell.page.evaluate(() => {
    const { files } = document.querySelector<HTMLInputElement>('#chosen') ?? { files: null }
    const { crosswalk } = window as unknown as {
      crosswalk: { offer: (files: readonly File[]) => Promise<unknown> }
    }
    return crosswalk.offer([...(files ?? []), new File(['x'], 'made-by-the-page.csv')])
  })
  expect(offered).toMatchObject([
    { name: 'plan.csv', bytes: 36 },
    { refused: { kind: 'file', problem: 'unreadable' } },
  ])
  const [chosen] = offered as [{ grant: string }]
  expect(await call(shell.page, 'import.read', { grant: chosen.grant })).toMatchObject({ ok: true })
})

test('a second start hands its files over and ends', async () => {
  const file = join(data, 'second.csv')
  await writeFile(file, 'code,statement\nB1,Another\n')
  await shell.page.evaluate(() => {
    const { crosswalk } = window as unknown as {
      crosswalk: { subscribe: (listen: (event: unknown) => void) => void }
    }
    crosswalk.subscribe((event) => ((window as { heard?: unknown[] }).heard ??= []).push(event))
  })
  await expect(openShell(data, [file])).rejects.toThrow()
  await expect
    .poll(() => shell.page.evaluate(() => (window as { heard?: unknown[] }).heard))
    .toMatchObject([{ kind: 'open-file', name: 'second.csv' }])
})

test('reported no violation of its policy but those that were tried', () => {
  const unexpected = shell.console.filter(
    (line) =>
      line.startsWith('error') &&
      !/example\.org|planted|inline script|Content Security Policy|404|Not allowed|ERR_/.test(line),
  )
  expect(unexpected).toEqual([])
})

test('remembers its window and keeps no key in its settings or log', async () => {
  await shell.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1000, height: 700 }),
  )
  await expect
    .poll(async () => JSON.parse(await readFile(join(data, 'settings.json'), 'utf8')) as unknown)
    .toMatchObject({ window: { width: 1000, height: 700 } })
  expect(await readFile(join(data, 'settings.json'), 'utf8')).not.toMatch(/private|secret|passphrase/i)
})
