import { join } from 'node:path'
import { createGrants } from '../adapters/grants/memory-grants.ts'
import { createLineLog } from '../adapters/line-log.ts'
import { randomIds } from '../adapters/random-ids.ts'
import { systemClock } from '../adapters/system-clock.ts'
import { composeOnNode } from '../compose-on-node.ts'
import type { Settings } from '../services/ports.ts'
import { readArguments, usage } from './arguments.ts'
import type { Outcome } from './outcome.ts'
import { runCommand } from './run-command.ts'

declare const CROSSWALK_VERSION: string

/** The third host: one command, its answer on stdout, problems in one sentence on stderr, no questions. */
async function main(): Promise<number> {
  const read = readArguments(process.argv.slice(2))
  if (!read.ok) return say({ code: 2, problem: read.problem })
  if (read.asked.command === 'help') {
    process.stdout.write(usage)
    return 0
  }
  const grants = createGrants({ ids: randomIds() })
  const dist = join(__dirname, '..')
  // Recents and preferences belong to the windows: what is done here leaves no trace in them.
  let remembered: ReturnType<Settings['get']> = null
  const backend = composeOnNode({
    dataFolder: join(process.cwd(), '.crosswalk-unused'),
    distFolder: dist,
    version: CROSSWALK_VERSION,
    systemKeys: null,
    settings: { get: () => remembered, set: (value) => void (remembered = value) },
    grants,
    picker: { save: () => Promise.resolve('cancelled'), chooseFolder: () => Promise.resolve('unavailable') },
    canChooseFolder: false,
    assetsFolder: join(dist, '..', 'assets'),
    // Faults only: what a command has to say is its one sentence.
    log: {
      ...createLineLog({ clock: systemClock(), write: (line) => void process.stderr.write(line) }),
      note: () => undefined,
    },
  })
  try {
    return say(
      await runCommand(read.asked, {
        backend,
        grants,
        passphrase: process.env['CROSSWALK_PASSPHRASE'] ?? null,
      }),
    )
  } finally {
    await backend.close()
  }
}

function say(outcome: Outcome): number {
  if (outcome.output !== undefined)
    process.stdout.write(outcome.output.endsWith('\n') ? outcome.output : `${outcome.output}\n`)
  if (outcome.problem !== undefined) process.stderr.write(`crosswalk: ${outcome.problem}\n`)
  return outcome.code
}

// Whoever reads may stop early (`crosswalk list | head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

async function run(): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    const words = error instanceof Error ? error.message : 'unknown'
    process.stderr.write(`crosswalk: a fault of Crosswalk stopped this: ${words}\n`)
    process.exitCode = 70
  }
}
void run()
