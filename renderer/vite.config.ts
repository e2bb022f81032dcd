import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The page, as one bundle that runs under a policy without inline code: nothing is inlined, every file has a hash. */
export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome114',
    cssTarget: 'chrome114',
    outDir: here('../dist/renderer'),
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    sourcemap: false,
    chunkSizeWarningLimit: 2_000,
  },
})
