import { serveJobs } from './serve-jobs.ts'
import { work } from './work.ts'

/** The worker thread's entry: bundled on its own, and run from its source by tests. */
serveJobs(work)
