import { Worker } from 'node:worker_threads'
import { refuse } from '#domain/refusal.ts'
import type { Cancel, Jobs, JobTable, Log } from '../../services/ports.ts'
import { cancelledRefusal, refusalFor, type Failure } from './failures.ts'
import type { JobAnswer, JobRequest } from './wire.ts'

export interface JobsOptions {
  /** The worker's entry: the bundled file in the product, worker.ts in tests. */
  readonly workerFile: string | URL
  /** Workers at most; one starts when it is needed and ends after a quiet while. */
  readonly size?: number
  readonly log: Log
  readonly limits?: Partial<JobLimits>
}
export interface JobLimits {
  /** Heap of one worker in MiB; bytes outside the heap, as of a file that is read, come on top. */
  readonly memoryMb: number
  /** Milliseconds for one job, from when it starts. */
  readonly timeMs: number
  /** Milliseconds after which a worker without work ends. */
  readonly idleMs: number
}
const standard: JobLimits = { memoryMb: 320, timeMs: 60_000, idleMs: 30_000 }
const cancelEveryMs = 40

type Output = JobTable[keyof JobTable]['output']
interface Task {
  readonly request: JobRequest
  readonly cancel: Cancel | undefined
  readonly resolve: (output: Output) => void
  readonly reject: (error: Error) => void
}
interface Seat {
  readonly worker: Worker
  task: Task | null
  /** Ends the job when it takes too long, or the worker when it has nothing to do. */
  timer: NodeJS.Timeout | undefined
}

/**
 * One pool of worker threads. A job that eats too much memory or time, or whose worker dies, is refused alone and its
 * worker replaced; a job that throws rejects with that error. Waiting workers don't keep the process alive.
 */
export function createJobs({ workerFile, size = 2, log, limits = {} }: JobsOptions): Jobs {
  const { memoryMb, timeMs, idleMs } = { ...standard, ...limits }
  const seats = new Set<Seat>()
  const waiting: Task[] = []
  let watch: NodeJS.Timeout | undefined
  let closed = false

  function pump(): void {
    while (waiting.length > 0) {
      const seat = [...seats].find((one) => one.task === null) ?? (seats.size < size ? sit() : undefined)
      if (!seat) break
      const task = waiting.shift()
      if (task) start(seat, task)
    }
    watchCancels()
  }

  function sit(): Seat {
    const worker = new Worker(workerFile, {
      name: 'crosswalk-job',
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
      // The command line's output is data: nothing that a library prints may get into it.
      stdout: true,
    })
    worker.stdout.resume()
    const seat: Seat = { worker, task: null, timer: undefined }
    seats.add(seat)
    worker.on('message', (answer: JobAnswer) => finish(seat, answer))
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') fail(seat, 'memory')
      else release(seat, (task) => task.reject(error))
    })
    worker.on('exit', () => fail(seat, 'stopped'))
    return seat
  }

  function start(seat: Seat, task: Task): void {
    clearTimeout(seat.timer)
    seat.task = task
    seat.worker.ref()
    seat.timer = setTimeout(() => fail(seat, 'time'), timeMs)
    try {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: it has no origin
      seat.worker.postMessage(task.request)
    } catch (error) {
      release(seat, () => task.reject(error instanceof Error ? error : new Error(String(error))))
    }
  }

  function finish(seat: Seat, answer: JobAnswer): void {
    const task = seat.task
    if (!task) return
    clearTimeout(seat.timer)
    seat.task = null
    seat.worker.unref()
    seat.timer = setTimeout(() => release(seat, () => undefined), idleMs).unref()
    if (answer.done) task.resolve(answer.output)
    else task.reject(Object.assign(new Error(answer.thrown.message), { stack: answer.thrown.stack }))
    pump()
  }

  function fail(seat: Seat, failure: Failure): void {
    release(seat, (task) => {
      log.note('job-failed', { kind: task.request.kind, why: failure })
      task.resolve(refuse(refusalFor(task.request, failure)))
    })
  }

  /** Ends a worker and settles its job, once; the next job gets a fresh one. */
  function release(seat: Seat, settle: (task: Task) => void): void {
    if (!seats.delete(seat)) return
    clearTimeout(seat.timer)
    const task = seat.task
    seat.task = null
    void seat.worker.terminate()
    if (task) settle(task)
    if (!closed) pump()
  }

  /** `Cancel` is looked at, not listened to; only while a job that has one is under way. */
  function watchCancels(): void {
    const pending = [...waiting, ...[...seats].flatMap((seat) => seat.task ?? [])].some((task) => task.cancel)
    if (!pending) {
      clearInterval(watch)
      watch = undefined
    } else watch ??= setInterval(dropCancelled, cancelEveryMs)
  }

  function dropCancelled(): void {
    for (const task of waiting.filter((one) => one.cancel?.cancelled)) {
      waiting.splice(waiting.indexOf(task), 1)
      task.resolve(cancelledRefusal)
    }
    for (const seat of seats)
      if (seat.task?.cancel?.cancelled) release(seat, (task) => task.resolve(cancelledRefusal))
    watchCancels()
  }

  return {
    run<K extends keyof JobTable>(kind: K, input: JobTable[K]['input'], cancel?: Cancel) {
      return new Promise<JobTable[K]['output']>((resolve, reject) => {
        if (closed || cancel?.cancelled) return resolve(cancelledRefusal)
        // The worker answers each kind with its own output; the pool carries them all alike.
        const request = { kind, input } as JobRequest
        waiting.push({
          request,
          cancel,
          resolve,
          reject,
        })
        pump()
      })
    },
    async close() {
      closed = true
      clearInterval(watch)
      const ended = [...seats].map((seat) => seat.worker.terminate())
      for (const seat of seats) release(seat, (task) => task.resolve(cancelledRefusal))
      for (const task of waiting.splice(0)) task.resolve(cancelledRefusal)
      await Promise.all(ended)
    },
  }
}
