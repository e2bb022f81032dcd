import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { chromium, type Browser, type Page } from '@playwright/test'
import { chromiumPath } from '../support/chromium.ts'

/** Debian's Chromium, or the one named. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
    chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
}

/** A page of its own profile that notes long tasks and slow keys. */
export async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-CA' })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const noted: PageNotes = { longTasks: [], keys: [] }
    Object.assign(window, { noted })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) noted.longTasks.push(entry.duration)
    }).observe({ type: 'longtask', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name.startsWith('key') || entry.name === 'input') noted.keys.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  return page
}

export interface PageNotes {
  /** Tasks of the page's main thread above 50 ms. */
  longTasks: number[]
  /** From a key to the next frame, where that took 16 ms and more. */
  keys: number[]
}
/** What was noted since the last taking. */
export const takeNotes = (page: Page): Promise<PageNotes> =>
  page.evaluate(() => {
    const { noted } = window as unknown as { noted: PageNotes }
    return { longTasks: noted.longTasks.splice(0), keys: noted.keys.splice(0) }
  })

/** An empty page on the loopback address: what every page costs. */
export async function serveEmptyPage(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    answer.end(
      '<!doctype html><html lang="en"><title>Empty</title><link rel="icon" href="data:,"><p id="there">.',
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => void server.close(),
  }
}

/** Resident memory of a process in MB, and the most it ever had; NaN where the system does not tell. */
export function memoryOf(pid: number): { readonly now: number; readonly most: number } {
  const path = `/proc/${pid}/status`
  const status = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1])
  return { now: kilobytes('VmRSS') / 1024, most: kilobytes('VmHWM') / 1024 }
}

/** Milliseconds of processor time that a process has used so far; NaN where the system does not tell. */
export function processorTimeOf(pid: number): number {
  const path = `/proc/${pid}/stat`
  const stat = existsSync(path) ? readFileSync(path, 'utf8') : ''
  // After the name in brackets: the 12th and 13th numbers, in hundredths of a second (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Resident memory of this Node with nothing but an HTTP server, in MB. */
export async function bareServerMemory(): Promise<number> {
  const program = "require('node:http').createServer().listen(0, '127.0.0.1', () => console.log('listening'))"
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(createInterface({ input: child.stdout }), 'line')
  const { now } = memoryOf(child.pid!)
  child.kill()
  await once(child, 'exit')
  return now
}
