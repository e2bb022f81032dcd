// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import type { CaseView } from '#contract/views.ts'
import { createApp } from '../../../renderer/app/app-context.tsx'
import { Shell } from '../../../renderer/app/shell.tsx'
import { createClient } from '../../../renderer/backend/client.ts'
import { createCaseTransport } from '../../support/fakes/case-transport.ts'
import { actId } from '#domain/ids.ts'
import { aMatch, waterCase, waterCommittee } from '../../support/fakes/case-view.ts'

afterEach(cleanup)

async function open(view: CaseView, tab: 'compare' | 'dossier' = 'compare') {
  window.location.hash = `#/case/${view.id}/${tab}`
  const transport = createCaseTransport(view, waterCommittee)
  render(<Shell app={createApp(createClient(transport))} />)
  await screen.findByRole('heading', { level: 1, name: 'Community Water Monitoring' })
  return {
    transport,
    user: userEvent.setup(),
    recorded: () => transport.calls.filter((call) => call.method === 'edits.record').length,
  }
}
const waterAct = (letter: string) => actId.parse(letter.repeat(64))
const unmatched: CaseView = { ...waterCase, mine: { ...waterCase.mine, matches: [] } }
const courseList = () => screen.getByRole('radiogroup', { name: 'Outcomes of ENVS 2310' })
const credentialList = () => screen.getByRole('radiogroup', { name: /^Outcomes of WM-110/ })
const result = () => within(screen.getByRole('region', { name: 'Comparison' })).getAllByRole('status')[0]!

it('compares by keys alone: next outcome, candidate, strength, both quotes', async () => {
  const { transport, user } = await open(unmatched)
  expect(screen.getByText(/Read both lists first/)).toBeDefined()
  await user.keyboard('jll2')
  const inspector = screen.getByRole('complementary', { name: 'Selected match' })
  await within(inspector).findByText('No quotes yet')
  expect(within(inspector).getByRole('heading', { name: 'Outcome 2 with K2' })).toBeDefined()
  for (const words of ['Chain of custody is kept', 'Learners keep a chain of custody']) {
    await user.keyboard('e')
    await user.type(await screen.findByLabelText('Words of the source'), words)
    await user.click(screen.getByRole('button', { name: 'Keep quote' }))
    await waitFor(() => expect(screen.queryByLabelText('Words of the source')).toBeNull())
  }
  await waitFor(() => expect(result().textContent).toBe('15% of ENVS 2310 is proven in your review.'))
  expect(transport.view().mine.matches).toMatchObject([
    {
      strength: 'full',
      courseQuote: { text: 'Chain of custody is kept' },
      credentialQuote: { text: 'Learners keep a chain of custody' },
    },
  ])
})

it('says in words on each row what it is matched with, and shows only what is unmatched when asked', async () => {
  const { user } = await open(waterCase)
  expect(
    within(courseList())
      .getAllByRole('radio')
      .map((row) => row.getAttribute('aria-checked')),
  ).toEqual(['true', ...Array<string>(7).fill('false')])
  expect(within(courseList()).getByRole('radio', { name: /^3.*full with K4.*partial with K5/ })).toBeDefined()
  expect(within(credentialList()).getByRole('radio', { name: /^K9.*claimed with 7/ })).toBeDefined()
  await user.keyboard('u')
  expect(
    within(courseList())
      .getAllByRole('radio')
      .map((row) => row.textContent.slice(0, 10)),
  ).toEqual(['4Calibrate'])
})

it('links by two clicks as a claim that counts nothing, once', async () => {
  const { transport, user, recorded } = await open(unmatched)
  await user.click(within(courseList()).getByRole('radio', { name: /^4/ }))
  await user.click(within(credentialList()).getByRole('radio', { name: /^K6/ }))
  await waitFor(() =>
    expect(transport.view().mine.matches).toMatchObject([
      aMatch(4, 6, 'partial', false, { courseQuote: null }),
    ]),
  )
  await waitFor(() =>
    expect(result().textContent).toBe('0% of ENVS 2310 is proven in your review; 5% with the claim.'),
  )
  await user.click(within(credentialList()).getByRole('radio', { name: /^K6/ }))
  expect(recorded()).toBe(1)
})

it('holds the same judgements in a table that arrow keys move in', async () => {
  const { user } = await open(waterCase)
  await user.keyboard('m')
  const table = await screen.findByRole('table', { name: 'Matches as a table' })
  const cell = within(table).getByRole('button', { name: '7 with K9: claimed' })
  await user.click(cell)
  await user.keyboard('{ArrowUp}{ArrowLeft}')
  expect(within(table).getByRole('button', { pressed: true }).getAttribute('aria-label')).toBe(
    '6 with K8: full',
  )
  await user.keyboard('1')
  await within(table).findByRole('button', { name: '6 with K8: partial' })
})

it('shows agreed matches without a way to change them', async () => {
  const { user, recorded } = await open({
    ...waterCase,
    agreed: { matches: [aMatch(1, 1, 'full')], scores: [], at: '2026-11-20T10:00:00.000Z' },
  })
  await user.keyboard('1x')
  await user.click(within(credentialList()).getByRole('radio', { name: /^K6/ }))
  expect([recorded(), screen.queryByRole('button', { name: 'Add quote' })]).toEqual([0, null])
  expect(result().textContent).toBe('15% of ENVS 2310 is proven by the agreed matches.')
})

it('asks for a course where the case has none', async () => {
  await open({ ...waterCase, targets: [] })
  expect(screen.getByRole('heading', { name: 'Which course is it compared with?' })).toBeDefined()
})

it('puts both values of a contested field side by side and keeps the one that is chosen', async () => {
  const values = [
    { act: waterAct('a'), shown: '90', by: 'Anneke Sorley', at: '2026-11-20T10:00:00.000Z' },
    { act: waterAct('b'), shown: '96', by: 'Tomasz Reyes', at: '2026-11-20T11:00:00.000Z' },
  ]
  const { transport, user } = await open(
    {
      ...waterCase,
      contested: [{ doc: `case/${waterCase.id}`, path: 'credential/totalLearningHours', values }],
    },
    'dossier',
  )
  await user.click(screen.getByRole('button', { name: 'Keep this one: 96 by Tomasz Reyes' }))
  expect(transport.calls.find((call) => call.method === 'contested.choose')?.params).toEqual({
    doc: `case/${waterCase.id}`,
    path: 'credential/totalLearningHours',
    keep: 'b'.repeat(64),
  })
})
