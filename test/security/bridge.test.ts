import { existsSync, readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

const built = new URL('../../dist/preload/bridge.cjs', import.meta.url)
let code = ''
beforeAll(async () => {
  if (!existsSync(built))
    await build({
      configFile: new URL('../../preload/vite.config.ts', import.meta.url).pathname,
      logLevel: 'error',
    })
  code = readFileSync(built, 'utf8')
}, 60_000)

/** Runs the built preload with an Electron that records. */
function run(webUtils: { getPathForFile: (file: File) => string } | undefined) {
  const exposed: Record<string, Record<string, (...values: unknown[]) => unknown>> = {}
  const invoked: unknown[][] = []
  const listeners = new Map<string, (...values: unknown[]) => void>()
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: Record<string, (...values: unknown[]) => unknown>) =>
        void (exposed[name] = api),
    },
    ipcRenderer: {
      invoke: (...values: unknown[]) => {
        invoked.push(values)
        return Promise.resolve({ ok: true, value: null })
      },
      on: (channel: string, listen: (...values: unknown[]) => void) => void listeners.set(channel, listen),
      removeListener: (channel: string) => void listeners.delete(channel),
      secret: 'the wire itself',
    },
    webUtils,
  }
  const context = createContext({
    File,
    require: (name: string) => (name === 'electron' ? electron : undefined),
  })
  runInContext(code, context)
  return { exposed, invoked, listeners }
}

describe('row 3: the preload is one small file that requires only electron', () => {
  it('requires nothing else and is a few KB', () => {
    expect([...code.matchAll(/require\(\s*["']([^"']+)["']\s*\)/g)].map((found) => found[1])).toEqual([
      'electron',
    ])
    expect(code).not.toMatch(/\bimport\s*\(|\bprocess\b|\bBuffer\b/)
    expect(code.length).toBeLessThan(4_000)
  })
})

describe('row 4: the bridge has three verbs and hands out nothing of Electron', () => {
  it('exposes call, subscribe and offer as window.crosswalk, and no more', () => {
    const { exposed } = run({ getPathForFile: () => '' })
    expect(Object.keys(exposed)).toEqual(['crosswalk'])
    expect(Object.keys(exposed['crosswalk'] ?? {}).sort()).toEqual(['call', 'offer', 'subscribe'])
    for (const verb of Object.values(exposed['crosswalk'] ?? {})) expect(typeof verb).toBe('function')
  })
  it('strips the event object from what the page hears', () => {
    const { exposed, listeners } = run({ getPathForFile: () => '' })
    const heard: unknown[][] = []
    const stop = exposed['crosswalk']?.['subscribe']?.((...values: unknown[]) =>
      heard.push(values),
    ) as () => unknown
    listeners.get('crosswalk:event')?.({ sender: 'the wire itself' }, { kind: 'undo-changed' }, 'more')
    expect(heard).toEqual([[{ kind: 'undo-changed' }]])
    expect(stop()).toBeUndefined()
    expect(listeners.size).toBe(0)
  })
  it('sends calls on one channel', () => {
    const { exposed, invoked } = run({ getPathForFile: () => '' })
    void exposed['crosswalk']?.['call']?.('app.state', {})
    expect(invoked).toEqual([['crosswalk:call', 'app.state', {}]])
  })
  it('takes paths from Electron, never from what a page says', () => {
    const file = new File(['x'], 'plan.csv')
    const forged = { name: 'passwd', path: '/etc/passwd' }
    const modern = run({ getPathForFile: () => '/chosen/plan.csv' })
    void modern.exposed['crosswalk']?.['offer']?.([file, forged])
    expect(modern.invoked[0]?.[1]).toEqual([
      { path: '/chosen/plan.csv', name: 'plan.csv' },
      { path: '', name: 'passwd' },
    ])
    const old = run(undefined)
    void old.exposed['crosswalk']?.['offer']?.([Object.assign(file, { path: '/chosen/old.csv' }), forged])
    expect(old.invoked[0]?.[1]).toEqual([
      { path: '/chosen/old.csv', name: 'plan.csv' },
      { path: '', name: 'passwd' },
    ])
  })
})
