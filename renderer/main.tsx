import './no-eval.ts'
// First of the styles: the cascade's order is whichever layer is named first, and every component names its own.
import './styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Transport } from '#contract/wire.ts'
import { createApp } from './app/app-context.tsx'
import { Shell } from './app/shell.tsx'
import { createClient } from './backend/client.ts'
import { electronTransport } from './backend/electron-transport.ts'
import { loopbackTransport } from './backend/loopback-transport.ts'

declare global {
  interface Window {
    /** The bridge of the desktop shell; absent in the browser host. */
    readonly crosswalk?: Transport
  }
}

const transport =
  window.crosswalk === undefined ? loopbackTransport(location.origin) : electronTransport(window.crosswalk)
const place = document.getElementById('app')
if (place === null) throw new Error('the page has no element #app')
createRoot(place).render(
  <StrictMode>
    <Shell app={createApp(createClient(transport))} />
  </StrictMode>,
)
