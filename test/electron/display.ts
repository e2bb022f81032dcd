import { spawn } from 'node:child_process'

/** Starts a virtual display where there is none; it ends with the tests. */
export default async function display(): Promise<(() => void) | undefined> {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
    return undefined
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x860x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string | null>((resolve) => {
    server.on('error', () => resolve(null))
    server.on('exit', () => resolve(null))
    server.stdio[3]?.on('data', (data: Buffer) => resolve(data.toString().trim()))
  })
  if (number === null) return undefined
  process.env['DISPLAY'] = `:${number}`
  return () => void server.kill()
}
