import { nodeBundle } from './vite.node-bundle.ts'

/** The command line. */
export default nodeBundle({ entry: 'main/cli/main.ts', out: 'dist/cli/cli.cjs', external: [] })
