// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderPage } from '../../support/render-app.tsx'

// There is no layout here: give the list a height, so that it draws some rows.
beforeEach(() => {
  const height = function (this: HTMLElement) {
    return this.getAttribute('role') === 'grid' ? 600 : 44
  }
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(height)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(height)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900)
})
afterEach(cleanup)

const grid = () => screen.findByRole('grid')
const chosen = async () =>
  within(await grid()).queryAllByRole('row', { selected: true })[0]?.textContent ?? ''

describe('the case table', () => {
  it('draws only rows in sight but says how many there are', async () => {
    renderPage({ open: true, cases: 10_000 }, '#/cases')
    expect((await grid()).getAttribute('aria-rowcount')).toBe('10001')
    const drawn = within(await grid()).getAllByRole('row').length
    expect(drawn).toBeGreaterThan(10)
    expect(drawn).toBeLessThan(80)
  })

  it('finds by words, sorts by a column head, and says the order', async () => {
    const { user } = renderPage({ open: true, cases: 128 }, '#/cases')
    await grid()
    await user.keyboard('/')
    await user.keyboard('soins domicile')
    await waitFor(async () => expect((await grid()).getAttribute('aria-rowcount')).toBe('9'))
    expect(screen.getByText('8 of 128')).toBeDefined()
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'Case' }))
    expect(screen.getByRole('columnheader', { name: 'Case' }).getAttribute('aria-sort')).toBe('ascending')
    expect((await grid()).getAttribute('aria-label')).toBe('Cases, sorted by Case')
  })

  it('moves by J and K and opens by Enter', async () => {
    const { user } = renderPage({ open: true, cases: 20 }, '#/cases')
    await waitFor(async () => expect(await chosen()).toContain('MC-2026-001'))
    await user.keyboard('jj')
    await waitFor(async () => expect(await chosen()).toContain('MC-2026-003'))
    await user.keyboard('k')
    await waitFor(async () => expect(await chosen()).toContain('MC-2026-002'))
    await user.keyboard('{Enter}')
    expect(window.location.hash).toMatch(/^#\/case\/[a-z2-7]{26}\/dossier$/)
  })

  it('makes a case and goes to it', async () => {
    const { user, transport } = renderPage({ open: true, cases: 0 }, '#/cases')
    expect(await screen.findByRole('heading', { name: 'No cases yet' })).toBeDefined()
    await user.keyboard('n')
    const dialog = within(await screen.findByRole('dialog', { name: 'New case' }))
    await user.type(
      dialog.getByRole('textbox', { name: 'Title of the micro-credential' }),
      'Community Water Monitoring{Enter}',
    )
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/case\//))
    expect(transport.calls.find((call) => call.method === 'case.create')?.params).toMatchObject({
      title: { en: 'Community Water Monitoring' },
      targetCourseId: null,
    })
  })
})
