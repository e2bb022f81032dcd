// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CaseView, HistoryEntry } from '#contract/views.ts'
import type { Reply } from '#contract/wire.ts'
import type { Json } from '#domain/act/act.ts'
import { actKinds, type ActKind } from '#domain/act/kinds.ts'
import type { ActId } from '#domain/ids.ts'
import { createApp } from '../../../renderer/app/app-context.tsx'
import { Shell } from '../../../renderer/app/shell.tsx'
import { createClient } from '../../../renderer/backend/client.ts'
import { aDecision } from '../../support/builders/a-decision.ts'
import { aMeeting, aMotion } from '../../support/builders/a-meeting.ts'
import { aRubric } from '../../support/builders/a-rubric.ts'
import { waterCase, waterCommittee } from '../../support/fakes/case-view.ts'
import { fakeTransport, type FakeOptions } from '../../support/fakes/fake-transport.ts'
import { pseudo } from '../../support/pseudo-catalogue.ts'
import { hearing, wordsOutside } from '../../support/words-outside.ts'

// There is no layout here: give the lists a height, so that they draw some rows.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900)
})
afterEach(cleanup)

const members = waterCommittee.members
const entries = (Object.keys(actKinds) as ActKind[]).map((kind, n): HistoryEntry => ({
  act: String(n).padStart(64, '0') as ActId,
  kind,
  at: '2026-11-20T10:00:00.000Z',
  by: members[0]!.id,
  subject: n % 2 === 0 ? '' : 'K7',
  about: [],
  changes: [
    { field: 'level', before: '', after: '2' },
    { field: 'strength', before: 'none', after: 'partial' },
    { field: 'type', before: '', after: 'ASSIGNED' },
    { field: 'priority', before: 'low', after: 'high' },
  ],
  settled: n % 3 === 0,
  undone: n % 5 === 0,
}))
const motion = aMotion({
  result: null,
  closed: null,
  caseId: waterCase.id,
  moverId: members[0]!.id,
  seconderId: null,
  recusals: [{ memberId: members[1]!.id, reason: 'Teaches there' }],
  dissents: [],
})
/** A case that has something on each of its tabs. */
const full: CaseView = {
  ...waterCase,
  rubric: aRubric(),
  meeting: aMeeting({ motions: [motion], chairId: members[0]!.id, secretaryId: members[1]!.id }),
  decisions: [{ ...aDecision(), recordedAt: '2026-03-16T15:10:00.000Z', superseded: false }],
}

function open(address: string, options: FakeOptions = {}) {
  window.location.hash = address
  const { transport, data } = hearing(
    fakeTransport({
      open: true,
      cases: 20,
      answer: (method): Reply | undefined =>
        method === 'case.get'
          ? { ok: true, value: full as unknown as Json }
          : method === 'case.history'
            ? { ok: true, value: entries as unknown as Json }
            : method === 'committee.get' && address.startsWith('#/case/')
              ? { ok: true, value: waterCommittee as unknown as Json }
              : undefined,
      ...options,
    }),
  )
  render(<Shell app={createApp(createClient(transport))} texts={pseudo} />)
  return { data, user: userEvent.setup() }
}
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 150)))
const outside = (data: ReadonlySet<string>) => wordsOutside(document.body, data)

it('says nothing of its own on the start screen and in its dialogs', async () => {
  const { data, user } = open('', { open: false })
  await screen.findByRole('button', { name: /Open the sample committee/ })
  expect(outside(data)).toEqual([])
  await user.click(screen.getByRole('button', { name: /Start a committee/ }))
  await user.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: /Start the committee/ }),
  )
  expect(outside(data)).toEqual([])
})

it('says nothing of its own around the cases', async () => {
  const { data, user } = open('#/cases')
  await screen.findByRole('grid')
  await settle()
  expect(outside(data)).toEqual([])
  for (const keys of ['n', '{Shift>}?{/Shift}', '{Control>}k{/Control}', '{Control>},{/Control}']) {
    await user.keyboard(keys)
    await screen.findByRole('dialog')
    expect(outside(data)).toEqual([])
    await user.keyboard('{Escape}')
    await settle()
  }
})

it.each(['#/people', '#/institutions'])('says nothing of its own on %s', async (address) => {
  const { data, user } = open(address)
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('j')
  await settle()
  expect(outside(data)).toEqual([])
  await user.keyboard('n')
  await screen.findByRole('dialog')
  expect(outside(data)).toEqual([])
})

it.each(['dossier', 'compare', 'score', 'decision', 'minutes', 'history'])(
  'says nothing of its own on the %s tab',
  async (tab) => {
    const { data } = open(`#/case/${full.id}/${tab}`)
    await screen.findByRole('heading', { level: 1 })
    await settle()
    expect(outside(data)).toEqual([])
    expect(document.body.textContent.length).toBeGreaterThan(300)
  },
)

it('would find a word that somebody wrote into a screen', () => {
  document.body.innerHTML = '<p>⟦Cases⟧ of Luc Bergeron <button title="Save">⟦Open⟧</button> Pending</p>'
  expect(outside(new Set(['Luc Bergeron']))).toEqual([
    'p: of Luc Bergeron',
    'button[title]: Save',
    'p: Pending',
  ])
})
