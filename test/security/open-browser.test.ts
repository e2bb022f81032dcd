import { describe, expect, it } from 'vitest'
import { openingOf } from '../../main/loopback/open-browser.ts'
import { hostOptions } from '../../main/loopback/options.ts'

const address = 'http://127.0.0.1:1234/?token=x'
describe('how the loopback host opens its page', () => {
  it('opens nothing without a display', () => {
    expect(
      openingOf(address, '/p', { platform: 'linux', env: { PATH: '/bin' }, exists: () => true }),
    ).toEqual({ kind: 'none' })
  })
  it('takes a Chromium that is there, with a profile of its own', () => {
    const opening = openingOf(address, '/data/browser', {
      platform: 'linux',
      env: { DISPLAY: ':0', PATH: '/a:/b' },
      exists: (path) => path === '/b/chromium',
    })
    expect(opening).toMatchObject({ kind: 'window', command: '/b/chromium' })
    expect(opening.kind === 'window' ? opening.args : []).toEqual(
      expect.arrayContaining([`--app=${address}`, '--user-data-dir=/data/browser']),
    )
  })
  it('falls back to the usual browser', () => {
    const none = { exists: () => false }
    expect(
      openingOf(address, '/p', { platform: 'linux', env: { WAYLAND_DISPLAY: 'w', PATH: '' }, ...none }),
    ).toEqual({ kind: 'tab', command: 'xdg-open', args: [address] })
    expect(openingOf(address, '/p', { platform: 'darwin', env: {}, ...none })).toEqual({
      kind: 'tab',
      command: 'open',
      args: [address],
    })
    expect(openingOf(address, '/p', { platform: 'win32', env: {}, ...none })).toMatchObject({
      kind: 'tab',
      command: 'rundll32',
    })
  })
})

describe('the loopback host’s arguments', () => {
  const from = { env: { XDG_CONFIG_HOME: '/config' }, platform: 'linux', home: '/home/me', folder: '/here' }
  it('default to the desktop app’s own folder and a window', () => {
    expect(hostOptions([], from)).toEqual({
      data: '/config/Crosswalk',
      open: true,
      json: false,
      verbose: false,
    })
    expect(hostOptions([], { ...from, env: {} }).data).toBe('/home/me/.config/Crosswalk')
  })
  it('name another folder, and say nothing but JSON to a program', () => {
    expect(hostOptions(['--json', '--data', 'x'], from)).toEqual({
      data: '/here/x',
      open: false,
      json: true,
      verbose: false,
    })
  })
  it('refuse what is not known', () => {
    expect(() => hostOptions(['--port', '80'], from)).toThrow()
    expect(() => hostOptions(['x'], from)).toThrow()
  })
})
