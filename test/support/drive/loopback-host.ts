import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const project = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

export interface RunningHost {
  /** An address that lets one browser in once. */
  readonly url: string
  readonly origin: string
  readonly pid: number
  /** What the host wrote to stderr so far. */
  log(): string
  kill(signal: NodeJS.Signals): Promise<void>
  stop(): Promise<void>
}

/** Starts the built loopback host on a data folder of the test's own. */
export function startLoopbackHost(dataFolder: string): Promise<RunningHost> {
  const entry = project('dist/loopback/loopback.cjs')
  if (!existsSync(entry)) throw new Error('the loopback host is not built: npm run build')
  const child: ChildProcess = spawn(process.execPath, [entry, '--json', '--data', dataFolder], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the loopback host ended with ${code}: ${errors}`)))
    createInterface({ input: child.stdout! }).once('line', (line) => {
      const { url, origin } = JSON.parse(line) as { url: string; origin: string }
      resolve({
        url,
        origin,
        pid: child.pid!,
        log: () => errors,
        async kill(signal) {
          child.kill(signal)
          await ended
        },
        async stop() {
          child.stdin?.end()
          const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
          await ended
          clearTimeout(late)
        },
      })
    })
  })
}
