import { nodeBundle } from './vite.node-bundle.ts'

/** The loopback host: the same backend behind HTTP on this computer. */
export default nodeBundle({ entry: 'main/loopback/main.ts', out: 'dist/loopback/loopback.cjs', external: [] })
