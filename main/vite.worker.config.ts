import { nodeBundle } from './vite.node-bundle.ts'

/** The worker thread of the job pool, shared by all hosts. */
export default nodeBundle({
  entry: 'main/adapters/jobs/worker.ts',
  out: 'dist/worker/worker.cjs',
  external: [],
})
