// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { menuTexts } from '../../../main/electron/menu-texts.ts'
import { renderPage } from '../../support/render-app.tsx'

afterEach(cleanup)
const languages = (name: string) => within(screen.getByRole('radiogroup', { name }))

describe('the language of the window', () => {
  it('changes at once on the start screen, and the page says which it is', async () => {
    const { user, transport } = renderPage()
    await user.click(await screen.findByRole('radio', { name: 'Français' }))
    expect(await screen.findByRole('button', { name: /^Ouvrir le comité exemple/ })).toBeDefined()
    expect(document.documentElement.lang).toBe('fr')
    expect(transport.calls.find((call) => call.method === 'preferences.set')?.params).toEqual({
      language: 'fr',
    })
    expect(languages('Langue').getByRole('radio', { name: 'Français' }).getAttribute('aria-checked')).toBe(
      'true',
    )
    await user.click(screen.getByRole('radio', { name: 'English' }))
    expect(await screen.findByRole('button', { name: /^Open the sample committee/ })).toBeDefined()
    expect(document.documentElement.lang).toBe('en')
  })

  it('changes in the settings of an open committee, and cases keep their own', async () => {
    const { user } = renderPage({ open: true, cases: 3 }, '#/cases')
    await user.click(await screen.findByRole('button', { name: 'View settings' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('radio', { name: 'Français' }))
    await screen.findByRole('dialog', { name: 'Réglages d’affichage' })
    await user.click(screen.getByRole('button', { name: 'Fermer les réglages' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Dossiers' })).toBeDefined()
    await waitFor(() => expect(screen.queryByText('Cases')).toBeNull())
  })

  it('is the one that was chosen before, from the first screen on', async () => {
    renderPage({ app: { preferences: { theme: 'light', density: 'comfortable', language: 'fr' } } })
    expect(await screen.findByRole('button', { name: /^Créer un comité/ })).toBeDefined()
    expect(screen.getByText('Récents')).toBeDefined()
  })
})

it('is followed by the menu, which has the same entries in both', () => {
  const leaves = (value: object): string[] =>
    Object.values(value).flatMap((part: unknown) =>
      typeof part === 'string' ? [part] : typeof part === 'object' && part !== null ? leaves(part) : [],
    )
  const [english, french] = [leaves(menuTexts.en), leaves(menuTexts.fr)]
  expect(french).toHaveLength(english.length)
  expect(french.filter((text) => english.includes(text))).toEqual([])
  expect(french.filter((text) => /['"!]| [;?:%]/.test(text))).toEqual([])
})
