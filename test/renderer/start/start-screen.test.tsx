// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderPage } from '../../support/render-app.tsx'

afterEach(cleanup)

describe('the start screen', () => {
  it('opens the sample and goes to its cases', async () => {
    const { user } = renderPage()
    await user.click(await screen.findByRole('button', { name: /Open the sample committee/ }))
    expect(await screen.findByRole('heading', { name: 'Cases' })).toBeDefined()
    expect(window.location.hash).toBe('#/cases')
  })

  it('says what is missing before it founds a committee, and then sends what was written', async () => {
    const { user, transport } = renderPage()
    await user.click(await screen.findByRole('button', { name: /Start a committee/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Start the committee' }))
    expect(dialog.getByText(/Write the committee’s name/)).toBeDefined()
    expect(transport.calls.some((call) => call.method === 'committee.create')).toBe(false)
    await user.type(dialog.getByRole('textbox', { name: 'Name of the committee' }), 'Recognition Committee')
    await user.type(dialog.getByRole('textbox', { name: 'Your name' }), 'Anneke Sorley')
    await user.type(dialog.getByRole('textbox', { name: 'Code of your institution' }), 'hlu')
    await user.type(
      dialog.getByRole('textbox', { name: 'Name of your institution' }),
      'Harrow Lake University',
    )
    await user.type(dialog.getByLabelText('Passphrase'), 'water and stone')
    await user.type(dialog.getByLabelText('Passphrase again'), 'water and sand')
    await user.click(dialog.getByRole('button', { name: 'Start the committee' }))
    expect(dialog.getByText(/The two passphrases differ/)).toBeDefined()
    await user.clear(dialog.getByLabelText('Passphrase again'))
    await user.type(dialog.getByLabelText('Passphrase again'), 'water and stone{Enter}')
    expect(await screen.findByRole('heading', { name: 'Cases' })).toBeDefined()
    expect(transport.calls.find((call) => call.method === 'committee.create')?.params).toEqual({
      name: { en: 'Recognition Committee' },
      you: 'Anneke Sorley',
      institution: { code: 'HLU', name: { en: 'Harrow Lake University' } },
      passphrase: 'water and stone',
      chooseFolder: false,
    })
  })

  it('asks for a passphrase where one is needed, and again where it is wrong', async () => {
    const { user } = renderPage()
    await user.click(await screen.findByRole('button', { name: /^Comité de reconnaissance/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('Passphrase'), 'not this one{Enter}')
    expect(await dialog.findByText(/That is not the passphrase/)).toBeDefined()
    await user.clear(dialog.getByLabelText('Passphrase'))
    await user.type(dialog.getByLabelText('Passphrase'), 'water and stone{Enter}')
    expect(await screen.findByRole('heading', { name: 'Cases' })).toBeDefined()
  })

  it('offers no way to open a committee whose folder is gone, but to forget it', async () => {
    const { user } = renderPage()
    expect(await screen.findByText('Folder missing')).toBeDefined()
    expect(screen.queryByRole('button', { name: /^Health Sciences Panel/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Take Health Sciences Panel off the list' }))
    expect(screen.queryByText('Health Sciences Panel')).toBeNull()
  })

  it('does not offer folders where the host has none to choose', async () => {
    renderPage({ app: { canChooseFolder: false } })
    await screen.findByRole('button', { name: /Start a committee/ })
    expect(screen.queryByRole('button', { name: /Open a committee/ })).toBeNull()
  })

  it('says why when the backend does not answer, and tries again', async () => {
    let away = true
    const { user } = renderPage({
      answer: (method) =>
        away && method === 'app.state' ? { ok: false, error: { reference: 'K7Q2' } } : undefined,
    })
    expect(await screen.findByText(/K7Q2/)).toBeDefined()
    away = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', { name: /Open the sample committee/ })).toBeDefined()
  })
})
