import { defineConfig } from '@playwright/test'
import { chromiumPath } from './support/chromium.ts'

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../dist/e2e-results',
  workers: 1,
  retries: 0,
  // How long to wait says nothing of how fast it must be: a busy machine is no fault.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  use: {
    actionTimeout: 30_000,
    viewport: { width: 1440, height: 900 },
    locale: 'en-CA',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
      chromiumSandbox: false,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
