import { readFileSync, readdirSync } from 'node:fs'
import { mkdtemp, mkdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createGrants } from '../../main/adapters/grants/memory-grants.ts'
import { hostCommands } from '../../main/electron/menu-commands.ts'
import { fileArguments, offerFiles } from '../../main/electron/install/offer-files.ts'
import { menuTemplate } from '../../main/electron/install/menu.ts'
import { menuTexts } from '../../main/electron/menu-texts.ts'
import { createPicker } from '../../main/electron/picker.ts'
import { startShell } from '../../main/electron/start-shell.ts'
import { windowPlace } from '../../main/electron/window-place.ts'
import { countedIds } from '../support/host-parts.ts'
import { fc, law } from '../support/law.ts'
import { recordingShell } from '../support/recording-shell.ts'

const renderer = fileURLToPath(new URL('../../renderer', import.meta.url))
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crosswalk-test-'))
  await mkdir(join(folder, 'renderer'))
  await writeFile(join(folder, 'renderer', 'index.html'), '<html><head></head><body></body></html>')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('row 2: the sandbox is on before Electron is ready', () => {
  it('enables it first of all, then the scheme, then the guards, then the page', async () => {
    const shell = recordingShell({ rendererFolder: join(folder, 'renderer') })
    await startShell(shell.parts)
    expect(shell.order).toEqual([
      'sandbox',
      'scheme',
      'lock',
      'ready',
      'guard-session',
      'serve',
      'compose',
      'wire',
      'wire',
      'menu',
      'window',
      'load crosswalk://app/',
      'show',
    ])
  })
  it('has no way out of it once packaged', async () => {
    const packaged = recordingShell({
      rendererFolder: join(folder, 'renderer'),
      packaged: true,
      switches: ['no-sandbox'],
    })
    await startShell(packaged.parts)
    expect(packaged.order[0]).toBe('sandbox')
    expect(packaged.windows[0]?.webPreferences.sandbox).toBe(true)
  })
})

describe('row 21: one instance, no developer tools by itself', () => {
  it('ends at once where another one runs', async () => {
    const shell = recordingShell({ rendererFolder: join(folder, 'renderer'), locked: true })
    await startShell(shell.parts)
    expect(shell.order).toEqual(['sandbox', 'scheme', 'lock', 'quit'])
  })
  it('hands the files of a second start to the page, as grants', async () => {
    const file = join(folder, 'plan.csv')
    await writeFile(file, 'a,b')
    const shell = recordingShell({ rendererFolder: join(folder, 'renderer') })
    await startShell(shell.parts)
    shell.emit('second-instance', {}, ['crosswalk', '--flag', 'plan.csv', 'missing.csv'], folder)
    await expect
      .poll(() => shell.sent)
      .toEqual([
        [
          'crosswalk:event',
          { kind: 'open-file', grant: expect.stringMatching(/^[a-z2-7]{26}$/) as string, name: 'plan.csv' },
        ],
      ])
    expect(JSON.stringify(shell.sent)).not.toContain(folder)
    expect(shell.order).toContain('raise')
  })
  it('keeps files that come before the page listens', async () => {
    const file = join(folder, 'early.json')
    await writeFile(file, '{}')
    const shell = recordingShell({ rendererFolder: join(folder, 'renderer') })
    shell.beforeReady(() => shell.emit('open-file', { preventDefault: () => undefined }, file))
    await startShell(shell.parts)
    await expect
      .poll(() => shell.sent)
      .toMatchObject([['crosswalk:event', { kind: 'open-file', name: 'early.json' }]])
  })
  it('has neither reload nor developer tools in the packaged menu', () => {
    const roles = JSON.stringify(
      menuTemplate({ texts: menuTexts.en, mac: false, packaged: true, inside: true, send: () => undefined }),
    )
    expect(roles).not.toMatch(/devtools|reload/i)
  })
  it('closes the backend before the process ends', async () => {
    const shell = recordingShell({ rendererFolder: join(folder, 'renderer') })
    await startShell(shell.parts)
    let prevented = false
    shell.emit('will-quit', { preventDefault: () => (prevented = true) })
    await expect.poll(() => shell.order.slice(-2)).toEqual(['close', 'exit 0'])
    expect(prevented).toBe(true)
  })
})

describe('rows 7 and 8: every page is held, opens nothing and attaches nothing', () => {
  it('listens to all three kinds of navigation, also in the older form', async () => {
    const shell = recordingShell({ rendererFolder: join(folder, 'renderer') })
    await startShell(shell.parts)
    const page = shell.makeContents()
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      expect(page.prevented(event, { url: 'https://example.org/' }), event).toBe(true)
      expect(page.prevented(event, {}, 'https://example.org/'), event).toBe(true)
      expect(page.prevented(event, {}), event).toBe(true)
      expect(page.prevented(event, { url: 'crosswalk://app/' }), event).toBe(false)
    }
    expect(page.prevented('will-attach-webview', {})).toBe(true)
  })
  it('brings an emptied page back, and leaves developer tools alone', async () => {
    const shell = recordingShell({ rendererFolder: join(folder, 'renderer') })
    await startShell(shell.parts)
    const page = shell.makeContents()
    page.went('devtools://devtools/bundled/inspector.html')
    page.went('crosswalk://app/')
    expect(page.loaded).toEqual([])
    page.went('about:blank')
    expect(page.loaded).toEqual(['crosswalk://app/'])
  })
  it('denies every window and offers only listed links to the person', async () => {
    const shell = recordingShell({ rendererFolder: join(folder, 'renderer') })
    await startShell(shell.parts)
    const page = shell.makeContents()
    for (const url of [
      'https://example.org/',
      'about:blank',
      'crosswalk://app/',
      'file:///etc/passwd',
      'https://www.imsglobal.org/spec',
    ])
      expect(page.open(url)).toEqual({ action: 'deny' })
    expect(shell.outside).toEqual(['https://www.imsglobal.org/spec'])
  })
})

describe('rows 10 and 11: the session says no', () => {
  it('to permissions, devices, requests and downloads', async () => {
    const shell = recordingShell({ rendererFolder: join(folder, 'renderer') })
    await startShell(shell.parts)
    expect(shell.session.request('media', 'crosswalk://app/')).toBe(false)
    expect(shell.session.request('clipboard-sanitized-write', 'crosswalk://app/')).toBe(true)
    expect(shell.session.request('clipboard-sanitized-write', 'https://example.org/')).toBe(false)
    expect(shell.session.check('geolocation', 'crosswalk://app')).toBe(false)
    expect(shell.session.device()).toBe(false)
    expect(shell.session.cancels('https://example.org/')).toBe(true)
    expect(shell.session.cancels('crosswalk://app/')).toBe(false)
    expect(shell.session.preventsDownload()).toBe(true)
  })
})

describe('row 12: foreign senders get an error, never an answer', () => {
  it('answers our page and throws for all others', async () => {
    const shell = recordingShell({ rendererFolder: join(folder, 'renderer') })
    await startShell(shell.parts)
    const ours = { sender: { id: 1 }, senderFrame: { url: 'crosswalk://app/', parent: null } }
    expect(await shell.invoke('crosswalk:call', ours, 'echo', { a: 1 })).toEqual({
      ok: true,
      value: { a: 1 },
    })
    for (const channel of ['crosswalk:call', 'crosswalk:offer']) {
      await expect(shell.invoke(channel, { ...ours, sender: { id: 2 } }, 'echo', {})).rejects.toThrow(
        'refused',
      )
      await expect(shell.invoke(channel, { ...ours, senderFrame: null }, 'echo', {})).rejects.toThrow(
        'refused',
      )
      await expect(
        shell.invoke(channel, { ...ours, senderFrame: { url: 'about:blank', parent: null } }, 'echo', {}),
      ).rejects.toThrow('refused')
      await expect(
        shell.invoke(channel, { ...ours, senderFrame: { url: 'crosswalk://app/', parent: {} } }, 'echo', {}),
      ).rejects.toThrow('refused')
    }
    expect(shell.standIn.calls).toHaveLength(1)
  })
  it('refuses junk instead of a method or of files', async () => {
    const shell = recordingShell({ rendererFolder: join(folder, 'renderer') })
    await startShell(shell.parts)
    const ours = { sender: { id: 1 }, senderFrame: { url: 'crosswalk://app/', parent: null } }
    for (const junk of [undefined, null, 3, {}, [], Symbol.iterator])
      expect(await shell.invoke('crosswalk:call', ours, junk, {})).toMatchObject({
        ok: false,
        refusal: { kind: 'malformed' },
      })
    for (const junk of [undefined, null, 'x', { path: '/etc/passwd' }, [null, 3, { path: 1, name: 'x' }]])
      expect(await shell.invoke('crosswalk:offer', ours, junk)).toEqual([])
    expect(shell.standIn.calls).toEqual([])
  })
})

describe('files that are offered', () => {
  it('become grants; folders, missing files and files of 2 GB are refused, at once', async () => {
    await writeFile(join(folder, 'ok.csv'), 'a,b')
    await writeFile(join(folder, 'big.csv'), '')
    await truncate(join(folder, 'big.csv'), 2 ** 31)
    const grants = createGrants({ ids: countedIds() })
    const offered = await offerFiles(
      grants,
      ['ok.csv', 'big.csv', 'missing.csv', 'renderer'].map((name) => ({ path: join(folder, name), name })),
    )
    expect(offered).toMatchObject([
      { name: 'ok.csv', bytes: 3 },
      { refused: { problem: 'too-large' } },
      { refused: { problem: 'unreadable' } },
      { refused: { problem: 'unreadable' } },
    ])
    expect(await offerFiles(grants, [{ path: 'ok.csv', name: 'ok.csv' }])).toMatchObject([
      { refused: { problem: 'unreadable' } },
    ])
    const [first] = offered
    expect(first !== undefined && 'grant' in first ? grants.file(first.grant)?.path : null).toBe(
      join(folder, 'ok.csv'),
    )
  })
  it('are told from flags and folders among the arguments', () => {
    expect(
      fileArguments(
        ['electron', '.', '--no-sandbox', 'a.csv', '--x=b.csv', '/c/d.PDF', 'e.exe'],
        '/home',
        resolve,
      ),
    ).toEqual(['/home/a.csv', '/c/d.PDF'])
  })
})

describe('native dialogs', () => {
  const make = (chosen: { canceled: boolean; filePath?: string }) => {
    const grants = createGrants({ ids: countedIds() })
    const grant = grants.document(new TextEncoder().encode('paper'), 'application/pdf', 'x.pdf')
    const asked: unknown[] = []
    const picker = createPicker({
      grants,
      documents: () => folder,
      texts: () => menuTexts.en,
      dialogs: {
        save: (options) => {
          asked.push(options)
          return Promise.resolve(chosen)
        },
        folder: () => Promise.resolve({ canceled: true, filePaths: [] }),
      },
    })
    return { picker, grant, asked }
  }
  it('save the whole document where the person said, and leave nothing beside it', async () => {
    const { readdir, readFile } = await import('node:fs/promises')
    const { picker, grant, asked } = make({ canceled: false, filePath: join(folder, 'out.pdf') })
    expect(await picker.save(grant, '../../decision.pdf')).toBe('saved')
    expect(asked).toEqual([
      { defaultPath: join(folder, 'decision.pdf'), filters: [{ name: 'PDF', extensions: ['pdf'] }] },
    ])
    expect(await readFile(join(folder, 'out.pdf'), 'utf8')).toBe('paper')
    expect((await readdir(folder)).sort()).toEqual(['out.pdf', 'renderer'])
  })
  it('write nothing when they are cancelled or the grant is unknown', async () => {
    const { picker, grant } = make({ canceled: true })
    expect(await picker.save(grant, 'x.pdf')).toBe('cancelled')
    expect(await picker.save('unknown', 'x.pdf')).toBe('cancelled')
    expect(await picker.chooseFolder('open-store')).toBeNull()
  })
})

describe('the menu', () => {
  it('names only commands that the page’s own registry has', () => {
    const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(renderer, name), 'utf8'))
      .join('\n')
    for (const command of Object.keys(hostCommands))
      expect(sources, command).toMatch(new RegExp(`id: '${command}',\\s+label`))
  })
  it('offers on the start screen what begins, and inside a committee what works there', async () => {
    const shell = recordingShell({ rendererFolder: join(folder, 'renderer') })
    await startShell(shell.parts)
    const enabled = () => {
      const menu = shell.menus.at(-1)
      if (!menu) return []
      const items = menuTemplate({ ...menu, mac: false, packaged: true }).flatMap((top) =>
        Array.isArray(top.submenu) ? top.submenu : [],
      )
      return items.flatMap((item) => (item.id !== undefined && item.enabled === true ? [item.id] : []))
    }
    expect(enabled()).toEqual([
      'committee.new',
      'committee.open',
      'committee.sample',
      'view.settings',
      'help.keys',
    ])
    shell.standIn.answers.set('app.state', { committee: { id: 'x' } })
    shell.standIn.send({ kind: 'committee-changed' })
    await expect.poll(enabled).toContain('committee.close')
    expect(enabled()).not.toContain('committee.new')
  })
  it('has every command once, in both languages, and sends its name', () => {
    for (const texts of Object.values(menuTexts)) {
      const sent: string[] = []
      const walk = (items: ReturnType<typeof menuTemplate>): string[] =>
        items.flatMap((item) => [
          ...(item.id === undefined ? [] : [item.id]),
          ...(Array.isArray(item.submenu) ? walk(item.submenu) : []),
        ])
      const template = menuTemplate({
        inside: true,
        texts,
        mac: false,
        packaged: true,
        send: (command) => sent.push(command),
      })
      expect(walk(template).sort()).toEqual(Object.keys(hostCommands).sort())
      expect(Object.values(texts.commands).every((text) => text.trim() !== '')).toBe(true)
    }
  })
})

describe('the window’s place', () => {
  const screens = [
    { x: 0, y: 0, width: 1920, height: 1040 },
    { x: 1920, y: 0, width: 1280, height: 1000 },
  ]
  it('is where it was left, also on the second screen', () => {
    expect(windowPlace({ x: 2000, y: 20, width: 900, height: 700 }, screens)).toEqual({
      x: 2000,
      y: 20,
      width: 900,
      height: 700,
    })
  })
  it('comes back from a screen that is gone', () => {
    expect(windowPlace({ x: 2000, y: 20, width: 900, height: 700 }, screens.slice(0, 1))).toEqual({
      width: 900,
      height: 700,
    })
  })
  law(
    'whatever the file says, it can be reached',
    [
      fc.oneof(
        fc.anything(),
        fc.record({ x: fc.integer(), y: fc.integer(), width: fc.integer(), height: fc.integer() }),
      ),
    ],
    (saved) => {
      const place = windowPlace(saved, screens)
      expect(place.width).toBeGreaterThanOrEqual(360)
      expect(place.height).toBeGreaterThanOrEqual(320)
      if (place.x !== undefined && place.y !== undefined)
        expect(
          screens.some(
            (screen) => place.y !== undefined && place.y >= screen.y && place.y < screen.y + screen.height,
          ),
        ).toBe(true)
    },
  )
})
