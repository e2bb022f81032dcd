import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inRoot } from '../../main/scripts/paths.ts'

/** A clone with nothing installed, whose npm only notes that it was called, and whose scripts tell what they were given. */
let clone = ''
const inClone = (path: string) => join(clone, path)
const stamp = 'node_modules/.crosswalk-installed'

beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), 'crosswalk-start-'))
  await mkdir(inClone('main/scripts'), { recursive: true })
  await cp(inRoot('main/scripts/start.mjs'), inClone('main/scripts/start.mjs'))
  await writeFile(inClone('package.json'), '{ "type": "module" }')
  await writeFile(inClone('package-lock.json'), '{}')
  await writeFile(
    inClone('npm-cli.js'),
    `import { mkdirSync, writeFileSync } from 'node:fs'
     console.log('added 1 package')
     if (process.env.NPM_FAILS) process.exit(1)
     mkdirSync('node_modules', { recursive: true })
     writeFileSync('installed-with', process.argv.slice(2).join(' '))`,
  )
  const tell = (name: string) => `console.log(JSON.stringify(['${name}', ...process.argv.slice(2)]))`
  await writeFile(inClone('main/scripts/launch.ts'), tell('launch'))
  await writeFile(inClone('main/scripts/run-tests.ts'), `${tell('tests')}; process.exitCode = 3`)
  await writeFile(inClone('main/scripts/cli.ts'), tell('cli'))
  await writeFile(inClone('main/scripts/other.ts'), tell('other'))
  await writeFile(
    inClone('main/scripts/stays.ts'),
    `process.on('SIGTERM', () => { console.log('ended in order'); process.exit(0) })
     setInterval(() => undefined, 1_000); console.log('here')`,
  )
})
afterEach(() => rm(clone, { recursive: true, force: true }))

function start(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const { npm_lifecycle_event: _, ...inherited } = process.env
  return spawn(process.execPath, [inClone('main/scripts/start.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, npm_execpath: inClone('npm-cli.js'), ...env },
  })
}
async function started(args: readonly string[], env: Record<string, string> = {}) {
  const child = start(args, env)
  let out = ''
  let err = ''
  child.stdout?.on('data', (data: Buffer) => (out += data.toString()))
  child.stderr?.on('data', (data: Buffer) => (err += data.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}
const installedWith = () => readFile(inClone('installed-with'), 'utf8').catch(() => null)

describe('the first script of a clone', () => {
  it('installs what the lock file names, and keeps standard output for what was asked', async () => {
    const { code, out, err } = await started(['--cli', 'list', '--json'])
    expect({ code, out }).toEqual({ code: 0, out: '["cli","list","--json"]\n' })
    expect(err).toContain('added 1 package')
    expect(await installedWith()).toBe('ci --no-audit --no-fund --loglevel=error')
  })
  it('installs once, and again when the lock file changed', async () => {
    await started([])
    await rm(inClone('installed-with'))
    await started([])
    expect(await installedWith()).toBeNull()
    await writeFile(inClone('package-lock.json'), '{ "changed": true }')
    await started([])
    expect(await installedWith()).not.toBeNull()
  })
  it('says that packages could not be installed, and tries again next time', async () => {
    const { code, out, err } = await started(['--test'], { NPM_FAILS: '1' })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('The packages could not be installed')
    expect((await started(['--cli'], { NPM_FAILS: '1' })).code).toBe(70)
    await expect(readFile(inClone(stamp))).rejects.toThrow('ENOENT')
    expect((await started(['--test'])).code).toBe(3)
  })
  it.each([
    [
      ['--browser', '--no-open'],
      ['launch', '--browser', '--no-open'],
    ],
    [
      ['--test', '--strict'],
      ['tests', '--strict'],
    ],
    [
      ['--cli', 'check', 'a store'],
      ['cli', 'check', 'a store'],
    ],
    [
      ['--run', 'other.ts', 'table'],
      ['other', 'table'],
    ],
  ])('hands %j to the script that is meant', async (args, told) => {
    expect(JSON.parse((await started(args)).out)).toEqual(told)
  })
})

describe.skipIf(process.platform === 'win32')('what was started', () => {
  const staying = async () => {
    const child = start(['--run', 'stays.ts'])
    let out = ''
    child.stdout?.on('data', (data: Buffer) => (out += data.toString()))
    await expect.poll(() => out, { timeout: 10_000 }).toContain('here')
    return { child, out: () => out }
  }
  it('ends in order when its starter is told to end', async () => {
    const { child, out } = await staying()
    child.kill('SIGTERM')
    await once(child, 'close')
    expect(child.exitCode).toBe(0)
    expect(out()).toContain('ended in order')
  })
  it('hears of Ctrl+C from the terminal, not a second time from its starter', async () => {
    const { child, out } = await staying()
    child.kill('SIGINT')
    child.kill('SIGTERM')
    await once(child, 'close')
    expect(out()).toContain('ended in order')
  })
})
