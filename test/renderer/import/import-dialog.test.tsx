// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderPage } from '../../support/render-app.tsx'

afterEach(cleanup)
const file = { kind: 'open-file', grant: 'g', name: 'water-monitoring.csv' }

describe('the dry run', () => {
  it('shows problems by row and column, creates nothing, and imports with one click', async () => {
    const { user, transport } = renderPage({ open: true }, '#/cases')
    await screen.findByRole('heading', { name: 'Cases' })
    act(() => transport.tell(file))
    const dialog = within(await screen.findByRole('dialog', { name: 'Import from water-monitoring.csv' }))
    expect(await dialog.findByText(/Row 12, column “text”/)).toBeDefined()
    expect(transport.calls.some((call) => call.method === 'import.commit')).toBe(false)
    await user.click(dialog.getByRole('button', { name: 'Import 6 outcomes' }))
    expect(await screen.findByText('6 outcomes imported')).toBeDefined()
    expect(transport.calls.find((call) => call.method === 'import.commit')?.params).toEqual({
      preview: 'p1',
      outcomes: ['K1', 'K2', 'K3', 'K4', 'K5', 'K6'],
      into: {
        kind: 'new-case',
        title: { en: 'Community Water Monitoring' },
        provider: 'Kestrel Bay College',
      },
    })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('asks for the course before it imports one', async () => {
    const { user, transport } = renderPage({ open: true }, '#/cases')
    await screen.findByRole('heading', { name: 'Cases' })
    act(() => transport.tell(file))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(await dialog.findByRole('radio', { name: 'A course' }))
    await user.click(dialog.getByRole('button', { name: 'Import 6 outcomes' }))
    expect(dialog.getByText(/2 to 8 capital letters/)).toBeDefined()
    expect(transport.calls.some((call) => call.method === 'import.commit')).toBe(false)
  })

  it('says in one sentence why a file cannot be read', async () => {
    const { transport } = renderPage(
      {
        open: true,
        answer: (method) =>
          method === 'import.read'
            ? { ok: false, refusal: { kind: 'file', problem: 'truncated', file: 'water-monitoring.csv' } }
            : undefined,
      },
      '#/cases',
    )
    await screen.findByRole('heading', { name: 'Cases' })
    act(() => transport.tell(file))
    expect(await screen.findByText(/water-monitoring.csv ends in the middle/)).toBeDefined()
  })
})
