// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IntlProvider } from 'react-intl'
import { afterEach, expect, it } from 'vitest'
import { LevelPicker } from '../../../renderer/features/scoring/parts/LevelPicker.tsx'
import { en } from '../../../renderer/intl/en.ts'
import { aRubric } from '../../support/builders/a-rubric.ts'

afterEach(cleanup)
const gate = aRubric().criteria.find((criterion) => criterion.gate)!
const drawn = (value: number | null, chosen: number[] = []) =>
  render(
    <IntlProvider locale="en-CA" messages={en}>
      <LevelPicker criterion={gate} value={value} language="en" onChange={(level) => chosen.push(level)} />
    </IntlProvider>,
  )

it('is one group of four levels that says from which one is required', () => {
  drawn(2)
  expect(screen.getByRole('radiogroup', { name: 'Level; level 2 or higher is required' })).toBeTruthy()
  expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-checked'))).toEqual([
    'false',
    'false',
    'true',
    'false',
  ])
})
it('is reached by one Tab, and the arrows move the choice round', async () => {
  const chosen: number[] = []
  drawn(3, chosen)
  const user = userEvent.setup()
  await user.tab()
  expect(document.activeElement).toBe(screen.getAllByRole('radio')[3])
  await user.keyboard('{ArrowRight}')
  expect(chosen).toEqual([0])
  expect(document.activeElement).toBe(screen.getAllByRole('radio')[0])
})
it('lets an unscored criterion be entered at its first level', async () => {
  drawn(null)
  await userEvent.setup().tab()
  expect(document.activeElement).toBe(screen.getAllByRole('radio')[0])
})
