import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { electronExecutable } from './electron-runtime.ts'
import { bin, inRoot, root } from './paths.ts'
import { countPlaywright, countVitest, type Count } from './test-counts.ts'

/**
 * Everything that must hold, in one go: types, lint, format, unit tests, journeys in a browser, the shell in a real
 * Electron. A step that fails does not stop the others. Ends with `N passed, N failed`, alone on a line. `--strict`
 * (CI) fails on any skipped test, but for the shell's where there is no Electron to run them in.
 */
const strict = process.argv.includes('--strict')
const node = [process.execPath, '--experimental-strip-types', '--no-warnings']
const say = (text: string) => process.stdout.write(`${text}\n`)
let failedSteps = 0

function step(name: string, command: readonly string[], env: Record<string, string> = {}): boolean {
  say(`\n== ${name}`)
  const started = Date.now()
  const ran = spawnSync(command[0]!, command.slice(1), {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  say(`== ${name}: ${ran.status === 0 ? 'done' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`)
  return ran.status === 0
}
/** A step without counts of its own is one test. */
function check(name: string, command: readonly string[]): Count {
  const good = step(name, command)
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: [] }
}
/** A runner that died without failing a test, or left no report, is a failure all the same. */
function run(
  name: string,
  command: readonly string[],
  report: string,
  count: (report: string) => Count,
  env: Record<string, string> = {},
): Count {
  const file = inRoot(report)
  rmSync(file, { force: true })
  const good = step(name, command, env)
  const counted = existsSync(file) ? count(readFileSync(file, 'utf8')) : null
  if (counted === null || (!good && counted.failed === 0)) failedSteps += 1
  return counted ?? { passed: 0, failed: 0, skipped: [] }
}

mkdirSync(inRoot('dist'), { recursive: true })
const playwright = bin('@playwright/test', 'cli.js')
const counts = [
  check('types', [process.execPath, bin('typescript', 'bin/tsc'), '-b']),
  check('lint', [
    process.execPath,
    bin('oxlint', 'bin/oxlint'),
    '-c',
    'test/oxlintrc.json',
    '--type-aware',
    '--deny-warnings',
    'main',
    'preload',
    'renderer',
    'test',
  ]),
  check('format', [
    process.execPath,
    bin('prettier', 'bin/prettier.cjs'),
    '--check',
    '--log-level',
    'warn',
    'main',
    'preload',
    'renderer',
    'test',
    '*.json',
    '*.yml',
  ]),
  run(
    'unit tests',
    [
      process.execPath,
      bin('vitest', 'vitest.mjs'),
      'run',
      '-c',
      'test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=dist/unit.json',
    ],
    'dist/unit.json',
    countVitest,
  ),
  check('build', [...node, inRoot('main/scripts/build.ts')]),
  run(
    'journeys in Chromium',
    [process.execPath, playwright, 'test', '-c', 'test/playwright.config.ts', '--reporter=list,json'],
    'dist/e2e.json',
    countPlaywright,
    { PLAYWRIGHT_JSON_OUTPUT_FILE: inRoot('dist/e2e.json') },
  ),
]
const shell = run(
  'shell in a real Electron',
  [process.execPath, playwright, 'test', '-c', 'test/playwright.electron.config.ts', '--reporter=list,json'],
  'dist/electron.json',
  countPlaywright,
  { PLAYWRIGHT_JSON_OUTPUT_FILE: inRoot('dist/electron.json') },
)

const mustRun = counts.flatMap((count) => count.skipped)
const forbidden = electronExecutable() === null ? mustRun : [...mustRun, ...shell.skipped]
for (const name of [...mustRun, ...shell.skipped]) say(`SKIPPED: ${name}`)
if (shell.skipped.length > forbidden.length - mustRun.length)
  say(
    'There is no Electron here: the shell was not tried. ELECTRON_OVERRIDE_DIST_PATH names the folder of one.',
  )
if (strict && forbidden.length > 0) say(`Skipped although they must run here: ${forbidden.length} tests.`)
const all = [...counts, shell]
const passed = all.reduce((sum, count) => sum + count.passed, 0)
const failed =
  all.reduce((sum, count) => sum + count.failed, 0) + failedSteps + (strict ? forbidden.length : 0)
say(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
