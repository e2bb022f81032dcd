import { fork, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { buildWhatChanged } from './build.ts'
import { electronExecutable } from './electron-runtime.ts'
import { inRoot } from './paths.ts'

/** Opens the app: Electron where its runtime is there or can be had, else the same app in the browser, said in one sentence. */
const say = (text: string) => process.stderr.write(`${text}\n`)
/** How long a silent network may keep a person waiting before the browser is used instead. */
const patience = 5_000

/** Tries to fetch Electron's runtime; false when nothing answers in time, it fails, or the person prefers the browser. */
function fetchElectron(): Promise<boolean> {
  return new Promise((resolve) => {
    const child = fork(inRoot('main/scripts/fetch-electron.ts'), {
      execArgv: ['--experimental-strip-types', '--no-warnings'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    let settled = false
    let asked = false
    const settle = (answer: boolean) => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      process.stdin.pause()
      if (!answer) child.kill()
      resolve(answer)
    }
    const timer = setTimeout(() => settle(false), patience)
    child.on('message', (message: { transferred?: number; total?: number | null }) => {
      clearTimeout(timer)
      if (typeof message.transferred !== 'number') return
      if (!asked) {
        asked = true
        say('Fetching Electron once (about 110 MB). Press Enter to use the browser instead.')
        if (process.stdin.isTTY) process.stdin.once('data', () => settle(false))
      }
      if (process.stderr.isTTY && message.total)
        process.stderr.write(`\r${Math.floor((100 * message.transferred) / message.total)} %`)
    })
    child.on('exit', (code) => settle(code === 0))
    child.on('error', () => settle(false))
  })
}

const args = process.argv.slice(2)
await buildWhatChanged()
const wanted = !args.includes('--browser')
let electron = wanted ? electronExecutable() : null
if (wanted && electron === null && (await fetchElectron())) electron = electronExecutable()

const passed = args.filter((arg) => arg !== '--browser')
if (electron === null)
  say(
    wanted
      ? "Electron's runtime is not here and could not be fetched, so Crosswalk opens in the browser."
      : 'Crosswalk opens in the browser.',
  )
const [program, entry] =
  electron === null ? [process.execPath, inRoot('dist/loopback/loopback.cjs')] : [electron, inRoot('.')]
const child = spawn(program, [entry, ...passed], { stdio: 'inherit' })
// A terminal sends Ctrl+C to the app too, and a second signal would cut its closing short.
process.on('SIGINT', () => undefined)
process.on('SIGHUP', () => undefined)
process.on('SIGTERM', () => child.kill('SIGTERM'))
// Whoever started this is gone: nobody is left who could end the app from here.
process.on('disconnect', () => child.kill('SIGTERM'))
child.on('error', (error) => {
  say(`Crosswalk could not be started: ${error.message}`)
  process.exit(1)
})
child.on('exit', (code, signal) =>
  process.exit(code ?? (signal === null ? 0 : 128 + constants.signals[signal])),
)
