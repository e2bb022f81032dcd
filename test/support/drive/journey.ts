import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'
import { chromiumPath } from '../chromium.ts'
import { startLoopbackHost, type RunningHost } from './loopback-host.ts'

export interface JourneyApp {
  readonly page: Page
  readonly host: RunningHost
  readonly dataFolder: string
  /** No accessibility violation on what is shown now; `popover` allows React Aria's aria-hidden-focus while one is open. */
  accessible(options?: { readonly popover?: boolean }): Promise<void>
}

/** A test that needs a browser: without one it is skipped, by name, before anything else happens. */
export const browserTest = base.extend<{ browserIsHere: void }>({
  browserIsHere: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
    async ({}, use, about) => {
      about.skip(chromiumPath === null, 'no Chromium: install one, or name it in CROSSWALK_CHROMIUM')
      await use()
    },
    { auto: true },
  ],
})

/**
 * A journey runs the built bundle against the loopback host on an empty data folder. At its end there must be no CSP
 * report, no console error, and no request that left the host's own origin.
 */
export const test = browserTest.extend<{ app: JourneyApp }>({
  app: async ({ page }, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'crosswalk-journey-'))
    const host = await startLoopbackHost(dataFolder)
    const problems: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => problems.push(`page: ${error.message}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(host.origin) && !/^(blob|data):/.test(request.url()))
        problems.push(`request: ${request.url()}`)
    })
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`CSP ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      )
    })
    await page.goto(host.url)
    await use({
      page,
      host,
      dataFolder,
      async accessible({ popover = false } = {}) {
        const builder = new AxeBuilder({ page }).withTags([
          'wcag2a',
          'wcag2aa',
          'wcag21a',
          'wcag21aa',
          'wcag22aa',
          'best-practice',
        ])
        const { violations } = await (
          popover ? builder.disableRules(['aria-hidden-focus']) : builder
        ).analyze()
        expect(
          violations.map((violation) => ({
            rule: violation.id,
            where: violation.nodes.map((node) => node.html.slice(0, 200)),
          })),
        ).toEqual([])
      },
    })
    // The page complains when its host goes away, which is not the test's concern.
    const seen = [...problems]
    await host.stop()
    rmSync(dataFolder, { recursive: true, force: true })
    expect(seen).toEqual([])
    expect(host.log()).toBe('')
  },
})
export { expect }
