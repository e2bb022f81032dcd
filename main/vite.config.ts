import { nodeBundle } from './vite.node-bundle.ts'

/** Electron's main process. CommonJS for Node 18, so that the smoke test's old Electron runs the very same file. */
export default nodeBundle({
  entry: 'main/electron/main.ts',
  out: 'dist/main/main.cjs',
  external: ['electron'],
})
