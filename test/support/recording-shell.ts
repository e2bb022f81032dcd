import { createGrants } from '../../main/adapters/grants/memory-grants.ts'
import type { ContentsPart } from '../../main/electron/install/guard-contents.ts'
import type { SessionPart } from '../../main/electron/install/guard-session.ts'
import type { ShellParts } from '../../main/electron/shell-parts.ts'
import type { WindowOptions } from '../../main/policy/window-options.ts'
import { countedIds } from './host-parts.ts'
import { createStandIn } from './stand-in-backend.ts'

type Listener = (...values: never[]) => unknown

/** Electron's parts as the shell uses them, each writing down what was done with it, in order. */
export function recordingShell(given: {
  readonly rendererFolder: string
  readonly packaged?: boolean
  readonly locked?: boolean
  readonly switches?: readonly string[]
}) {
  const order: string[] = []
  const sent: [string, unknown][] = []
  const windows: WindowOptions[] = []
  const outside: string[] = []
  const menus: Parameters<ShellParts['setMenu']>[0][] = []
  const listeners = new Map<string, Listener>()
  const handlers = new Map<string, Listener>()
  const standIn = createStandIn()
  let early = (): void => undefined
  const sessionHandlers: {
    request?: Parameters<SessionPart['setPermissionRequestHandler']>[0]
    check?: Parameters<SessionPart['setPermissionCheckHandler']>[0]
    device?: () => boolean
    before?: Parameters<SessionPart['webRequest']['onBeforeRequest']>[0]
    download?: (event: { preventDefault(): void }) => void
  } = {}
  const parts: ShellParts = {
    app: {
      isPackaged: given.packaged === true,
      commandLine: { hasSwitch: (name) => given.switches?.includes(name) === true },
      enableSandbox: () => void order.push('sandbox'),
      requestSingleInstanceLock: () => {
        order.push('lock')
        return given.locked !== true
      },
      quit: () => void order.push('quit'),
      exit: (code) => void order.push(`exit ${code}`),
      whenReady: () => {
        early()
        order.push('ready')
        return Promise.resolve()
      },
      on: (event: string, listener: Listener) => void listeners.set(event, listener),
    },
    protocol: {
      registerSchemesAsPrivileged: () => void order.push('scheme'),
      handle: () => void order.push('serve'),
    },
    session: () => ({
      setPermissionRequestHandler: (handler) => {
        order.push('guard-session')
        sessionHandlers.request = handler
      },
      setPermissionCheckHandler: (handler) => void (sessionHandlers.check = handler),
      setDevicePermissionHandler: (handler) => void (sessionHandlers.device = handler),
      setSpellCheckerEnabled: () => undefined,
      webRequest: { onBeforeRequest: (listener) => void (sessionHandlers.before = listener) },
      on: (_event, listener) => void (sessionHandlers.download = listener),
    }),
    ipcMain: {
      handle: (channel, listener) => {
        order.push('wire')
        handlers.set(channel, listener)
      },
    },
    screens: () => [{ x: 0, y: 0, width: 1920, height: 1040 }],
    dark: () => false,
    makeWindow: (options) => {
      order.push('window')
      windows.push(options)
      return {
        contents: 1,
        load: (address) => {
          order.push(`load ${address}`)
          return Promise.resolve()
        },
        send: (channel, event) => void sent.push([channel, event]),
        show: () => void order.push('show'),
        raise: () => void order.push('raise'),
        onPlace: () => undefined,
        onClosed: () => undefined,
        dialogs: {
          save: () => Promise.resolve({ canceled: true }),
          folder: () => Promise.resolve({ canceled: true, filePaths: [] }),
        },
      }
    },
    setMenu: (menu) => {
      order.push('menu')
      menus.push(menu)
    },
    openOutside: (address) => void outside.push(address),
    documentsFolder: () => given.rendererFolder,
    openSettings: () => ({
      get: () => null,
      set: () => undefined,
      window: () => null,
      keepWindow: () => undefined,
    }),
    grants: createGrants({ ids: countedIds() }),
    compose: () => {
      order.push('compose')
      return Promise.resolve({ ...standIn.backend, close: () => Promise.resolve(void order.push('close')) })
    },
    rendererFolder: given.rendererFolder,
    preload: '/app/bridge.cjs',
    nonce: () => 'q83vEjRWeJCrze8SNFZ4kA',
    argv: ['crosswalk'],
    folder: given.rendererFolder,
    problem: (event) => void order.push(`problem ${event}`),
  }
  const tell = (from: ReadonlyMap<string, Listener>, name: string, values: readonly unknown[]) =>
    from.get(name)?.(...(values as never[]))

  return {
    parts,
    order,
    sent,
    windows,
    outside,
    menus,
    standIn,
    emit: (event: string, ...values: unknown[]) => tell(listeners, event, values),
    beforeReady: (run: () => void) => void (early = run),
    invoke: async (channel: string, ...values: unknown[]) => tell(handlers, channel, values),
    /** Makes a page, as Electron would tell of it. */
    makeContents: () => {
      const on = new Map<string, Listener>()
      let opener: ((details: { url: string }) => { action: 'deny' }) | null = null
      const loaded: string[] = []
      const contents: ContentsPart = {
        on: (event: string, listener: Listener) => void on.set(event, listener),
        loadURL: (address) => Promise.resolve(void loaded.push(address)),
        setWindowOpenHandler: (handler) => void (opener = handler),
      }
      tell(listeners, 'web-contents-created', [{}, contents])
      return {
        loaded,
        went: (url: string) => tell(on, 'did-navigate', [{}, url]),
        open: (url: string) => opener?.({ url }),
        prevented: (event: string, details: { url?: string }, url?: string) => {
          let prevented = false
          tell(on, event, [{ ...details, preventDefault: () => (prevented = true) }, url])
          return prevented
        },
      }
    },
    session: {
      request: (permission: string, requestingUrl: string) => {
        let answer: boolean | null = null
        sessionHandlers.request?.(null, permission, (granted) => (answer = granted), { requestingUrl })
        return answer
      },
      check: (permission: string, origin: string) => sessionHandlers.check?.(null, permission, origin),
      device: () => sessionHandlers.device?.(),
      cancels: (url: string) => {
        let answer: boolean | null = null
        sessionHandlers.before?.({ url }, ({ cancel }) => (answer = cancel))
        return answer
      },
      preventsDownload: () => {
        let prevented = false
        sessionHandlers.download?.({ preventDefault: () => (prevented = true) })
        return prevented
      },
    },
  }
}
