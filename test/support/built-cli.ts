import { spawn } from 'node:child_process'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const project = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly milliseconds: number
}
export interface BuiltCli {
  /** A folder for files of the tests, removed at the end. */
  readonly folder: string
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>
  end(): Promise<void>
}

/** Builds the command line and its worker as the product has them, away from the product's own build. */
export async function builtCli(): Promise<BuiltCli> {
  const folder = await mkdtemp(join(tmpdir(), 'crosswalk-cli-'))
  for (const part of ['cli', 'worker'])
    await build({
      configFile: project(`main/vite.${part}.config.ts`),
      logLevel: 'error',
      build: { outDir: join(folder, 'dist', part) },
    })
  await symlink(project('assets'), join(folder, 'assets'), 'junction')
  return {
    folder,
    run: (args, env = {}) =>
      new Promise((resolve, reject) => {
        const started = performance.now()
        const { CROSSWALK_PASSPHRASE: _, ...inherited } = process.env
        const child = spawn(process.execPath, [join(folder, 'dist', 'cli', 'cli.cjs'), ...args], {
          cwd: folder,
          env: { ...inherited, ...env },
          // No terminal and nothing to read: a question would hang for ever.
          stdio: ['ignore', 'pipe', 'pipe'],
        })
        let out = ''
        let err = ''
        child.stdout.on('data', (data: Buffer) => (out += data.toString()))
        child.stderr.on('data', (data: Buffer) => (err += data.toString()))
        child.on('error', reject)
        child.on('close', (code) => resolve({ code, out, err, milliseconds: performance.now() - started }))
      }),
    end: () => rm(folder, { recursive: true, force: true }),
  }
}
