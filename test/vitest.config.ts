import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('..'),
  resolve: {
    alias: [
      { find: /^#domain\/(.*)$/, replacement: here('../main/domain/$1') },
      { find: /^#contract\/(.*)$/, replacement: here('../preload/contract/$1') },
      // Any value import of electron outside the shell would try to download its runtime: fail plainly instead.
      { find: /^electron$/, replacement: here('./support/no-electron.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/electron/**', 'test/bench/**'],
    environment: 'node',
    testTimeout: 30_000,
    restoreMocks: true,
  },
})
