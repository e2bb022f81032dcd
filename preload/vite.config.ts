import { nodeBundle } from '../main/vite.node-bundle.ts'

/** The bridge: one CommonJS file that requires only electron, as a sandboxed preload must. */
export default nodeBundle({
  entry: 'preload/bridge.ts',
  out: 'dist/preload/bridge.cjs',
  external: ['electron'],
})
