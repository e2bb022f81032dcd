import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decideAsset, documentType, manifestOf } from '../../main/policy/asset-path.ts'
import { byteRange } from '../../main/policy/byte-range.ts'
import { contentPolicy, documentContentPolicy, withNonce } from '../../main/policy/csp.ts'
import { mayOpenOutside } from '../../main/policy/external-links.ts'
import { shownFileName } from '../../main/policy/file-name.ts'
import { maySend } from '../../main/policy/ipc-sender.ts'
import { mayNavigate } from '../../main/policy/navigation.ts'
import { appOrigin, schemePrivileges } from '../../main/policy/origin.ts'
import { mayHave } from '../../main/policy/permissions.ts'
import { mayRequest } from '../../main/policy/requests.ts'
import { assetHead, documentHead, pageHead, refusedHead } from '../../main/policy/responses.ts'
import { windowOptions } from '../../main/policy/window-options.ts'
import { fc, law } from '../support/law.ts'

const nonce = 'q83vEjRWeJCrze8SNFZ4kA'
const grant = 'abcdefghijklmnopqrstuvwxyz'

describe('row 1: the window is a browser tab with a bridge, and no more', () => {
  const options = windowOptions({
    preload: '/app/bridge.cjs',
    place: { width: 1280, height: 860 },
    dark: false,
    packaged: true,
  })
  it('has exactly these preferences', () => {
    expect(options.webPreferences).toEqual({
      preload: '/app/bridge.cjs',
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    })
  })
  it('names no option that would open more', () => {
    const text = JSON.stringify(options)
    for (const key of [
      'experimentalFeatures',
      'enableBlinkFeatures',
      'disableBlinkFeatures',
      'plugins',
      'affinity',
      'additionalArguments',
      'enableRemoteModule',
      'offscreen',
      'partition',
    ]) {
      expect(text).not.toContain(key)
    }
  })
})

describe('row 5: the content policy allows our own files and nothing inline', () => {
  const parsed = Object.fromEntries(
    contentPolicy(nonce)
      .split('; ')
      .map((part) => [part.split(' ')[0], part.split(' ').slice(1)]),
  )
  it('holds exactly these directives', () => {
    expect(parsed).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'script-src-attr': ["'none'"],
      'worker-src': ["'self'"],
      'style-src': ["'self'", `'nonce-${nonce}'`],
      'style-src-attr': ["'none'"],
      'font-src': ["'self'"],
      'img-src': ["'self'"],
      'connect-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    })
  })
  it('is never unsafe, remote or a wildcard, for pages, workers and documents', () => {
    for (const policy of [
      contentPolicy(nonce),
      documentContentPolicy,
      assetHead('/assets/worker.js', 'text/javascript').headers['Content-Security-Policy'] ?? '',
    ]) {
      expect(policy).toMatch(/^default-src 'none'/)
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
    }
  })
  it('refuses a nonce that could be guessed or could end the directive', () => {
    for (const bad of ['', 'short', "abcdefghijklmnop' 'unsafe-inline", 'abcdefghijklmnop; script-src *'])
      expect(() => contentPolicy(bad)).toThrow('nonce')
  })
  it('puts the nonce into the page once, first thing in its head', () => {
    expect(withNonce('<html><head><title>x</title></head></html>', nonce)).toBe(
      `<html><head><meta property="csp-nonce" nonce="${nonce}"><title>x</title></head></html>`,
    )
    expect(() => withNonce('<html></html>', nonce)).toThrow('head')
  })
})

describe('row 6: only files of the build and granted documents are served', () => {
  const manifest = manifestOf([
    'index.html',
    'assets/main-1.js',
    'assets/main-1.css',
    'assets/x.map',
    '.vite/manifest.json',
    'assets/a b.js',
    'assets/%2e.js',
    'run.exe',
  ])
  it('lists only kinds that it has a type for, by names that need no decoding', () => {
    expect([...manifest.keys()]).toEqual(['/index.html', '/assets/main-1.js', '/assets/main-1.css'])
  })
  it('serves the page, its files and documents', () => {
    expect(decideAsset('GET', '/', manifest)).toEqual({
      kind: 'asset',
      path: '/index.html',
      type: 'text/html; charset=utf-8',
    })
    expect(decideAsset('GET', '/assets/main-1.js?v=1#x', manifest)).toMatchObject({
      kind: 'asset',
      path: '/assets/main-1.js',
    })
    expect(decideAsset('GET', `/document/${grant}`, manifest)).toEqual({ kind: 'document', grant })
  })
  const hostile = [
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e%2fpackage.json',
    '/%252e%252e%252fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets\\..\\main.js',
    '/index.html%00.js',
    '/index.html\0',
    '//index.html',
    '/./index.html',
    '/assets//main-1.js',
    '/INDEX.HTML',
    '/assets',
    '/assets/',
    '/index.html/',
    '/assets/main-1.jsx',
    'http://127.0.0.1/index.html',
    'file:///etc/passwd',
    '/etc/passwd',
    'C:\\index.html',
    '',
    '/document/',
    `/document/${grant}/`,
    `/document/${grant.toUpperCase()}`,
    `/document/../${grant}`,
    '/document/constructor',
    '/constructor',
    '/__proto__',
  ]
  it.each(hostile)('answers 404 to %j', (target) => {
    expect(decideAsset('GET', target, manifest)).toEqual({ kind: 'refused', status: 404 })
  })
  it('reads only', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'get', ''])
      expect(decideAsset(method, '/', manifest)).toEqual({ kind: 'refused', status: 405 })
  })
  law(
    'whatever the address, the answer is an entry of the manifest, a grant, or a refusal',
    [
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.constantFrom(...hostile).chain((part) => fc.string().map((tail) => part + tail)),
      ),
    ],
    (target) => {
      const decision = decideAsset('GET', target, manifest)
      if (decision.kind === 'asset') expect(manifest.has(decision.path)).toBe(true)
      if (decision.kind === 'document') expect(decision.grant).toMatch(/^[a-z2-7]{26}$/)
    },
  )
  it('never serves a type that runs as a document, and says nosniff with everything', () => {
    for (const type of [
      'text/html',
      'image/svg+xml',
      'text/javascript',
      'application/xhtml+xml',
      'TEXT/HTML; x',
      '',
    ])
      expect(documentType(type)).toEqual({ type: 'application/octet-stream', inline: false })
    const heads = [
      pageHead('text/html', nonce),
      assetHead('/assets/a.js', 'text/javascript'),
      refusedHead(404),
      documentHead({ size: 3, type: 'application/pdf', name: 'a.pdf' }, null),
    ]
    for (const { headers } of heads)
      expect(headers).toMatchObject({
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Resource-Policy': 'same-origin',
      })
    expect(heads[3]?.headers['Content-Security-Policy']).toContain('sandbox')
  })
  it('cannot be made to write another header through a file’s name', () => {
    const { headers } = documentHead(
      { size: 1, type: 'application/pdf', name: 'é"\r\nX-Bad: 1\ud800.pdf' },
      null,
    )
    expect(headers['Content-Disposition']).toBe("inline; filename*=UTF-8''%C3%A9%22%0D%0AX-Bad%3A%201%3F.pdf")
  })
  law(
    'a range is within the document',
    [
      fc.oneof(
        fc.string(),
        fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => `bytes=${a}-${b}`),
        fc.nat().map((n) => `bytes=-${n}`),
      ),
      fc.nat(10_000),
    ],
    (header, size) => {
      const range = byteRange(header, size)
      if (typeof range === 'object')
        expect(0 <= range.start && range.start <= range.end && range.end < size).toBe(true)
    },
  )
  it('answers the ranges that viewers ask for', () => {
    expect(byteRange('bytes=0-3', 10)).toEqual({ start: 0, end: 3 })
    expect(byteRange('bytes=4-', 10)).toEqual({ start: 4, end: 9 })
    expect(byteRange('bytes=-3', 10)).toEqual({ start: 7, end: 9 })
    expect(byteRange('bytes=8-99', 10)).toEqual({ start: 8, end: 9 })
    expect(byteRange('bytes=10-', 10)).toBe('unsatisfiable')
    expect(byteRange('bytes=5-2', 10)).toBe('all')
    expect(byteRange('bytes=0-1,3-4', 10)).toBe('all')
  })
  it('registers the scheme with nothing that goes around the policy', () => {
    expect(schemePrivileges).toEqual({ standard: true, secure: true, supportFetchAPI: true, stream: true })
  })
})

const elsewhere = [
  'https://example.org/',
  'https://example.org/?crosswalk://app/',
  'crosswalk://app.example.org/',
  'crosswalk://example.org/',
  'crosswalk://user@app/',
  'crosswalk://app@example.org/',
  'crosswalk://app:80/',
  'crosswalk://APP.evil/',
  'crosswalk:app',
  'crosswalks://app/',
  'file:///etc/passwd',
  'about:blank',
  'about:srcdoc',
  'data:text/html,x',
  'javascript:alert(1)',
  'blob:crosswalk://app/1',
  'view-source:crosswalk://app/',
  'filesystem:crosswalk://app/',
  'ftp://app/',
  'crosswalk://app/document/abcdefghijklmnopqrstuvwxyz',
  'crosswalk://app/assets/x.svg',
  '',
  ' ',
  'app',
  '//app/',
  'crosswalk://аpp/',
]
describe('row 7: a page of ours stays where it is', () => {
  it('may be loaded again', () => {
    for (const address of ['crosswalk://app/', 'crosswalk://app/#/cases'])
      expect(mayNavigate(address), address).toBe(true)
  })
  it.each(elsewhere)('may not go to %j', (address) => expect(mayNavigate(address)).toBe(false))
})

describe('row 9: links go out by https to listed hosts only', () => {
  it('lets a person look up a framework', () =>
    expect(mayOpenOutside('https://www.imsglobal.org/spec/case/v1p0')).toBe(true))
  it.each([
    ...elsewhere,
    'http://www.imsglobal.org/',
    'https://www.imsglobal.org.example.org/',
    'https://www.imsglobal.org@example.org/',
    'https://user@www.imsglobal.org/',
    'https://www.imsglobal.org:8443/',
    'https://imsglobal.org.evil/',
  ])('opens nothing for %j', (address) => expect(mayOpenOutside(address)).toBe(false))
})

describe('row 10: permissions are refused but for writing to the clipboard', () => {
  const declared = readFileSync(new URL('../../node_modules/electron/electron.d.ts', import.meta.url), 'utf8')
  const handlers = [
    ...declared.matchAll(/setPermission(?:Request|Check)Handler\(handler: [^;]*?permission: ([^,)]+)/gs),
  ].map((found) => found[1] ?? '')
  const names = [
    ...new Set(handlers.flatMap((union) => [...union.matchAll(/'([^']+)'/g)].map((name) => name[1] ?? ''))),
  ]
  it('knows the permissions of the installed Electron', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'media',
        'geolocation',
        'notifications',
        'clipboard-read',
        'openExternal',
        'hid',
        'serial',
        'usb',
      ]),
    )
  })
  it.each(names.map((name) => [name]))('answers %s as the table says', (name) => {
    expect(mayHave(name, appOrigin, appOrigin)).toBe(name === 'clipboard-sanitized-write')
    expect(mayHave(name, 'https://example.org', appOrigin)).toBe(false)
    expect(mayHave(name, '', appOrigin)).toBe(false)
  })
})

describe('row 11: no request leaves the app', () => {
  it('lets our own origin through', () => expect(mayRequest('crosswalk://app/assets/main-1.js')).toBe(true))
  it.each([
    'https://example.org/',
    'http://127.0.0.1:80/',
    'ws://127.0.0.1/',
    'wss://example.org',
    'file:///etc/passwd',
    'ftp://x/',
    'data:text/plain,x',
    'crosswalk://example.org/',
    'crosswalk://user@app/',
    'chrome://gpu',
    '',
  ])('cancels %j', (address) => {
    expect(mayRequest(address)).toBe(false)
  })
})

describe('row 12: only our page’s main frame is answered', () => {
  const ours = { contents: 1, frame: { address: 'crosswalk://app/', main: true } }
  it('answers it', () => expect(maySend(ours, 1)).toBe(true))
  it.each([
    ['another page’s contents', { ...ours, contents: 2 }, 1],
    ['any before there is a window', ours, null],
    ['a sub-frame', { ...ours, frame: { address: 'crosswalk://app/', main: false } }, 1],
    ['a blank frame', { ...ours, frame: { address: 'about:blank', main: true } }, 1],
    ['a frame that is gone', { ...ours, frame: null }, 1],
    ['a foreign page', { ...ours, frame: { address: 'https://example.org/', main: true } }, 1],
    ['a frame without address', { ...ours, frame: { address: '', main: true } }, 1],
  ] as const)('refuses %s', (_who, sender, own) => expect(maySend(sender, own)).toBe(false))
})

describe('names of files are shown, never followed', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\plan.csv', 'plan.csv'],
    ['a\u0000b\u202efdp.exe', 'abfdp.exe'],
    ['..', 'file'],
    ['', 'file'],
    ['é'.repeat(400), 'é'.repeat(255)],
  ])('%j is %j', (given, shown) => expect(shownFileName(given)).toBe(shown))
})
