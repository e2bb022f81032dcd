import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Json } from '#domain/act/act.ts'
import { channels } from '#contract/channels.ts'
import type { Reply, Transport } from '#contract/wire.ts'

type Offered = Awaited<ReturnType<Transport['offer']>>

/** Where a chosen file lies; '' for one that a page made itself. Only this script knows paths, and only to hand them to main. */
function pathOf(file: unknown): string {
  if (!(file instanceof File)) return ''
  // Before Electron 32 there are no webUtils, and files carry their path.
  if (typeof webUtils?.getPathForFile === 'function') return webUtils.getPathForFile(file)
  return 'path' in file && typeof file.path === 'string' ? file.path : ''
}

const bridge: Transport = {
  call: (method, params) => ipcRenderer.invoke(channels.call, method, params) as Promise<Reply>,
  subscribe: (listen) => {
    // The event object would hand the page the wire itself: only the value goes through.
    const pass = (_event: unknown, value: Json): void => listen(value)
    ipcRenderer.on(channels.event, pass)
    return () => {
      ipcRenderer.removeListener(channels.event, pass)
    }
  },
  offer: (files) =>
    ipcRenderer.invoke(
      channels.offer,
      files.map((file) => ({ path: pathOf(file), name: file.name })),
    ) as Promise<Offered>,
}

contextBridge.exposeInMainWorld('crosswalk', bridge)
