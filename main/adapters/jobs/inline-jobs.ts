import type { Jobs } from '../../services/ports.ts'
import { cancelledRefusal } from './failures.ts'
import { work as realWork, type Work } from './work.ts'

/** The same jobs on the caller's own thread, without limits: for tests, and commands that do one thing and end. */
export function inlineJobs(work: Work = realWork): Jobs {
  let closed = false
  return {
    async run(kind, input, cancel) {
      if (closed || cancel?.cancelled) return cancelledRefusal
      const output = await work[kind](input)
      return cancel?.cancelled ? cancelledRefusal : output
    },
    close() {
      closed = true
      return Promise.resolve()
    },
  }
}
