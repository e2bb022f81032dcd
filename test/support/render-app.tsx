import { render, type RenderResult } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'react-intl'
import type { ReactNode } from 'react'
import { AppProvider, createApp, type App } from '../../renderer/app/app-context.tsx'
import { Shell } from '../../renderer/app/shell.tsx'
import { createClient } from '../../renderer/backend/client.ts'
import { catalogues } from '../../renderer/intl/index.ts'
import { fakeTransport, type FakeOptions, type FakeTransport } from './fakes/fake-transport.ts'

export interface Drawn extends RenderResult {
  readonly app: App
  readonly transport: FakeTransport
  readonly user: ReturnType<typeof userEvent.setup>
}

/** The whole page over a backend in memory. */
export function renderPage(options: FakeOptions = {}, address = ''): Drawn {
  window.location.hash = address
  const transport = fakeTransport(options)
  const app = createApp(createClient(transport))
  return { app, transport, user: userEvent.setup(), ...render(<Shell app={app} />) }
}

/** One part with the languages and the app around it, and nothing else. */
export function renderPart(part: ReactNode, options: FakeOptions = {}): Drawn {
  const transport = fakeTransport(options)
  const app = createApp(createClient(transport))
  const drawn = render(
    <IntlProvider locale="en-CA" messages={catalogues.en}>
      <I18nProvider locale="en-CA">
        <AppProvider app={app}>{part}</AppProvider>
      </I18nProvider>
    </IntlProvider>,
  )
  return { app, transport, user: userEvent.setup(), ...drawn }
}
