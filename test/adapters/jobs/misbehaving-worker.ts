import { accept } from '#domain/refusal.ts'
import { serveJobs } from '../../../main/adapters/jobs/serve-jobs.ts'
import { work } from '../../../main/adapters/jobs/work.ts'

/** A worker whose imports do what their file name says, for the pool's own tests. */
serveJobs({
  ...work,
  'import.read': async ({ path, filename }) => {
    switch (path) {
      case 'eat memory': {
        const eaten: number[][] = []
        for (;;) eaten.push(Array.from({ length: 100_000 }, (_, i) => i + 0.5))
      }
      // falls through: the loop above never ends
      case 'run for ever':
        for (;;) Math.sqrt(2)
      // falls through: the loop above never ends
      case 'exit':
        return process.exit(3)
      case 'throw':
        throw new TypeError('a bug in the job')
      case 'crash later':
        setTimeout(() => {
          throw new Error('nobody waits for this')
        }, 1)
        return new Promise(() => undefined)
      case 'print':
        console.log('noise')
        break
    }
    return accept({
      format: 'plain-csv',
      title: filename,
      creator: '',
      language: null,
      identifier: '',
      items: [],
      problems: [],
    })
  },
})
