// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderPage } from '../../support/render-app.tsx'

afterEach(cleanup)
const members = () => screen.findByRole('heading', { name: 'Members' })

describe('what the status bar says of an edit', () => {
  it('is the time once it is on disk, and one Ctrl+Z says what it took back', async () => {
    const { user, transport } = renderPage({ open: true }, '#/people')
    await members()
    await user.click(screen.getByRole('switch', { name: 'Votes on motions' }))
    await waitFor(() => expect(screen.getByText(/^Saved on this computer \d\d:\d\d$/)).toBeDefined())
    expect(transport.calls.find((call) => call.method === 'edits.record')?.params).toMatchObject({
      edits: [{ doc: 'committee', kind: 'member.set', body: { set: { voting: false } } }],
    })
    screen.getByRole('switch', { name: 'Votes on motions' }).blur()
    await user.keyboard('{Control>}z{/Control}')
    expect(await screen.findByText('Taken back: member')).toBeDefined()
  })

  it('is why it was not saved, until the next one is, and the reason stays in sight', async () => {
    let full = true
    const { user } = renderPage(
      {
        open: true,
        answer: (method) =>
          full && method === 'edits.record'
            ? { ok: false, refusal: { kind: 'store', problem: 'disk-full', where: 'Recognition' } }
            : undefined,
      },
      '#/people',
    )
    await members()
    await user.click(screen.getByRole('switch', { name: 'Votes on motions' }))
    expect(
      within(await screen.findByRole('alert')).getByText(/The disk of Recognition is full/),
    ).toBeDefined()
    expect(screen.getByText(/^Not saved: The disk/)).toBeDefined()
    full = false
    await user.click(screen.getByRole('switch', { name: 'Votes on motions' }))
    await waitFor(() => expect(screen.queryByText(/^Not saved/)).toBeNull())
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('what could not be saved', () => {
  it('waits while its screen is left, and is saved by Ctrl+S once there is room', async () => {
    let full = true
    const { user, transport } = renderPage(
      {
        open: true,
        answer: (method) =>
          full && method === 'edits.record'
            ? { ok: false, refusal: { kind: 'store', problem: 'disk-full', where: 'Recognition' } }
            : undefined,
      },
      '#/people',
    )
    await members()
    const name = screen.getByRole('textbox', { name: 'Name' })
    await user.clear(name)
    await user.type(name, 'Anneke Sørlie')
    await user.keyboard('{Escape}gi')
    expect(await screen.findByRole('heading', { name: 'Institutions' })).toBeDefined()
    expect(await screen.findByText(/^Not saved: The disk/)).toBeDefined()
    full = false
    const before = transport.calls.length
    await user.keyboard('{Control>}s{/Control}')
    await waitFor(() => expect(screen.queryByText(/^Not saved/)).toBeNull())
    expect(
      transport.calls.slice(before).find((call) => call.method === 'edits.record')?.params,
    ).toMatchObject({
      edits: [{ kind: 'member.set', body: { set: { name: 'Anneke Sørlie' } } }],
    })
  })
})

describe('the palette', () => {
  it('finds a command by its words and runs it', async () => {
    const { user } = renderPage({ open: true }, '#/people')
    await members()
    await user.keyboard('{Control>}k{/Control}')
    await user.keyboard('go to the inst')
    await user.click(await screen.findByRole('menuitem', { name: /^Go to the institutions/ }))
    expect(await screen.findByRole('heading', { name: 'Institutions' })).toBeDefined()
  })
})

describe('an offered way back', () => {
  it('goes once something else is done, because it would take back that instead', async () => {
    const { app, user } = renderPage({ open: true }, '#/people')
    await members()
    act(() => app.toasts.say({ text: 'Outcome K2 removed', undo: { label: 'Undo', run: () => undefined } }))
    expect(await screen.findByText('Outcome K2 removed')).toBeDefined()
    await user.click(screen.getByRole('switch', { name: 'Votes on motions' }))
    await waitFor(() => expect(screen.queryByText('Outcome K2 removed')).toBeNull())
  })
})
