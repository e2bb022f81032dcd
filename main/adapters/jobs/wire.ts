import type { JobTable } from '../../services/ports.ts'

/** One job for a worker; a worker has one at a time, so that nothing needs a number. */
export type JobRequest = {
  [K in keyof JobTable]: { readonly kind: K; readonly input: JobTable[K]['input'] }
}[keyof JobTable]
/** `thrown` is a bug in the job, told with its stack. */
export type JobAnswer =
  | { readonly done: true; readonly output: JobTable[keyof JobTable]['output'] }
  | { readonly done: false; readonly thrown: { readonly message: string; readonly stack: string } }
