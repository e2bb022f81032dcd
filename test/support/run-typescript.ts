import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The Node that runs TypeScript as it is: this one from 22.18 on, else the one among the dependencies. */
const runner = (): string => {
  const [major, minor] = process.versions.node.split('.').map(Number) as [number, number]
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  const installed = ['linux', 'win']
    .map((name) =>
      fileURLToPath(
        new URL(
          `../../node_modules/node-${name}-x64/bin/node${name === 'win' ? '.exe' : ''}`,
          import.meta.url,
        ),
      ),
    )
    .find((path) => existsSync(path))
  if (installed === undefined) throw new Error('needs Node 22.18 or newer')
  return installed
}

/** Runs a script of this folder in a process of its own and answers what it printed and how it ended. */
export function runTypeScript(
  script: string,
  args: readonly string[],
): Promise<{ lines: string[]; errors: string; code: number | null; signal: string | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(runner(), [fileURLToPath(new URL(script, import.meta.url)), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let errors = ''
    child.stdout.on('data', (data: Buffer) => (output += data.toString()))
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()))
    child.on('error', reject)
    child.on('close', (code, signal) =>
      resolve({ lines: output.split('\n').filter((line) => line !== ''), errors, code, signal }),
    )
  })
}
