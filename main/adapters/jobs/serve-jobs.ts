import { parentPort } from 'node:worker_threads'
import type { Work } from './work.ts'
import type { JobAnswer, JobRequest } from './wire.ts'

/** Makes this worker thread do what the pool sends, one job at a time. */
export function serveJobs(work: Work): void {
  const port = parentPort
  if (!port) throw new Error('a job worker needs a pool that started it')
  port.on('message', (request: JobRequest) => {
    void answer(work, request).then((reply) => port.postMessage(reply))
  })
}

async function answer(work: Work, request: JobRequest): Promise<JobAnswer> {
  try {
    const output = await (request.kind === 'import.read'
      ? work[request.kind](request.input)
      : work[request.kind](request.input))
    return { done: true, output }
  } catch (error) {
    const thrown = error instanceof Error ? error : new Error(String(error))
    return { done: false, thrown: { message: thrown.message, stack: thrown.stack ?? '' } }
  }
}
