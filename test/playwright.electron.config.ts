import { defineConfig } from '@playwright/test'

/** The shell in a real Electron: the one of ELECTRON_OVERRIDE_DIST_PATH, else of the package. */
export default defineConfig({
  testDir: 'electron',
  outputDir: '../dist/electron-results',
  globalSetup: './electron/display.ts',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
})
